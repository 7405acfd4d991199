#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mention/lexicon.hpp"

namespace praxis::mention {

/// What a country is named for.
enum class CountryUse {
  place,        ///< the country itself
  office,       ///< somebody's office there: "IOM Costa Rica"
  nationality,  ///< "the Kenyan authorities"
};

struct CountryMention {
  Span span;       ///< the name, without an article before it
  std::string id;  ///< alpha-3
  CountryUse use = CountryUse::place;
  bool operator==(const CountryMention&) const = default;
};

/// Finds the countries that running prose names. Unlike on forms, codes name none, nor do names inside those
/// of other things
/// ("Mexico City", "New Mexico", "Niger Delta"); capitals count. Making one takes milliseconds: keep it for
/// many texts.
///
///     CountryFinder finder(Definitions::builtin());
///     finder.find("In Kenya, unlike in the US, ...");   // KEN, USA
///     finder.nationalities("Mexican consulates");       // MEX
class CountryFinder {
 public:
  explicit CountryFinder(const Definitions& defs);

  /// Every name of a country in `text`, in order; spans are offsets of `text`. Linear.
  [[nodiscard]] std::vector<CountryMention> find(std::string_view text) const;
  /// Every word for the people or things of a country, in order. Linear.
  [[nodiscard]] std::vector<CountryMention> nationalities(std::string_view text) const;

 private:
  using Words = std::vector<Word>;
  void find_in(std::string_view text, const Words& words, std::vector<CountryMention>& found) const;
  [[nodiscard]] std::optional<CountryUse> use_of(std::string_view text, const Words& words, std::size_t first,
                                                 std::size_t size) const;
  [[nodiscard]] bool is_another_place(std::string_view text, const Words& words, std::size_t first,
                                      std::size_t size) const;
  [[nodiscard]] bool is_a_person(std::string_view text, const Words& words, std::size_t first,
                                 std::size_t size) const;

  const Definitions& defs_;
  std::vector<std::string> ids_;  ///< of the values of the lexicons
  Lexicon names_;
  Lexicon demonyms_{Capitals::count};  ///< of languages that capitalize them
  Lexicon small_demonyms_{Capitals::do_not_count};
  Lexicon other_places_;
  Lexicon before_;
  Lexicon behind_;
  Lexicon persons_;
  Lexicon with_article_;
  Lexicon money_;
  Lexicon articles_;
};

/// The same for one text alone.
[[nodiscard]] std::vector<CountryMention> find_countries(std::string_view text, const Definitions& defs);
[[nodiscard]] std::vector<CountryMention> find_nationalities(std::string_view text, const Definitions& defs);

}  // namespace praxis::mention
