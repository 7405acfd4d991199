#include <praxis/audit.hpp>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "audit/look.hpp"
#include "audit/memory.hpp"
#include "audit/rules.hpp"

namespace praxis {
namespace {

using auditing::Seen;
using auditing::Unit;

using Looks = std::vector<Result<Seen>>;

/// Each thread takes the next unit that nobody has taken, and has finders of its own.
Looks look_at_all(const Repository& repository, const std::vector<Unit>& units, std::size_t threads) {
  Looks looks(units.size(), Seen{});
  std::atomic<std::size_t> next = 0;
  const auto work = [&]() {
    const mention::Finders finders(repository.definitions());
    for (std::size_t at = next++; at < units.size(); at = next++) looks[at] = auditing::look_at(units[at], repository, finders);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  others.clear();
  return looks;
}

Result<std::vector<Seen>> all_of(Looks looks) {
  std::vector<Seen> seen;
  for (Result<Seen>& look : looks) {
    if (!look) return tl::unexpected(look.error());
    seen.push_back(std::move(*look));
  }
  return seen;
}

/// The files that findings speak of, for excerpts.
std::vector<RecordFile> files_of(const Findings& findings, const Repository& repository) {
  std::set<std::string> paths;
  for (const Diagnostic& finding : findings.all()) {
    paths.insert(finding.where.file);
    for (const Related& related : finding.related) paths.insert(related.where.file);
  }
  std::vector<RecordFile> files;
  for (const std::string& path : paths) files.push_back({path, store::read_file(repository.root() / path).value_or("")});
  return files;
}

std::vector<std::string> records_among(const std::vector<Unit>& units) {
  std::vector<std::string> paths;
  for (const Unit& unit : units) {
    if (unit.kind == Unit::Kind::record) paths.push_back(unit.name);
  }
  return paths;
}

Result<Findings> check(const Repository& repository, const std::vector<Unit>& units, std::size_t threads) {
  const Result<std::vector<Seen>> seen = all_of(look_at_all(repository, units, threads));
  if (!seen) return tl::unexpected(seen.error());
  Findings findings;
  for (const Seen& look : *seen) findings.add(look.findings);
  const auditing::Whole whole(repository, units, *seen);
  for (const auditing::WholeRule& rule : auditing::whole_rules()) rule.check(whole, findings);
  findings.sort();
  return findings;
}

/// The same from memory where nothing changed since, and remembered where all files are at rest.
Result<Findings> check_with_memory(const Repository& repository, std::vector<Unit>& units, const AuditOptions& options) {
  if (std::optional<Findings> known = auditing::recall(repository, auditing::state_of(repository, units, options.program)))
    return std::move(*known);
  const std::optional<std::int64_t> moment = auditing::moment(repository);
  units = auditing::take_inventory(repository);
  Result<Findings> findings = check(repository, units, options.threads);
  if (findings && moment && auditing::at_rest(repository, units, *moment))
    auditing::remember(repository, auditing::state_of(repository, units, options.program), *findings);
  return findings;
}

}  // namespace

std::vector<std::string> record_paths(const Repository& repository) { return records_among(auditing::take_inventory(repository)); }

Result<Audit> audit(const Repository& repository, const AuditOptions& options) {
  const Result<Repository::Lock> lock = repository.share();
  if (!lock) return tl::unexpected(lock.error());
  std::vector<Unit> units = auditing::take_inventory(repository);
  Result<Findings> findings =
      options.program.empty() ? check(repository, units, options.threads) : check_with_memory(repository, units, options);
  if (!findings) return tl::unexpected(findings.error());
  Audit result{std::move(*findings), records_among(units), {}};
  result.shown = files_of(result.findings, repository);
  return result;
}

}  // namespace praxis
