#include <fmt/format.h>

#include <algorithm>

#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

bool has_reason(const Object& record) {
  return std::ranges::any_of(record.list("review"), [](const Value& entry) {
    return entry.object() && entry.object()->text("field") == "status" &&
           entry.object()->text("code") == "withdrawn";
  });
}

Diagnostic without_reason(const Subject& subject) {
  Diagnostic result =
      finding(subject, "/status", Code::wrong_status, "the record is withdrawn, and nothing says why");
  result.hint = "add a review entry with 'field: status', 'code: withdrawn' and the reason as its 'note'";
  return result;
}

Diagnostic replaced_too_early(const Subject& subject, std::string_view status) {
  Diagnostic result =
      finding(subject, "/replaced_by", Code::wrong_status,
              fmt::format("'replaced_by' is for withdrawn records, and this one is '{}'", status));
  result.hint = "withdraw the record, or take 'replaced_by' out";
  return result;
}

}  // namespace

void check_life(const Subject& subject, Findings& findings) {
  const Object& record = *subject.value.object();
  const std::string_view status = record.text("status");
  if (status == "withdrawn" && !has_reason(record)) findings.add(without_reason(subject));
  if (status != "withdrawn" && record.find("replaced_by")) findings.add(replaced_too_early(subject, status));
}

}  // namespace praxis::validation
