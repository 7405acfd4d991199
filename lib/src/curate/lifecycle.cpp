#include <fmt/format.h>

#include <algorithm>
#include <praxis/curate.hpp>

namespace praxis {
namespace {

constexpr std::string_view kWithdrawn = "withdrawn";

bool is_reason(const Value& entry) {
  return entry.object() && entry.object()->text("field") == "status" &&
         entry.object()->text("code") == kWithdrawn;
}

void refuse(std::string message, std::string hint, Findings& findings) {
  findings.add({Code::wrong_value, std::move(message), {}, {}, std::move(hint), {}});
}

List without_reason(const Record& record) {
  List review = record.list("review");
  std::erase_if(review, is_reason);
  return review;
}

void set_review(Record& record, List review) {
  if (review.empty()) return record.erase("review");
  record.set("review", std::move(review));
}

void withdraw(Record& record, std::string_view reason, Findings& findings) {
  if (!reason.empty()) {
    List review = without_reason(record);
    review.push_back(Object{{"field", "status"}, {"code", kWithdrawn}, {"note", reason}});
    set_review(record, std::move(review));
  } else if (std::ranges::none_of(record.list("review"), is_reason)) {
    refuse("status: a record is withdrawn for a reason", "give it: --reason TEXT", findings);
  }
}

void bring_back(const Record& before, Record& record) {
  set_review(record, without_reason(record));
  const Value* successor = record.find("replaced_by");
  const Value* earlier = before.find("replaced_by");
  if (successor && earlier && *successor == *earlier) record.erase("replaced_by");
}

void check_successor(const Record& record, Findings& findings) {
  const std::string_view successor = record.text("replaced_by");
  if (successor.empty()) return;
  if (successor == record.id()) refuse("replaced_by: a record does not replace itself", "", findings);
  if (record.text("status") != kWithdrawn) {
    refuse(fmt::format("replaced_by: only a withdrawn record has a successor, and this one is {}",
                       record.text("status")),
           "withdraw it in the same step: status=withdrawn --reason TEXT", findings);
  }
}

}  // namespace

Record with_lifecycle(const Record& before, Record after, std::string_view reason, Findings& findings) {
  const bool was_withdrawn = before.text("status") == kWithdrawn;
  const bool is_withdrawn = after.text("status") == kWithdrawn;
  if (is_withdrawn && (!was_withdrawn || !reason.empty())) withdraw(after, reason, findings);
  if (!is_withdrawn && !reason.empty())
    refuse("a reason is for records that are withdrawn", "add status=withdrawn", findings);
  if (!is_withdrawn && was_withdrawn) bring_back(before, after);
  if (after.text("status") == "candidate" && before.text("status") != "candidate") {
    refuse(fmt::format("status: a {} record does not become a candidate", before.text("status")),
           "candidates are what ingest finds in prose; the least of the others is draft", findings);
  }
  check_successor(after, findings);
  return after;
}

}  // namespace praxis
