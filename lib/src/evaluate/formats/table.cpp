#include <algorithm>

#include "evaluate/figures.hpp"
#include "evaluate/formats/formats.hpp"
#include "text/width.hpp"

namespace praxis::evaluate {
namespace {

constexpr std::string_view kGap = "  ";

std::string padding(std::size_t width, const std::string& cell) {
  return std::string(width - text::display_width(cell), ' ');
}

/// Names to the left, figures to the right.
std::string columns(const std::vector<Cells>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  std::string result;
  for (const Cells& row : rows) {
    result += row.front() + padding(widths.front(), row.front());
    for (std::size_t i = 1; i < row.size(); ++i)
      result.append(kGap).append(padding(widths[i], row[i])).append(row[i]);
    result.erase(result.find_last_not_of(' ') + 1);
    result += '\n';
  }
  return result;
}

}  // namespace

std::string write_table(const Report& report, Detail detail) {
  std::string result;
  if (detail == Detail::differences) {
    for (const std::string& line : difference_lines(report)) result += line + '\n';
    if (!result.empty()) result += '\n';
  }
  result += columns(field_rows(report)) + '\n' + columns(layout_rows(report)) + '\n';
  for (const std::string& line : summary(report)) result += line + '\n';
  return result;
}

}  // namespace praxis::evaluate
