#include "mention/words.hpp"

#include <algorithm>

#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace praxis::mention {
namespace {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z'); }

/// Characters behind ASCII that are no letters: Latin-1 signs but the ordinal ones, general punctuation, CJK
/// punctuation.
bool is_sign(std::string_view utf8) {
  const auto second = static_cast<unsigned char>(utf8.size() > 1 ? utf8[1] : '\0');
  if (utf8.starts_with("\xC2")) return second != 0xAA && second != 0xBA && second != 0xB5;
  if (utf8.starts_with("\xE2")) return second <= 0xAF;
  return utf8.starts_with("\xE3\x80") || utf8.starts_with("\xEF\xBB\xBF");
}

/// Size of the letter or digit at `at`, or 0.
std::size_t letter_size(std::string_view text, std::size_t at) {
  if (is_ascii(text[at])) return is_ascii_letter(text[at]) || is_digit(text[at]) ? 1 : 0;
  return is_sign(text.substr(at)) ? 0 : text::character_size(text[at]);
}

Case case_of(std::string_view word) {
  if (is_digit(word.front())) return Case::number;
  if (is_ascii(word.front()) ? !is_ascii_upper(word.front()) : !text::starts_upper(word)) return Case::lower;
  const std::size_t first = text::character_size(word.front());
  const std::string_view rest = word.substr(first);
  const bool no_small =
      std::ranges::none_of(rest, [](char c) { return is_ascii_letter(c) && !is_ascii_upper(c); });
  const bool some_capital = std::ranges::any_of(rest, is_ascii_upper);
  return no_small && some_capital ? Case::capitals : Case::capitalized;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::ranges::find(choices, text) != choices.end();
}

Gap gap_of(std::string_view between) {
  const std::string_view sign = text::trim(between);
  if (sign.empty()) return std::ranges::count(between, '\n') < 2 ? Gap::blank : Gap::other;
  const bool tight = sign.size() == between.size();
  if (is_one_of(sign, {"–", "—", "―", "‒"})) return Gap::dash;
  if (is_one_of(sign, {"-", "‐", "‑"})) return tight ? Gap::hyphen : Gap::dash;
  // "Seafarers’ Families": an apostrophe behind a plural parts words as a blank does.
  const bool is_plural = between.starts_with(sign) && !tight;
  if (is_one_of(sign, {"'", "’", "ʼ"})) return tight ? Gap::apostrophe : is_plural ? Gap::blank : Gap::other;
  if (sign == "." && between.starts_with('.')) return Gap::dot;
  if (sign == "," && between.starts_with(',')) return Gap::comma;
  if (sign == "(") return Gap::bracket;
  return sign == "/" && tight ? Gap::slash : Gap::other;
}

/// Where a line ends that has nothing on it, or npos.
std::size_t next_empty_line(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::size_t end = std::min(text.find('\n', at + 1), text.size());
    if (end < text.size() && text::trim(text.substr(at, end - at)).empty()) return end + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<Word> WordReader::next() {
  const std::size_t before = at_;
  while (at_ < end_ && letter_size(text_, at_) == 0) at_ += text::character_size(text_[at_]);
  if (at_ >= end_) return std::nullopt;
  Word word;
  word.gap = first_ ? Gap::start : gap_of(text_.substr(before, at_ - before));
  word.span.begin = at_;
  while (at_ < end_) {
    const std::size_t size = letter_size(text_, at_);
    if (size == 0) break;
    at_ += size;
  }
  word.span.end = at_ = std::min(at_, end_);
  word.written = case_of(text_.substr(word.span.begin, word.span.size()));
  first_ = false;
  return word;
}

std::vector<Word> words_of(std::string_view text, Span part) {
  std::vector<Word> words;
  WordReader reader(text, part);
  while (std::optional<Word> word = reader.next()) words.push_back(*word);
  return words;
}

std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(next_empty_line(text, begin), text.size());
    parts.push_back({begin, end});
    begin = end;
  }
  return parts;
}

}  // namespace praxis::mention
