#include "ledger/accounting.hpp"

#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "validate/together.hpp"

namespace praxis::auditing {
namespace {

void add(const Submission& submission, const std::string& pointer, std::string message, Findings& findings) {
  const RecordFile& file = *submission.ledger_file;
  findings.add(problem(Code::wrong_accounting, std::move(message), validation::locate(file.path, file.bytes, pointer)));
}

/// The sums that the ledger gives are not part of a `Ledger`, which can count for itself.
void check_sums(const Submission& submission, Findings& findings) {
  constexpr int kClasses = 6;
  const Value* sums = submission.root.object()->find("accounting");
  if (sums == nullptr || sums->object() == nullptr) return;
  for (int number = 0; number < kClasses; ++number) {
    const auto byte_class = static_cast<ByteClass>(number);
    const Value* sum = sums->object()->find(name_of(byte_class));
    const auto counted = static_cast<std::int64_t>(submission.ledger->count(byte_class));
    if (sum == nullptr ? counted == 0 : sum->number() != nullptr && *sum->number() == counted) continue;
    add(submission, sum == nullptr ? "/accounting" : fmt::format("/accounting/{}", name_of(byte_class)),
        fmt::format("the classes have {} bytes of {}, and this says otherwise", counted, name_of(byte_class)), findings);
  }
}

}  // namespace

void check_accounting(const Submission& submission, Findings& findings) {
  if (!submission.ledger) return;
  const Ledger& ledger = *submission.ledger;
  if (submission.original != nullptr && submission.original->bytes.size() != ledger.bytes) {
    return add(submission, "/bytes", fmt::format("the original has {} bytes", submission.original->bytes.size()), findings);
  }
  for (const ledger::ClassFault& fault : ledger::check_classes(ledger.classes, ledger.bytes)) {
    add(submission, ledger.classes.empty() ? "/classes" : fmt::format("/classes/{}/bytes", fault.run), fault.message, findings);
  }
  check_sums(submission, findings);
}

}  // namespace praxis::auditing
