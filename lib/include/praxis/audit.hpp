#pragma once

#include <cstddef>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

/// A repository checked as a whole: records, and whether the submissions and ledgers that they rest on bear them out.
///
///     Result<Audit> checked = audit(repository, {.threads = 2});
///     for (const Diagnostic& finding : checked->findings.all()) std::cout << render_short(finding, false);
namespace praxis {

struct AuditOptions {
  std::size_t threads = 1;  ///< how many work at once; what is found does not depend on it
  /// Names the program and its version where findings may be remembered in .praxis: while nothing changes, the next check by the same
  /// program reads none of the files. Empty: nothing is remembered, and everything is read.
  std::string program = {};
};

struct Audit {
  Findings findings;               ///< sorted; files are named relative to the root
  std::vector<std::string> records;  ///< paths of all record files, sorted
  std::vector<RecordFile> shown;   ///< the files that findings speak of, sorted by path
};

/// Paths of all record files, sorted. Opens none of them.
[[nodiscard]] std::vector<std::string> record_paths(const Repository& repository);

/// Checks every file of the repository. Holds the lock together with other readers. Fails with `repository_locked`, and where a
/// record's file cannot be read.
[[nodiscard]] Result<Audit> audit(const Repository& repository, const AuditOptions& options);

}  // namespace praxis
