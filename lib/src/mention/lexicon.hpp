#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mention/words.hpp"

namespace praxis::mention {

/// Whether the capitals of a name count: "Chad" is no "chad", "US" no "us".
enum class Capitals { count, do_not_count };

/// Names of several words, found in a text by their longest match on word borders. Case (if it does not
/// count) and accents aside; what stands between the words is of the same kind in name and text
/// ("Timor-Leste" is "Timor Leste", but "Guinea. Bissau" is no "Guinea-Bissau").
class Lexicon {
 public:
  explicit Lexicon(Capitals capitals = Capitals::count) : capitals_(capitals) {}

  /// Adds a name that means `value`. A name that is there keeps what it means.
  void add(std::string_view name, std::size_t value);
  /// Adds all names of a term but misspellings and titles.
  void add(const Term& term, std::size_t value);

  struct Match {
    std::size_t words = 0;
    std::size_t value = 0;
  };
  /// The longest name that begins with the first of `words`.
  [[nodiscard]] std::optional<Match> longest(std::string_view text, std::span<const Word> words) const;
  /// The longest name that ends with the last of `words`.
  [[nodiscard]] std::optional<Match> longest_before(std::string_view text, std::span<const Word> words) const;
  /// Whether one word is a name.
  [[nodiscard]] bool holds(std::string_view text, const Word& word) const;

 private:
  struct Part {
    std::string folded;
    Gap gap = Gap::start;
    Case written = Case::lower;
  };
  struct Entry {
    std::vector<Part> parts;
    std::size_t value = 0;
  };
  [[nodiscard]] bool agrees(const Entry& entry, std::string_view text, std::span<const Word> words) const;
  [[nodiscard]] bool same_case(const Part& part, const Word& word) const;

  Capitals capitals_;
  std::unordered_map<std::string, std::vector<Entry>> by_first_;  ///< the longest first
  std::size_t longest_ = 0;                                       ///< words in the longest name
};

/// The names of one term of a vocabulary as a lexicon whose values are all 0.
[[nodiscard]] Lexicon lexicon_of(const Definitions& defs, std::string_view vocabulary, std::string_view term,
                                 Capitals capitals);

}  // namespace praxis::mention
