#include <algorithm>
#include <map>
#include <praxis/report.hpp>
#include <utility>

#include "diagnostic/excerpt.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

constexpr std::size_t kFingerprintDigits = 32;

/// What of a finding does not change with lines above it. Parts are kept apart by a byte that no text of ours
/// has.
std::string essence(const Diagnostic& finding, const Inspection& inspection) {
  const std::string_view line =
      diagnostic::line_of(inspection.text_of(finding.where.file), finding.where.from.line);
  const bool has_line = finding.where.from.line > 0 && !line.empty();
  std::string result(info(finding.code).id);
  result.append(1, '\0').append(finding.where.file).append(1, '\0');
  return result.append(has_line ? line : std::string_view(finding.message));
}

}  // namespace

std::string_view Inspection::text_of(const std::string& file) const {
  for (const auto& list : {std::cref(files), std::cref(others)}) {
    const auto found = std::ranges::lower_bound(list.get(), file, {}, &CheckedFile::name);
    if (found != list.get().end() && found->name == file) return found->text;
  }
  return {};
}

bool Inspection::failed() const {
  return std::ranges::any_of(findings.all(),
                             [this](const Diagnostic& finding) { return finding.severity() >= fails; });
}

std::vector<std::string> fingerprints(const Inspection& inspection) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> result;
  for (const Diagnostic& finding : inspection.findings.all()) {
    std::string whole = essence(finding, inspection);
    const std::size_t number = seen[whole]++;
    whole.append(1, '\0').append(std::to_string(number));
    result.push_back(text::sha256(whole).substr(0, kFingerprintDigits));
  }
  return result;
}

Findings gravest(const Findings& findings, std::size_t most) {
  std::vector<std::size_t> order(findings.all().size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
  const auto severity = [&](std::size_t index) { return findings.all()[index].severity(); };
  std::ranges::stable_sort(order, std::ranges::greater(), severity);
  order.resize(std::min(most, order.size()));
  std::ranges::sort(order);
  Findings result;
  for (const std::size_t index : order) result.add(findings.all()[index]);
  return result;
}

}  // namespace praxis
