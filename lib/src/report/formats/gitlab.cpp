#include <algorithm>
#include <array>

#include "report/formats/formats.hpp"
#include "report/json.hpp"
#include "report/words.hpp"

/// A code quality report as GitLab's documentation "Code Quality report format" describes it, a subset of
/// what Code Climate engines print.
namespace praxis::report {
namespace {

std::string_view severity_of(const Inspection& inspection, std::size_t index) {
  constexpr std::array<std::string_view, 3> kNames{"info", "minor", "major"};
  const Severity severity = inspection.findings.all()[index].severity();
  return kNames[inspection.is_known(index) ? 0 : static_cast<std::size_t>(severity)];
}

/// Every finding needs a line there; one about a file as a whole stands at its first.
Json lines_of(const Location& where) {
  const std::size_t begin = std::max<std::size_t>(where.from.line, 1);
  return {{"begin", begin}, {"end", std::max(where.to.line, begin)}};
}

Json issue(const Inspection& inspection, std::size_t index, const std::string& fingerprint) {
  const Diagnostic finding = marked(inspection, index);
  const std::string file = finding.where.file.empty() ? "praxis.yaml" : finding.where.file;
  return {{"description", in_full(finding)},
          {"check_name", info(finding.code).id},
          {"fingerprint", fingerprint},
          {"severity", severity_of(inspection, index)},
          {"location", {{"path", file}, {"lines", lines_of(finding.where)}}}};
}

}  // namespace

void write_gitlab(const Inspection& inspection, Coloring /*coloring*/, const Sink& sink) {
  const std::vector<std::string> names = fingerprints(inspection);
  Json issues = Json::array();
  for (std::size_t index = 0; index < names.size(); ++index) {
    issues.push_back(issue(inspection, index, names[index]));
  }
  sink(dump(issues));
}

}  // namespace praxis::report
