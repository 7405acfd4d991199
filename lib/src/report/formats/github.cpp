#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "diagnostic/excerpt.hpp"
#include "report/formats/formats.hpp"
#include "report/words.hpp"

/// Workflow commands, as GitHub's documentation "Workflow commands for GitHub Actions" describes them. Of the
/// escapes
/// (`@actions/core`, command.ts) all that a value needs are made, and properties need two more.
namespace praxis::report {
namespace {

std::string escaped(std::string_view text, std::string_view characters) {
  std::string result;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned>(c));
    }
  }
  return result;
}

std::string as_data(std::string_view text) { return escaped(text, "%\r\n"); }
std::string as_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string_view command_for(Severity severity) {
  constexpr std::array<std::string_view, 3> kCommands{"notice", "warning", "error"};
  return kCommands[static_cast<std::size_t>(severity)];
}

/// GitHub takes columns only of places within one line.
std::string properties(const Diagnostic& finding) {
  const Location& where = finding.where;
  std::string result;
  if (!where.file.empty()) result += fmt::format("file={},", as_property(where.file));
  if (!where.file.empty() && where.from.line > 0) {
    result += fmt::format("line={},endLine={},", where.from.line, where.to.line);
    if (where.from.line == where.to.line)
      result += fmt::format("col={},endColumn={},", where.from.column, where.to.column);
  }
  const CodeInfo& code = info(finding.code);
  return result + fmt::format("title={}", as_property(fmt::format("{} {}", code.id, code.title)));
}

// The log shows a command's message without its properties, so that the place is said again.
std::string message(const Diagnostic& finding) {
  std::string text = diagnostic::printable(fmt::format("{}: {}", place(finding.where), finding.message));
  for (const std::string& line : remarks(finding)) text += '\n' + diagnostic::printable(line);
  return text;
}

std::string command(Severity severity, const Diagnostic& finding) {
  return fmt::format("::{} {}::{}\n", command_for(severity), properties(finding), as_data(message(finding)));
}

}  // namespace

void write_github(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  // What is known stays visible, and takes none of the places that errors need.
  const std::vector<Diagnostic> findings = all_marked(inspection);
  const auto severity = [&](std::size_t index) {
    return inspection.is_known(index) ? Severity::note : findings[index].severity();
  };
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(), severity);
  for (const std::size_t index : order) {
    if (!sink(command(severity(index), findings[index]))) return;
  }
}

}  // namespace praxis::report
