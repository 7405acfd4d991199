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
std::string essence(const Diagnostic& finding, const Inspection& inspection, const std::string& name) {
  const std::string_view line =
      diagnostic::line_of(inspection.text_of(finding.where.file), finding.where.from.line);
  const bool has_line = finding.where.from.line > 0 && !line.empty();
  std::string result(info(finding.code).id);
  result.append(1, '\0').append(name).append(1, '\0');
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
  for (std::size_t index = 0; index < findings.all().size(); ++index) {
    if (findings.all()[index].severity() >= fails && !is_known(index)) return true;
  }
  return false;
}

bool Inspection::is_known(std::size_t finding) const { return known && known->contains(finding); }

std::vector<std::string> fingerprints(const Inspection& inspection,
                                      const std::function<std::string(const std::string&)>& called) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> result;
  for (const Diagnostic& finding : inspection.findings.all()) {
    const std::string& file = finding.where.file;
    std::string whole = essence(finding, inspection, called ? called(file) : file);
    const std::size_t number = seen[whole]++;
    whole.append(1, '\0').append(std::to_string(number));
    result.push_back(text::sha256(whole).substr(0, kFingerprintDigits));
  }
  return result;
}

Inspection gravest(const Inspection& inspection, std::size_t most) {
  const std::vector<Diagnostic>& all = inspection.findings.all();
  std::vector<std::size_t> order(all.size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
  const auto gravity = [&](std::size_t index) {
    return std::pair(!inspection.is_known(index), all[index].severity());
  };
  std::ranges::stable_sort(order, std::ranges::greater(), gravity);
  order.resize(std::min(most, order.size()));
  std::ranges::sort(order);
  Inspection result = inspection;
  result.findings = {};
  if (result.known) result.known->clear();
  for (const std::size_t index : order) {
    if (inspection.is_known(index)) result.known->insert(result.findings.all().size());
    result.findings.add(all[index]);
  }
  return result;
}

}  // namespace praxis
