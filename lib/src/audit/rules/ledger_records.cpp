#include <fmt/format.h>

#include <algorithm>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {
namespace {

bool lists(const Record& record, const std::string& digest) {
  return std::ranges::find(record.list("sources"), Value(digest)) != record.list("sources").end();
}

/// Guidelines are made from one of the submissions that print them, passages from the first that tells of them.
bool must_be_listed(const LedgerRecord& said) { return said.kind != RecordKind::guideline && said.repeats.empty(); }

void check_record(const Whole& whole, const Seen& seen, std::size_t number, Findings& findings) {
  const LedgerRecord& said = seen.ledger->records[number];
  const auto where = [&]() { return whole.place(seen.ledger_path, fmt::format("/records/{}/id", number)); };
  const std::optional<std::size_t> at = whole.record(said.kind, said.id);
  if (!at) {
    findings.add(problem(Code::missing_reference, fmt::format("there is no {} '{}'", name_of(said.kind), said.id), where(),
                         "praxis ingest --again makes lost records anew"));
    return;
  }
  const std::optional<Record>& record = whole.seen(*at).record;
  if (!record || !must_be_listed(said) || lists(*record, seen.ledger->sha256)) return;
  Diagnostic finding = problem(Code::broken_link, fmt::format("the {} does not list this submission", name_of(said.kind)), where(),
                               "undo the edit of its sources; praxis split takes a source out of a record");
  finding.related.push_back({whole.place(whole.unit(*at).name, "/sources"), "its sources are here"});
  findings.add(std::move(finding));
}

}  // namespace

void check_ledger_records(const Whole& whole, Findings& findings) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const Seen& seen = whole.seen(at);
    for (std::size_t i = 0; seen.ledger && i < seen.ledger->records.size(); ++i) check_record(whole, seen, i, findings);
  }
}

}  // namespace praxis::auditing
