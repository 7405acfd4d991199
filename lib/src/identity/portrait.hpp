#pragma once

#include <cstddef>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mention/countries.hpp"

/// What of a record tells whether another one is the same practice or document.
namespace praxis::identity {

/// Texts or hashes as a set: sorted, each once.
using Words = std::vector<std::string>;
using Hashes = std::vector<std::size_t>;

/// One reading of a record, worked out once and compared often. Texts are folded (text::fold).
struct Portrait {
  RecordKind kind{};
  std::string language;           ///< of the prose, or empty
  std::vector<Words> titles;      ///< key words of the title and then of the alternative titles
  bool title_is_printed = false;  ///< no review entry says that praxis made it up
  Words title_numbers;            ///< of the title, years left out
  Words title_years;
  Words slugs;      ///< what the submissions' files were called, without extension and "-0"; names of several
                    ///< words only
  Hashes shingles;  ///< runs of four words of the prose
  std::size_t prose = 0;            ///< hash of all of the prose; 0 where there is none
  std::size_t opening = 0;          ///< hash of its first six words; 0 where there are fewer
  Words years;                      ///< that the prose names
  Words places;                     ///< countries that title and prose name (alpha-3)
  Words anchors;                    ///< what a translation leaves as it is: numbers, acronyms, proper names
  Words stems;                      ///< how long words begin: what languages of one family have in common
  std::vector<Words> stakeholders;  ///< key words of each name
  Words links;
  std::vector<std::pair<int, int>> dates;  ///< years, first and last
  std::string document_type;
  List countries, regions, practice_types, stakeholder_types, crisis_types, crisis_phases, guidelines;
};

/// Draws the portrait of a record whose submissions had these file names (with or without folders and
/// extensions).
[[nodiscard]] Portrait portray(const Record& record, const std::vector<std::string>& names,
                               const mention::CountryFinder& countries);

/// FNV-1a of a text, the same on every machine and in every run.
[[nodiscard]] std::size_t hash(std::string_view text);

/// A file's name as a slug that copies of one page share: "crisis-alert-system-0.txt" gives
/// "crisis-alert-system". Empty where the name is not made of two words or more: such names ("submission-0",
/// a digest) say nothing.
[[nodiscard]] std::string slug_of_name(std::string_view name);

}  // namespace praxis::identity
