#include <fmt/format.h>

#include <algorithm>

#include "audit/rules.hpp"
#include "audit/whole.hpp"

namespace praxis::auditing {
namespace {

/// A record that a merge has united with another, and was interrupted before it took it away, is named as it was called formerly.
bool names(const Ledger& ledger, const Record& record) {
  return std::ranges::any_of(ledger.records, [&](const LedgerRecord& said) {
    const bool was_named = std::ranges::find(said.formerly, record.id()) != said.formerly.end();
    return said.kind == record.kind() && (was_named || is_called(record, said.id));
  });
}

/// A copy without private/ cannot tell a submission that is lost from one that is not for everybody.
Diagnostic missing(const Whole& whole, const std::string& digest, Location where) {
  const std::string name = digest.substr(0, 12);
  if (whole.has_private_folder()) {
    return problem(Code::missing_source, fmt::format("the submission {} is not here", name), std::move(where),
                   "bring it back from the repository's history, or hand it in again");
  }
  return problem(Code::source_elsewhere, fmt::format("the submission {} is not in this copy, which has no folder private/", name),
                 std::move(where));
}

void check_source(const Whole& whole, std::size_t at, std::size_t item, Findings& findings) {
  const Record& record = *whole.seen(at).record;
  const std::string* digest = record.list("sources")[item].text();
  if (digest == nullptr) return;
  const auto where = [&]() { return whole.place(whole.unit(at).name, fmt::format("/sources/{}", item)); };
  const std::optional<std::size_t> submission = whole.submission(*digest);
  if (!submission) {
    if (whole.has_private_folder() || record.text("visibility") != "restricted")
      findings.add(missing(whole, *digest, where()));
    return;
  }
  const Seen& seen = whole.seen(*submission);
  if (!seen.ledger || names(*seen.ledger, record)) return;
  findings.add(problem(Code::broken_link, "the ledger of this source does not name the record", where(),
                       "take the source out where it does not belong; praxis ingest --again makes lost records anew"));
}

}  // namespace

void check_sources(const Whole& whole, Findings& findings) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (!whole.seen(at).record) continue;
    for (std::size_t item = 0; item < whole.seen(at).record->list("sources").size(); ++item) check_source(whole, at, item, findings);
  }
}

}  // namespace praxis::auditing
