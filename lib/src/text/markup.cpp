#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace praxis::text {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 10> kSuperscripts{{{"⁰", '0'}, {"¹", '1'}, {"²", '2'}, {"³", '3'}, {"⁴", '4'},
                                                                           {"⁵", '5'}, {"⁶", '6'}, {"⁷", '7'}, {"⁸", '8'}, {"⁹", '9'}}};
constexpr std::array<std::string_view, 9> kEmphasis{"**", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<strong>", "</strong>"};
constexpr std::size_t kLongestMark = 4;  // bytes: "12", "*", "iv"

/// Size of `open` MARK `close` at the beginning of a text, or 0.
std::size_t enclosed_size(std::string_view text, std::string_view open, std::string_view close) {
  if (!text.starts_with(open)) return 0;
  const std::size_t end = text.substr(0, open.size() + kLongestMark + close.size()).find(close, open.size());
  const bool is_mark = end != std::string_view::npos && end > open.size();
  return is_mark ? end + close.size() : 0;
}

/// The superscript digit that a text begins with: its size and the digit, or {0, 0}.
std::pair<std::size_t, char> superscript(std::string_view text) {
  const bool may_begin = text.starts_with('\xC2') || text.starts_with('\xE2');  // texts of megabytes are searched byte by byte
  if (!may_begin) return {0, '\0'};
  for (const auto& [written, digit] : kSuperscripts) {
    if (text.starts_with(written)) return {written.size(), digit};
  }
  return {0, '\0'};
}

std::size_t superscripts_size(std::string_view text) {
  std::size_t size = 0;
  while (const std::size_t next = superscript(text.substr(size)).first) size += next;
  return size;
}

/// Size in bytes of the word that ends at the end of a text, counted up to 4.
std::size_t last_word_size(std::string_view text) {
  constexpr std::size_t kEnough = 4;
  std::size_t size = 0;
  while (size < std::min(text.size(), kEnough) && std::string_view(" \t\r\n(").find(text[text.size() - size - 1]) == std::string_view::npos) ++size;
  return size;
}

/// Whether what ends before `at` can carry a reference: "km²" is an area and "10²" a power, "Migraciones²" and "2014²" refer to notes.
bool follows_word(std::string_view utf8, std::size_t at) {
  if (at == 0) return true;
  constexpr std::size_t kShortUnits = 2;  // "km²", "m²"
  constexpr std::size_t kYear = 4;
  const std::size_t size = last_word_size(utf8.substr(0, at));
  const bool is_number = std::isdigit(static_cast<unsigned char>(utf8[at - 1])) != 0;
  return size > (is_number ? kYear - 1 : kShortUnits);
}

std::size_t emphasis_size(std::string_view text) {
  if (!text.starts_with('*') && !text.starts_with('<')) return 0;
  for (const std::string_view mark : kEmphasis) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

}  // namespace

std::size_t note_reference_size(std::string_view utf8, std::size_t at) {
  const std::string_view text = utf8.substr(at);
  if (const std::size_t size = enclosed_size(text, "<sup>", "</sup>")) return size;
  if (const std::size_t size = enclosed_size(text, "[^", "]")) return size;
  const std::size_t size = superscripts_size(text);
  return size > 0 && follows_word(utf8, at) ? size : 0;
}

std::string note_mark(std::string_view reference) {
  if (reference.starts_with("<sup>")) return std::string(reference.substr(5, reference.size() - 11));
  if (reference.starts_with("[^")) return std::string(reference.substr(2, reference.size() - 3));
  std::string mark;
  for (std::size_t at = 0; at < reference.size();) {
    const auto [size, digit] = superscript(reference.substr(at));
    if (size == 0) return std::string(reference);
    mark += digit;
    at += size;
  }
  return mark;
}

std::string without_marks(std::string_view utf8, References references) {
  std::string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (const std::size_t size = note_reference_size(utf8, at)) {
      if (references == References::bracket) result += "[" + note_mark(utf8.substr(at, size)) + "]";
      at += size;
    } else if (const std::size_t mark = emphasis_size(utf8.substr(at))) {
      at += mark;
    } else {
      result += utf8[at++];
    }
  }
  return result;
}

}  // namespace praxis::text
