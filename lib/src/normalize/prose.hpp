#pragma once

#include <praxis/source.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace praxis::normalize {

/// Prose in canonical form, its wording untouched: paragraphs separated by one blank line; lines inside a paragraph stay lines; runs of
/// blanks inside a line become one space; items of a list, also of one printed within a line, become "- " lines; items follow each other without
/// blank lines. No line end at the end.
[[nodiscard]] std::string prose(std::string_view text);

/// The ranges that lines of prose cover: lines with nothing but blanks between them are one range. Offsets of `text`, in order.
[[nodiscard]] std::vector<Span> prose_ranges(const std::vector<Span>& lines, std::string_view text);

}  // namespace praxis::normalize
