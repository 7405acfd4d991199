#include <praxis/explain.hpp>

namespace praxis {

Result<Evidence> gather_evidence(const Repository& repository, const Record& record) {
  Evidence evidence;
  evidence.visibility = repository.settings().visibility;
  for (const Value& digest : record.list("sources")) {
    if (digest.text() == nullptr) continue;
    Result<std::optional<Ledger>> ledger = repository.ledger(*digest.text());
    if (!ledger) return tl::unexpected(ledger.error());
    Result<std::optional<std::string>> original = repository.original(*digest.text());
    if (!original) return tl::unexpected(original.error());
    evidence.sources.push_back({*digest.text(), std::move(*ledger), std::move(*original)});
  }
  return evidence;
}

}  // namespace praxis
