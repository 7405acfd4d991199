#include "text/blank.hpp"

namespace praxis::text {
namespace {

constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Size of the blank character that ends just before `end`, or 0.
std::size_t blank_size_before(std::string_view utf8, std::size_t begin, std::size_t end) {
  if (end == begin) return 0;
  if (is_ascii_blank(utf8[end - 1])) return 1;
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (end - begin >= size && blank_size(utf8, end - size) == size) return size;
  }
  return 0;
}

}  // namespace

std::size_t blank_size(std::string_view utf8, std::size_t at) {
  if (at >= utf8.size()) return 0;
  if (is_ascii_blank(utf8[at])) return 1;
  const std::string_view rest = utf8.substr(at, 3);
  if (rest.starts_with("\u00A0") || rest.starts_with("\u0085")) return 2;
  if (rest.size() < 3) return 0;
  // U+1680, U+2000..200B (spaces, zero-width space), U+2028, U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF
  if (rest == "\u1680" || rest == "\u3000" || rest == "\uFEFF" || rest == "\u205F" || rest == "\u2060") return 3;
  const bool general_punctuation = rest.starts_with("\xE2\x80");
  const auto last = static_cast<unsigned char>(rest[2]);
  if (general_punctuation && ((last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF)) return 3;
  return 0;
}

Span trim(std::string_view utf8, Span span) {
  while (span.begin < span.end) {
    const std::size_t size = blank_size(utf8.substr(0, span.end), span.begin);
    if (size == 0) break;
    span.begin += size;
  }
  while (const std::size_t size = blank_size_before(utf8, span.begin, span.end)) span.end -= size;
  return span;
}

std::string_view trim(std::string_view utf8) {
  const Span span = trim(utf8, {0, utf8.size()});
  return utf8.substr(span.begin, span.size());
}

std::string squeeze(std::string_view utf8) {
  const std::string_view inner = trim(utf8);
  std::string result;
  result.reserve(inner.size());
  for (std::size_t at = 0; at < inner.size();) {
    if (const std::size_t size = blank_size(inner, at)) {
      if (result.back() != ' ') result += ' ';
      at += size;
    } else {
      result += inner[at++];
    }
  }
  return result;
}

}  // namespace praxis::text
