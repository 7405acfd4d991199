#include <fmt/format.h>

#include <praxis/curate.hpp>

namespace praxis {
namespace {

bool is_restricted(const Record& record) { return record.text("visibility") == "restricted"; }

Result<void> check_source(const std::string& sha256, const Record& record, const Repository& repository) {
  const Result<std::optional<Tombstone>> tombstone = repository.tombstone(sha256);
  if (!tombstone) return tl::unexpected(tombstone.error());
  if (*tombstone) return {};
  const Result<std::optional<Ledger>> ledger = repository.ledger(sha256);
  if (!ledger) return tl::unexpected(ledger.error());
  if (!*ledger) {
    return fail(Code::source_not_here,
                fmt::format("{}: its source {} is not here, so nobody can tell whether publication was refused",
                            record.id(), sha256.substr(0, 12)),
                {}, "do it in a copy of the repository that has the folder private/");
  }
  if (!(*ledger)->refuses_publication()) return {};
  return fail(Code::publication_refused,
              fmt::format("{}: who handed in {} ({}) does not wish it to be published", record.id(), (*ledger)->name,
                          sha256.substr(0, 12)),
              {}, fmt::format("with the contributor's consent take the refusal out first: praxis erase {}", sha256.substr(0, 12)));
}

}  // namespace

Result<void> check_publication(const Record& before, const Record& after, const Repository& repository) {
  if (!is_restricted(before) || is_restricted(after)) return {};
  for (const Value& digest : after.list("sources")) {
    if (digest.text() == nullptr) continue;
    if (Result<void> checked = check_source(*digest.text(), after, repository); !checked) return checked;
  }
  return {};
}

}  // namespace praxis
