#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

int number(std::string_view digits) {
  int result = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return result;
}

/// Whether a target is within "1-7" or "a-c".
bool is_within(std::string_view target, std::string_view range) {
  const std::size_t dash = range.find('-');
  const std::string_view first = range.substr(0, dash);
  const std::string_view last = range.substr(dash + 1);
  const bool is_letter = first.front() >= 'a';
  const bool is_number = !target.empty() &&
                         target.find_first_not_of("0123456789") == std::string_view::npos &&
                         target.front() != '0';
  if (is_letter) return target.size() == 1 && target >= first && target <= last;
  return is_number && number(target) >= number(first) && number(target) <= number(last);
}

/// "10.1 to 10.7 and 10.a to 10.c".
std::string in_words(std::string_view goal, std::string_view ranges) {
  std::string result;
  while (!ranges.empty()) {
    const std::string_view range = ranges.substr(0, ranges.find(' '));
    const std::size_t dash = range.find('-');
    result += fmt::format("{}{}.{} to {}.{}", result.empty() ? "" : " and ", goal, range.substr(0, dash),
                          goal, range.substr(dash + 1));
    ranges.remove_prefix(std::min(range.size() + 1, ranges.size()));
  }
  return result;
}

bool is_any(std::string_view target, std::string_view ranges) {
  while (!ranges.empty()) {
    const std::string_view range = ranges.substr(0, ranges.find(' '));
    if (is_within(target, range)) return true;
    ranges.remove_prefix(std::min(range.size() + 1, ranges.size()));
  }
  return false;
}

void check_target(const Subject& subject, const std::string& pointer, const std::string& value,
                  Findings& findings) {
  const std::size_t point = value.find('.');
  // What is longer breaks the schema, and is described there.
  if (point == std::string::npos || value.size() - point > 3) return;
  const std::string goal = value.substr(0, point);
  const Term* term = subject.defs.vocabulary("sdgs").find(goal);
  if (term == nullptr || !term->facts.contains("targets")) return;
  const std::string& ranges = term->facts.find("targets")->second;
  if (is_any(value.substr(point + 1), ranges)) return;
  Diagnostic diagnostic =
      finding(subject, pointer, Code::wrong_value, fmt::format("goal {} has no target '{}'", goal, value));
  diagnostic.hint = fmt::format("its targets are {}", in_words(goal, ranges));
  findings.add(std::move(diagnostic));
}

}  // namespace

void check_targets(const Subject& subject, Findings& findings) {
  const List& goals = subject.value.object()->list("sdgs");
  for (std::size_t index = 0; index < goals.size(); ++index) {
    if (goals[index].text()) check_target(subject, below("/sdgs", index), *goals[index].text(), findings);
  }
}

}  // namespace praxis::validation
