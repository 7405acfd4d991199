#pragma once

#include <cstddef>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <string>
#include <string_view>

/// A line of a file made fit for a terminal, with the place in it that a finding is about.
namespace praxis::diagnostic {

/// The line as shown: tabs expanded, what a terminal would not show replaced, cut around the place where it
/// is very long. The place is `width` columns from column `indent` on, at least one.
struct Excerpt {
  std::string line;
  std::size_t indent = 0;
  std::size_t width = 1;
};

/// What the marks below the place are: what is wrong, or what was mended.
enum class Mark : char { wrong = '^', mended = '~' };

/// The excerpt for a place of `text`, which need not be valid UTF-8. A place of several lines is shown by its
/// first; one behind the end of its line or of the text stands at that end.
[[nodiscard]] Excerpt excerpt(std::string_view text, const Location& where);

/// Escape sequences of a terminal around parts of an excerpt; all empty without colours.
struct Ink {
  std::string_view gutter;
  std::string_view carets;
  std::string_view end;
};

/// The excerpt as messages show it: the line behind its number, carets under the place, both indented by two and ended.
///
///       4 | Mexico, Chile
///         | ^^^^^^
[[nodiscard]] std::string framed(std::string_view text, const Location& where, const Ink& ink);

/// How the line would read with `replacement` in place of what stands there, marked by `~`. Nothing where the
/// place or the replacement goes over several lines, or the text has no such line.
[[nodiscard]] std::optional<std::string> framed_mended(std::string_view text, const Location& where,
                                                       std::string_view replacement, const Ink& ink);

/// The line with this number, 1-based, without its end; empty behind the last. A byte order mark is no part
/// of it.
[[nodiscard]] std::string_view line_of(std::string_view text, std::size_t number);

/// What stands between the two columns of a place on its first line, in bytes of that line.
[[nodiscard]] Span span_in_line(std::string_view line, const Location& where);

/// `text` on one line and without characters that a terminal would obey rather than show: line ends and tabs
/// become blanks, other control characters, marks that turn the writing direction and broken bytes become
/// U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace praxis::diagnostic
