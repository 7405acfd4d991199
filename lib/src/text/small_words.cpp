#include "text/small_words.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace praxis::text {
namespace {

constexpr std::array<std::string_view, 39> kSmall{
    "a",  "al", "an", "and", "au",  "aux",  "avec", "by",   "con", "d",   "de", "del",  "des",
    "du", "e",  "el", "en",  "et",  "for",  "in",   "l",    "la",  "las", "le", "les",  "los",
    "of", "on", "or", "ou",  "par", "para", "por",  "pour", "sur", "the", "to", "with", "y"};
static_assert(std::ranges::is_sorted(kSmall));

}  // namespace

std::string key_words(std::string_view utf8) {
  std::string folded = fold(utf8);
  std::string key;
  for (const std::string_view word : words(folded)) {
    if (std::ranges::binary_search(kSmall, word)) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key.empty() ? folded : key;
}

}  // namespace praxis::text
