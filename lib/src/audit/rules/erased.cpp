#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {

void check_erased(const Submission& submission, Findings& findings) {
  if (!submission.tombstone) return;
  const Tombstone& tombstone = *submission.tombstone;
  for (const RecordFile& file : submission.files) {
    if (is_public(file.path) && is_ledger(file.path)) continue;
    findings.add(problem(Code::erased_still_here,
                         fmt::format("the submission was erased on {}, and this is left of it", tombstone.erased), {.file = file.path},
                         fmt::format("praxis erase {}", tombstone.sha256.substr(0, 12))));
  }
}

}  // namespace praxis::auditing
