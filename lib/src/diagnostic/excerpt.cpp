#include "diagnostic/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace praxis::diagnostic {
namespace {

constexpr std::size_t kTabStop = 4;
constexpr std::size_t kWidest = 100;  ///< columns of a line that is shown whole
constexpr std::size_t kContext = 40;  ///< columns kept before the place in a line that is cut
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

/// One character as it is shown.
struct Cell {
  std::string shown;
  std::size_t width = 0;
};
using Cells = std::vector<Cell>;

/// The character at `at`, or one byte where there is no well-formed one.
std::string_view character_at(std::string_view text, std::size_t at) {
  const std::string_view character = text.substr(at, text::character_size(text[at]));
  return text::first_invalid(character) ? character.substr(0, 1) : character;
}

bool is_control(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return lead < 0x20 || lead >= 0x7F;
  return lead == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

/// U+061C, U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069: a text could show itself in another order than
/// it has, or on more lines.
bool turns_direction(std::string_view character) {
  return character == "\xD8\x9C" || character == "\xE2\x80\x8E" || character == "\xE2\x80\x8F" ||
         (character >= "\xE2\x80\xA8" && character <= "\xE2\x80\xAE") ||
         (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9");
}

std::string_view shown_as(std::string_view character) {
  return is_control(character) || turns_direction(character) ? kReplacement : character;
}

Cells cells_of(std::string_view line) {
  Cells cells;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view character = character_at(line, at);
    Cell cell{std::string(shown_as(character)), 0};
    if (character == "\t") cell.shown.assign(kTabStop - column % kTabStop, ' ');
    cell.width = text::display_width(cell.shown);
    column += cell.width;
    at += character.size();
    cells.push_back(std::move(cell));
  }
  return cells;
}

std::size_t width_of(const Cells& cells, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t index = from; index < to; ++index) width += cells[index].width;
  return width;
}

/// A half-open range of cells.
struct Range {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The cells that the place covers on its first line; a mark is shown with the letter that it stands on.
Range cells_at(const Cells& cells, const Location& where) {
  const bool several = where.to.line > where.from.line;
  std::size_t from = std::min(where.from.column == 0 ? 0 : where.from.column - 1, cells.size());
  const std::size_t to =
      several ? cells.size() : std::min(where.to.column == 0 ? 0 : where.to.column - 1, cells.size());
  while (from > 0 && from < cells.size() && cells[from].width == 0) --from;
  return {from, std::max(from, to)};
}

/// The cells around the place that fit on a terminal's line.
Range window_around(const Cells& cells, std::size_t place) {
  if (width_of(cells, 0, cells.size()) <= kWidest) return {0, cells.size()};
  Range window{place, place};
  std::size_t width = 0;
  while (window.from > 0 && width + cells[window.from - 1].width <= kContext)
    width += cells[--window.from].width;
  while (window.to < cells.size() && width + cells[window.to].width <= kWidest)
    width += cells[window.to++].width;
  while (window.from > 0 && width + cells[window.from - 1].width <= kWidest)
    width += cells[--window.from].width;
  return window;
}

/// The number of bytes that this many characters from the start of a line take.
std::size_t bytes_of(std::string_view line, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < characters && at < line.size(); ++count)
    at += character_at(line, at).size();
  return at;
}

/// Marks below the place, behind the line's number.
std::string frame(const Excerpt& shown, std::size_t line, Mark mark, const Ink& ink) {
  const std::string number = std::to_string(line);
  const auto gutter = [&](std::string_view content) {
    return fmt::format("{}  {:{}} |{}", ink.gutter, content, number.size(), ink.end);
  };
  const std::string marks =
      fmt::format("{}{}{}", ink.carets, std::string(shown.width, static_cast<char>(mark)), ink.end);
  const std::string_view blank = shown.line.empty() ? "" : " ";
  return fmt::format("{}{}{}\n{} {:{}}{}\n", gutter(number), blank, shown.line, gutter(""), "", shown.indent,
                     marks);
}

}  // namespace

std::string_view line_of(std::string_view text, std::size_t number) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::size_t begin = 0;
  for (std::size_t line = 1; line < number; ++line) {
    const std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) return {};
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

Span span_in_line(std::string_view line, const Location& where) {
  const auto at = [line](std::size_t column) { return bytes_of(line, column == 0 ? 0 : column - 1); };
  const std::size_t begin = at(where.from.column);
  const std::size_t end = where.to.line > where.from.line ? line.size() : at(where.to.column);
  return {begin, std::max(begin, end)};
}

Excerpt excerpt(std::string_view text, const Location& where) {
  const Cells cells = cells_of(line_of(text, where.from.line));
  const Range place = cells_at(cells, where);
  const Range window = window_around(cells, place.from);
  Excerpt result;
  if (window.from > 0) result.line = kEllipsis;
  for (std::size_t index = window.from; index < window.to; ++index) result.line += cells[index].shown;
  if (window.to < cells.size()) result.line += kEllipsis;
  result.indent = width_of(cells, window.from, place.from) + (window.from > 0 ? 1 : 0);
  result.width = std::max<std::size_t>(1, width_of(cells, place.from, std::min(place.to, window.to)));
  return result;
}

std::string framed(std::string_view text, const Location& where, const Ink& ink) {
  return frame(excerpt(text, where), where.from.line, Mark::wrong, ink);
}

std::optional<std::string> framed_mended(std::string_view text, const Location& where,
                                         std::string_view replacement, const Ink& ink) {
  const std::string_view line = line_of(text, where.from.line);
  const bool one_line =
      where.from.line == where.to.line && replacement.find_first_of("\r\n") == std::string_view::npos;
  if (!one_line || line.empty()) return std::nullopt;
  const Span place = span_in_line(line, where);
  std::string mended(line);
  mended.replace(place.begin, place.size(), replacement);
  const std::size_t end = where.from.column + static_cast<std::size_t>(cells_of(replacement).size());
  const Excerpt shown = excerpt(mended, {{}, {1, where.from.column}, {1, end}});
  return frame(shown, where.from.line, Mark::mended, ink);
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view character = character_at(text, at);
    const bool is_blank = character == "\n" || character == "\r" || character == "\t";
    result += is_blank ? std::string_view(" ") : shown_as(character);
    at += character.size();
  }
  return result;
}

}  // namespace praxis::diagnostic
