#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {

void check_completeness(const Submission& submission, Findings& findings) {
  if (submission.tombstone) return;
  if (submission.original == nullptr) {
    for (const RecordFile& file : submission.files)
      findings.add(problem(Code::missing_original, "the original of this ledger is not here", {.file = file.path},
                           "bring it back from the repository's history"));
    return;
  }
  for (const RecordFile& file : submission.files) {
    if (is_ledger(file.path)) return;
  }
  findings.add(problem(Code::missing_ledger, "no ledger says what was read out of this file", {.file = submission.original->path},
                       fmt::format("praxis ingest {}", submission.original->path)));
}

}  // namespace praxis::auditing
