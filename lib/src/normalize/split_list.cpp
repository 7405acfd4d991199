#include "normalize/split_list.hpp"

#include <algorithm>
#include <array>

#include "text/blank.hpp"

namespace praxis::normalize {
namespace {

/// Offsets of a separator in `list` that stands in no brackets. Brackets that are never closed hold nothing.
std::vector<std::size_t> top_level(std::string_view text, Span list, char separator) {
  std::vector<std::size_t> found;
  std::size_t depth = 0;
  const std::size_t last_close = text.substr(0, list.end).rfind(')');
  for (std::size_t at = list.begin; at < list.end; ++at) {
    if (text[at] == '(' && last_close != std::string_view::npos && at < last_close) ++depth;
    if (text[at] == ')' && depth > 0) --depth;
    if (text[at] == separator && depth == 0) found.push_back(at);
  }
  return found;
}

/// "1,500" is a number.
bool is_in_number(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  return at > 0 && digit(at - 1) && digit(at + 1);
}

Span without_conjunction(std::string_view text, Span piece) {
  static constexpr std::array<std::string_view, 4> kConjunctions{"and ", "y ", "e ", "et "};
  for (const std::string_view conjunction : kConjunctions) {
    if (text.substr(piece.begin, piece.size()).starts_with(conjunction)) return text::trim(text, {piece.begin + conjunction.size(), piece.end});
  }
  return piece;
}

}  // namespace

std::vector<Span> split_list(std::string_view text, Span list) {
  std::vector<std::size_t> cuts = top_level(text, list, ';');
  if (cuts.empty()) cuts = top_level(text, list, ',');
  std::erase_if(cuts, [&](std::size_t at) { return is_in_number(text, at); });
  cuts.push_back(list.end);
  std::vector<Span> pieces;
  std::size_t begin = list.begin;
  for (const std::size_t cut : cuts) {
    Span piece = text::trim(text, {begin, cut});
    if (!pieces.empty()) piece = without_conjunction(text, piece);
    if (!piece.empty()) pieces.push_back(piece);
    begin = cut + 1;
  }
  return pieces;
}

}  // namespace praxis::normalize
