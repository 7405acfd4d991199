#include "normalize/evidence.hpp"

#include <fmt/format.h>

#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "validate/json_schema.hpp"
#include "validate/together.hpp"

namespace praxis::auditing {
namespace {

std::string pointer_to(const normalize::EvidenceFault& fault) {
  const std::string record = validation::below("/records", fault.record);
  return validation::below(validation::below(record + "/extracted", fault.field), fault.item);
}

}  // namespace

void check_evidence(const Submission& submission, Findings& findings) {
  if (!submission.ledger || submission.original == nullptr) return;
  // Of other bytes than those that were read no value is to be expected.
  if (submission.original->bytes.size() != submission.ledger->bytes) return;
  const RecordFile& file = *submission.ledger_file;
  for (const normalize::EvidenceFault& fault :
       normalize::check_evidence(*submission.ledger, submission.original->bytes, submission.finders)) {
    findings.add(problem(Code::wrong_evidence,
                         fmt::format("the value of '{}' cannot be read from the original: {}", fault.field, fault.message),
                         validation::locate(file.path, file.bytes, pointer_to(fault) + "/value"),
                         "praxis ingest --again reads the original by today's rules"));
  }
}

}  // namespace praxis::auditing
