#include "normalize/prose.hpp"

#include <algorithm>
#include <vector>

#include "text/blank.hpp"
#include "text/bullet.hpp"

namespace praxis::normalize {
namespace {

struct ProseLine {
  std::string text;
  bool item = false;
  bool after_blank = false;
};

/// Cuts a line at the bullets inside it.
std::vector<std::string_view> pieces(std::string_view line) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  const std::size_t first = std::max<std::size_t>(text::bullet_size(line), 1);
  for (std::size_t at = text::find_inline_bullet(line, first); at != std::string_view::npos; at = text::find_inline_bullet(line, at + 1)) {
    result.push_back(line.substr(begin, at - begin));
    begin = at;
  }
  result.push_back(line.substr(begin));
  return result;
}

void add_line(std::vector<ProseLine>& lines, std::string_view line, bool after_blank) {
  for (const std::string_view piece : pieces(line)) {
    const std::string_view trimmed = text::trim(piece);
    const std::size_t bullet = text::bullet_size(trimmed);
    std::string squeezed = text::squeeze(trimmed.substr(bullet));
    if (squeezed.empty()) continue;
    lines.push_back({std::move(squeezed), bullet > 0, after_blank});
    after_blank = false;
  }
}

std::vector<ProseLine> read_lines(std::string_view text) {
  std::vector<ProseLine> lines;
  bool blank_before = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const std::string_view line = text::trim(text.substr(begin, end - begin));
    if (!line.empty()) add_line(lines, line, blank_before && !lines.empty());
    blank_before = line.empty();
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

}  // namespace

std::string prose(std::string_view text) {
  const std::vector<ProseLine> lines = read_lines(text);
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool same_list = i > 0 && lines[i].item && lines[i - 1].item;
    if (i > 0) result += lines[i].after_blank && !same_list ? "\n\n" : "\n";
    if (lines[i].item) result += "- ";
    result += lines[i].text;
  }
  return result;
}

std::vector<Span> prose_ranges(const std::vector<Span>& lines, std::string_view text) {
  std::vector<Span> ranges;
  for (const Span line : lines) {
    const bool follows = !ranges.empty() && text::trim(text, {ranges.back().end, line.begin}).empty();
    if (follows) {
      ranges.back().end = line.end;
    } else {
      ranges.push_back(line);
    }
  }
  return ranges;
}

}  // namespace praxis::normalize
