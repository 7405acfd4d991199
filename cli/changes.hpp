#pragma once

#include <filesystem>
#include <praxis/affected.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

/// What git knows to have changed in a repository.
namespace praxis::cli {

/// What changed, and what the user should know about how that was found out.
struct Changes {
  std::vector<ChangedFile> files;
  std::string remark = {};
};

/// What the files of the folder say otherwise than where `revision` and HEAD part, new files included that
/// git does not ignore. Where a shallow clone does not have that commit, the revision itself is compared
/// with. Fails with `usage` for a revision that git does not know, with `no_repository` where git cannot
/// help.
[[nodiscard]] Result<Changes> changes_since(const std::filesystem::path& root, const std::string& revision);

/// What the next commit would change. Fails like `changes_since`.
[[nodiscard]] Result<Changes> staged_changes(const std::filesystem::path& root);

}  // namespace praxis::cli
