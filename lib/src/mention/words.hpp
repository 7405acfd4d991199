#pragma once

#include <cstdint>
#include <optional>
#include <praxis/source.hpp>
#include <string_view>
#include <vector>

/// Prose as words and what stands between them: what every finder of mentions steps through.
namespace praxis::mention {

/// What separates a word from the one before it.
enum class Gap : std::uint8_t {
  start,       ///< nothing before it
  blank,       ///< blanks, with one line end at most
  hyphen,      ///< "-" without blanks
  apostrophe,  ///< "'" or "’" without blanks
  dot,         ///< ".", perhaps with blanks behind it
  comma,       ///< "," with blanks behind it
  bracket,     ///< "(" with blanks before it
  dash,        ///< a dash, or a hyphen between blanks
  slash,       ///< "/" without blanks
  other,       ///< anything else: other punctuation, an empty line
};

/// How a word is written.
enum class Case : std::uint8_t { lower, capitalized, capitals, number };

/// A run of letters and digits. "d'Ivoire" is two words, "1st" one.
struct Word {
  Span span;
  Gap gap = Gap::start;
  Case written = Case::lower;

  [[nodiscard]] bool is_capitalized() const {
    return written == Case::capitalized || written == Case::capitals;
  }
};

/// Steps through the words of a text, in linear time and without memory of its own.
class WordReader {
 public:
  explicit WordReader(std::string_view text, Span part) : text_(text), at_(part.begin), end_(part.end) {}
  /// The next word, or nothing at the end.
  std::optional<Word> next();

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  bool first_ = true;
};

/// All words of a part of a text. Spans are offsets of `text`.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, Span part);

/// The paragraphs of a text: parts between empty lines, their own line ends left in.
[[nodiscard]] std::vector<Span> paragraphs_of(std::string_view text);

}  // namespace praxis::mention
