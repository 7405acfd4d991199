#pragma once

#include <cstdint>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <string>
#include <vector>

#include "audit/inventory.hpp"

/// What the last check of a repository found, kept in .praxis as long as nothing changes.
namespace praxis::auditing {

/// A digest of all that findings depend on: the program (`program` names its version), the repository's settings and definitions, and
/// path, size, time of writing and inode of every file.
[[nodiscard]] std::string state_of(const Repository& repository, const std::vector<Unit>& units, const std::string& program);

/// The findings that were remembered in this state; nothing where there are none, or where what is there cannot be read.
[[nodiscard]] std::optional<Findings> recall(const Repository& repository, const std::string& state);

/// Remembers findings for a state. What cannot be written is not remembered; nobody is told.
void remember(const Repository& repository, const std::string& state, const Findings& findings);

/// A moment by the clock of the file system: files that were written later, or so shortly before that a second writing could bear the
/// same time, cannot be told from what they were. Nothing where nothing can be written.
[[nodiscard]] std::optional<std::int64_t> moment(const Repository& repository);
/// Whether all files were at rest at that moment.
[[nodiscard]] bool at_rest(const Repository& repository, const std::vector<Unit>& units, std::int64_t moment);

}  // namespace praxis::auditing
