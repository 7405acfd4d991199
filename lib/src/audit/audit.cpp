#include <praxis/audit.hpp>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "audit/look.hpp"
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

}  // namespace

Result<Audit> audit(const Repository& repository, const AuditOptions& options) {
  const Result<Repository::Lock> lock = repository.share();
  if (!lock) return tl::unexpected(lock.error());
  const std::vector<Unit> units = auditing::take_inventory(repository);
  const Result<std::vector<Seen>> seen = all_of(look_at_all(repository, units, options.threads));
  if (!seen) return tl::unexpected(seen.error());
  Audit result;
  for (std::size_t i = 0; i < units.size(); ++i) {
    result.findings.add((*seen)[i].findings);
    if (units[i].kind == Unit::Kind::record) result.records.push_back(units[i].name);
  }
  const auditing::Whole whole(repository, units, *seen);
  for (const auditing::WholeRule& rule : auditing::whole_rules()) rule.check(whole, result.findings);
  result.findings.sort();
  result.shown = files_of(result.findings, repository);
  return result;
}

}  // namespace praxis
