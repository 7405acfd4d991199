#pragma once

#include <praxis/definitions.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Searching words in texts, case, accents and punctuation aside.
namespace praxis::query {

/// What must be found of the whole text.
enum class Extent {
  part,   ///< the words anywhere, side by side
  whole,  ///< nothing but the words
};

/// Words to search for, made ready once for many texts.
class Needle {
 public:
  /// A `*` at the end of `words` means that the last word only begins so.
  explicit Needle(std::string_view words, Extent extent = Extent::part);

  /// Whether a page made by `page` holds the words within one of its texts.
  [[nodiscard]] bool is_in(std::string_view page) const;

 private:
  std::string words_;
};

/// Adds a text to a page, folded, in the form that `Needle` searches.
void add_to_page(std::string& page, std::string_view text);

/// The text, or all texts within a list or object, as a page; numbers as their digits.
[[nodiscard]] std::string page(const Value& value);

/// What a record says in words: its texts and prose, titles and texts of its parts, labels of its links; no
/// ids, terms, dates or addresses.
[[nodiscard]] std::string page(const Record& record, const Definitions& defs);

}  // namespace praxis::query
