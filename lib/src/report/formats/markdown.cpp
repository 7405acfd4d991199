#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "diagnostic/excerpt.hpp"
#include "report/formats/formats.hpp"
#include "report/words.hpp"

/// A table in GitHub's Markdown, which GitLab reads as well, gravest findings first.
namespace praxis::report {
namespace {

// GitHub takes a summary of up to 1 MiB. What is longer than this nobody reads either.
constexpr std::size_t kMostRows = 200;

/// Text that shows itself: nothing in it is markup, a link or the end of a cell.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : diagnostic::printable(text)) {
    if (c == '<') {
      result += "&lt;";
    } else if (c == '&') {
      result += "&amp;";
    } else {
      if (std::string_view("\\`*_{}[]()#|~@>").find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
  }
  return result;
}

std::string row(const Diagnostic& finding) {
  std::vector<std::string> help;
  for (const std::string& line : remarks(finding)) help.push_back(plain(line));
  const std::string more = help.empty() ? "" : fmt::format("<br>{}", fmt::join(help, "<br>"));
  return fmt::format("| {} | {} {} | {}{} |\n", plain(place(finding.where)), name_of(finding.severity()),
                     info(finding.code).id, plain(finding.message), more);
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string headline(const Inspection& inspection) {
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t number = inspection.findings.count(severity);
    if (number > 0) parts.push_back(counted(number, name_of(severity)));
  }
  return fmt::format("### praxis validate: {} in {}\n",
                     parts.empty() ? "no findings" : fmt::format("{}", fmt::join(parts, ", ")),
                     counted(inspection.files.size(), "file"));
}

}  // namespace

void write_markdown(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  sink(headline(inspection));
  if (inspection.findings.empty()) return;
  sink("\n| place | code | finding |\n|---|---|---|\n");
  std::vector<Diagnostic> findings = all_marked(inspection);
  std::ranges::stable_sort(findings, std::ranges::greater(), &Diagnostic::severity);
  const std::size_t shown = std::min(findings.size(), kMostRows);
  for (std::size_t index = 0; index < shown; ++index) {
    if (!sink(row(findings[index]))) return;
  }
  if (shown < findings.size())
    sink(fmt::format("\n{} not shown.\n", counted(findings.size() - shown, "more finding")));
}

}  // namespace praxis::report
