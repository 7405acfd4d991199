#include <fmt/format.h>

#include <algorithm>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {
namespace {

std::optional<std::size_t> successor(const Whole& whole, std::size_t at) {
  const std::optional<Record>& record = whole.seen(at).record;
  if (!record || record->text("replaced_by").empty()) return std::nullopt;
  return whole.record(record->kind(), record->text("replaced_by"));
}

/// The records of a circle in the order of their replacing, or nothing where the way from here ends or meets `done`.
std::vector<std::size_t> circle_from(const Whole& whole, std::size_t at, std::vector<bool>& done) {
  std::vector<std::size_t> way;
  for (std::optional<std::size_t> next = at; next && !done[*next]; next = successor(whole, *next)) {
    const auto met = std::ranges::find(way, *next);
    if (met != way.end()) return {met, way.end()};
    way.push_back(*next);
  }
  for (const std::size_t record : way) done[record] = true;
  return {};
}

}  // namespace

void check_replacements(const Whole& whole, Findings& findings) {
  std::vector<bool> done(whole.size());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const std::vector<std::size_t> circle = circle_from(whole, at, done);
    if (circle.empty()) continue;
    Diagnostic finding = problem(Code::replacement_cycle, "following replaced_by from here leads back here",
                                 whole.place(whole.unit(circle.front()).name, "/replaced_by"),
                                 "take replaced_by out of the record that holds today");
    for (std::size_t i = 1; i < circle.size(); ++i)
      finding.related.push_back({whole.place(whole.unit(circle[i]).name, "/replaced_by"), "and then"});
    for (const std::size_t record : circle) done[record] = true;
    findings.add(std::move(finding));
  }
}

}  // namespace praxis::auditing
