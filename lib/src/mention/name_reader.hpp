#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mention/countries.hpp"
#include "mention/lexicon.hpp"

namespace praxis::mention {

/// Reads the proper names of organizations word by word. The words that decide are data:
/// schemas/gazetteers/organization_words.yaml and name_parts.yaml. A name is
///
///     capitals with a head noun     National Migration School, City of Melbourne, Ministerio de Salud
///     a list inside the name        Bureau of Manpower, Employment and Training
///     small letters (es, fr)        Direction de l'état civil, Croissant-Rouge tunisien
///     a company by its suffix       Harbour Star Shipping Ltd.
///
/// Every look at a place reads a bounded number of words.
class NameReader {
 public:
  /// `known` are organizations found without their head nouns; it must outlive the reader.
  NameReader(const Definitions& defs, const CountryFinder& countries, const Lexicon& known);

  using Words = std::vector<Word>;
  /// The index behind the name that begins with the capitalized word at `at`, or nothing.
  [[nodiscard]] std::optional<std::size_t> end_of(std::string_view text, const Words& words,
                                                  std::size_t at) const;
  /// The offset behind the last mark of a name: "S.A.", "Ltd." before a small letter; `end` is an index.
  [[nodiscard]] std::size_t last_mark(std::string_view text, const Words& words, std::size_t end) const;

 private:
  struct Name;  // a name that is being read
  [[nodiscard]] bool starts_with_other_word(std::string_view text, const Words& words, std::size_t at) const;
  [[nodiscard]] bool has_head(std::string_view text, std::span<const Word> segment) const;
  [[nodiscard]] bool is_headed(const Name& name) const;
  [[nodiscard]] bool is_place_governed(const Name& name) const;
  [[nodiscard]] bool acts(const Name& name) const;
  [[nodiscard]] bool is_another(const Name& name, std::size_t first, std::size_t end) const;
  [[nodiscard]] bool is_nationality(std::string_view text, const Word& word) const;
  [[nodiscard]] bool is_small_content(const Name& name, std::size_t at) const;
  [[nodiscard]] bool is_adjective(const Name& name, std::size_t at) const;
  [[nodiscard]] std::size_t end_of_segment(const Name& name, std::size_t at) const;
  [[nodiscard]] std::size_t behind_connectors(const Name& name, std::size_t at) const;
  [[nodiscard]] bool is_closed(const Name& name) const;
  [[nodiscard]] bool leads_to_place(const Name& name, std::size_t next, std::size_t end) const;
  [[nodiscard]] std::size_t over_small_words(const Name& name) const;
  [[nodiscard]] std::size_t over_list(const Name& name) const;
  [[nodiscard]] std::size_t end_of_item(const Name& name, std::size_t at) const;
  [[nodiscard]] std::size_t into_small_letters(const Name& name) const;
  [[nodiscard]] std::optional<std::size_t> end_of_company(const Name& name) const;

  const Definitions& defs_;
  const CountryFinder& countries_;
  const Lexicon& known_;
  Lexicon heads_, other_heads_, acting_heads_, governed_, connectors_, conjunctions_, place_connectors_;
  Lexicon romance_heads_{Capitals::count};  ///< heads of languages whose names go on in small letters
  Lexicon opening_heads_{Capitals::count};  ///< the same but those that must act or govern
  Lexicon suffixes_, possessors_, genitives_, purposes_, within_, sole_;
  Lexicon measures_, auxiliaries_, places_, articles_;
  std::vector<std::string> adjective_endings_;
};

}  // namespace praxis::mention
