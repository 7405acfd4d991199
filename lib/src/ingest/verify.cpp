#include <fmt/format.h>

#include <praxis/ingest.hpp>

#include "ledger/accounting.hpp"
#include "normalize/evidence.hpp"
#include "text/sha256.hpp"

namespace praxis {

std::vector<std::string> SubmissionReader::verify(const Ledger& ledger, std::string_view original) const {
  std::vector<std::string> problems;
  if (text::sha256(original) != ledger.sha256) problems.emplace_back("the original does not have the ledger's digest");
  for (const ledger::ClassFault& fault : ledger::check_classes(ledger.classes, original.size())) problems.push_back(fault.message);
  for (const normalize::EvidenceFault& fault : normalize::check_evidence(ledger, original, *finders_)) {
    const LedgerRecord& record = ledger.records[fault.record];
    problems.push_back(fmt::format("{} {}, {}: {}", name_of(record.kind), record.id, fault.field, fault.message));
  }
  return problems;
}

}  // namespace praxis
