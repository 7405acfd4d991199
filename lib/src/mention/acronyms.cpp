#include "mention/acronyms.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "mention/words.hpp"
#include "text/unicode.hpp"

namespace praxis::mention {
namespace {

/// The letters of an acronym, in small letters, without a plural s; empty where the word is none.
std::string letters_of(std::string_view word) {
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  const bool plain = std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  return plain && word.size() >= 2 ? text::fold(word) : std::string();
}

/// Where the words that end a span spell these letters out; the index of the first, or nothing.
std::optional<std::size_t> expansion(std::string_view text, std::span<const Word> words,
                                     std::string_view letters) {
  std::size_t at = words.size();
  for (std::size_t left = letters.size(); left > 0;) {
    if (at == 0) return std::nullopt;
    const Word& word = words[--at];
    const std::string folded = text::fold(text.substr(word.span.begin, word.span.size()));
    if (folded.starts_with(letters[left - 1])) {
      --left;
    } else if (word.written != Case::lower) {
      return std::nullopt;
    }
    const bool breaks =
        left > 0 && word.gap != Gap::blank && word.gap != Gap::hyphen && word.gap != Gap::apostrophe;
    if (breaks) return std::nullopt;
  }
  return at;
}

}  // namespace

Acronyms find_acronyms(std::string_view text) {
  constexpr std::size_t kLongest = 16;  // words of an expansion
  Acronyms found;
  for (const Span paragraph : paragraphs_of(text)) {
    const std::vector<Word> words = words_of(text, paragraph);
    for (std::size_t at = 1; at < words.size(); ++at) {
      const Span span = words[at].span;
      if (words[at].gap != Gap::bracket || !text.substr(span.end).starts_with(')')) continue;
      const std::string_view word = text.substr(span.begin, span.size());
      const std::string letters = letters_of(word);
      const std::size_t from = at > kLongest ? at - kLongest : 0;
      const auto first = letters.empty()
                             ? std::nullopt
                             : expansion(text, std::span(words).subspan(from, at - from), letters);
      if (!first) continue;
      found.try_emplace(std::string(word.substr(0, letters.size())),
                        Span{words[from + *first].span.begin, words[at - 1].span.end});
    }
  }
  return found;
}

}  // namespace praxis::mention
