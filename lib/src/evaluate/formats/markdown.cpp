#include "evaluate/figures.hpp"
#include "evaluate/formats/formats.hpp"

namespace praxis::evaluate {
namespace {

/// Text of others, so that it cannot end a cell or begin markup.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '|' || c == '*' || c == '_' || c == '`' || c == '<' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string line_of(const Cells& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += ' ' + escaped(cell) + " |";
  return line + '\n';
}

std::string pipe_table(const std::vector<Cells>& rows) {
  std::string result = line_of(rows.front()) + "|---|";
  for (std::size_t i = 1; i < rows.front().size(); ++i) result += "---:|";
  result += '\n';
  for (std::size_t i = 1; i < rows.size(); ++i) result += line_of(rows[i]);
  return result;
}

}  // namespace

std::string write_markdown(const Report& report, Detail detail) {
  std::string result = pipe_table(field_rows(report)) + '\n' + pipe_table(layout_rows(report)) + '\n';
  for (const std::string& line : summary(report)) result += "- " + escaped(line) + '\n';
  if (detail == Detail::figures) return result;
  const std::vector<std::string> lines = difference_lines(report);
  if (!lines.empty()) result += '\n';
  // Indented by four, so that it is shown as it is.
  for (const std::string& line : lines) result += "    " + line + '\n';
  return result;
}

}  // namespace praxis::evaluate
