#pragma once

#include <praxis/repository.hpp>
#include <string>
#include <vector>

#include "store/files.hpp"

namespace praxis::auditing {

/// Files that are looked at together, as they say nothing alone.
struct Unit {
  enum class Kind { record, submission, journal };
  Kind kind{};
  std::string name;  ///< of a submission its digest, else the path
  std::vector<store::StampedFile> files;  ///< by path, relative to the root; the originals and ledgers of a submission
};

/// All files of a repository, records first, each kind by name. Opens none of them.
[[nodiscard]] std::vector<Unit> take_inventory(const Repository& repository);

/// Whether a file lies where git shares it.
[[nodiscard]] bool is_public(const std::string& path);
/// Whether a file of a submission is its ledger, or its tombstone.
[[nodiscard]] bool is_ledger(const std::string& path);

}  // namespace praxis::auditing
