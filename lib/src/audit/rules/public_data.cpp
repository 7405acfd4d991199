#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "mention/public_text.hpp"
#include "validate/together.hpp"

namespace praxis::auditing {
namespace {

void check_ledger(const RecordFile& file, const Ledger& ledger, Findings& findings) {
  const std::string hint = fmt::format("praxis erase {}, then hand it in again", ledger.sha256.substr(0, 12));
  if (!ledger.contact.empty()) {
    findings.add(problem(Code::personal_data, "contact data stand where everybody sees them",
                         validation::locate(file.path, file.bytes, "/contact"), hint));
  }
  if (ledger.refuses_publication()) {
    findings.add(problem(Code::published_against_refusal, "publication was refused, and the submission lies in a public folder",
                         {.file = file.path}, hint));
  }
}

}  // namespace

void check_public_data(const Submission& submission, Findings& findings) {
  if (submission.tombstone) return;
  for (const RecordFile& file : submission.files) {
    if (!is_public(file.path)) continue;
    if (!is_ledger(file.path)) {
      mention::check_public_text(file.path, file.bytes, submission.finders.contacts(), findings);
    } else if (submission.ledger) {
      check_ledger(file, *submission.ledger, findings);
    }
  }
}

}  // namespace praxis::auditing
