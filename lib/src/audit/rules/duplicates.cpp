#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "audit/rules.hpp"
#include "audit/whole.hpp"
#include "identity/merge.hpp"
#include "identity/neighbours.hpp"
#include "identity/same.hpp"

namespace praxis::auditing {
namespace {

/// Candidates wait for a curator, who decides what they are.
bool counts(const std::optional<Record>& record) {
  return record && record->kind() != RecordKind::guideline && record->text("status") != "candidate" &&
         record->text("status") != "withdrawn" && !record->id().empty();
}

std::vector<std::size_t> ledgers_of(const Whole& whole, const Record& record) {
  std::vector<std::size_t> ledgers;
  for (const Value& digest : record.list("sources")) {
    const std::optional<std::size_t> at = digest.text() ? whole.submission(*digest.text()) : std::nullopt;
    if (at && whole.seen(*at).ledger) ledgers.push_back(*at);
  }
  return ledgers;
}

bool asks_about(const Value& entry, const Record& other) {
  return entry.object() && entry.object()->text("code") == identity::kPossibleDuplicate &&
         is_called(other, entry.object()->text("value"));
}

/// Whether the record, or a ledger of its, speaks of the other. A question that a curator settled stands in a ledger still.
bool speaks_of(const Whole& whole, const Record& record, const Record& other) {
  if (std::ranges::any_of(record.list("review"), [&](const Value& entry) { return asks_about(entry, other); })) return true;
  for (const std::size_t ledger : ledgers_of(whole, record)) {
    for (const LedgerRecord& said : whole.seen(ledger).ledger->records) {
      const auto asks = [&](const Review& entry) { return entry.code == identity::kPossibleDuplicate && is_called(other, entry.value); };
      if (is_called(record, said.id) && std::ranges::any_of(said.review, asks)) return true;
    }
  }
  return false;
}

identity::Portrait portrait_of(const Whole& whole, const Record& record, const mention::CountryFinder& countries) {
  std::vector<std::string> names;
  for (const std::size_t ledger : ledgers_of(whole, record)) names.push_back(whole.seen(ledger).ledger->name);
  return identity::portray(record, names, countries);
}

void compare(const Whole& whole, std::size_t first, std::size_t second, const identity::Verdict& verdict, Findings& findings) {
  const Record& record = *whole.seen(second).record;
  const Record& other = *whole.seen(first).record;
  // Two files with one id, and merges that were interrupted, are other findings.
  if (is_called(record, other.id()) || is_called(other, record.id()) || verdict.sameness == identity::Sameness::different) return;
  if (speaks_of(whole, record, other) || speaks_of(whole, other, record)) return;
  Diagnostic finding = problem(Code::unnamed_duplicate,
                               fmt::format("'{}' and '{}' may be one: {}", record.id(), other.id(), fmt::join(verdict.reasons, ", ")),
                               whole.place(whole.unit(second).name, "/title"), fmt::format("praxis merge {} {} --dry-run", other.id(), record.id()));
  finding.related.push_back({whole.place(whole.unit(first).name, "/title"), "the other one is here"});
  findings.add(std::move(finding));
}

}  // namespace

void check_duplicates(const Whole& whole, Findings& findings) {
  const mention::CountryFinder countries(whole.repository().definitions());
  identity::Neighbours earlier;
  std::map<std::string, std::size_t, std::less<>> numbers;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (!counts(whole.seen(at).record)) continue;
    identity::Portrait portrait = portrait_of(whole, *whole.seen(at).record, countries);
    for (const auto& [name, other] : earlier.near(portrait))
      compare(whole, numbers.find(name)->second, at, identity::compare(*other, portrait), findings);
    numbers.emplace(whole.unit(at).name, at);
    earlier.put(whole.unit(at).name, std::move(portrait));
  }
}

}  // namespace praxis::auditing
