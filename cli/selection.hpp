#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <praxis/affected.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

#include "context.hpp"

/// Which record files the paths on a command line mean.
namespace praxis::cli {

/// A repository, all its record files, and which of them are meant.
struct Selection {
  Repository repository;
  std::vector<RecordFile> files;
  std::vector<std::size_t> chosen;  ///< places in `files`, ascending
  std::filesystem::path from_here = {};  ///< the root as it can be opened from the current folder
  std::vector<std::filesystem::path> wanted = {};  ///< the paths that were given; none means all

  std::optional<Affected> affected = {};  ///< only what a change concerns is meant
  std::filesystem::path stands_for = {};  ///< the root that files are named after, where `repository` is a copy

  /// Whether a file of the repository, relative to its root, is meant.
  [[nodiscard]] bool wants(const std::string& path) const;
  /// Whether a finding is about such a file, or, where a change is meant, speaks of one.
  [[nodiscard]] bool wants(const Diagnostic& finding) const;
  /// Works out `chosen` anew.
  void choose();
  /// The root as users know it.
  [[nodiscard]] const std::filesystem::path& root() const;

  /// A file's path as the user can open it from the current folder.
  [[nodiscard]] std::string shown(const RecordFile& file) const;
};

/// Whether files are read, or only named.
enum class Contents { read, left_out };

/// A path is a repository, a folder in or above one, or a file in one; no path means the repository that is
/// near. One selection a repository. Fails where a path leads nowhere or to no repository.
[[nodiscard]] Result<std::vector<Selection>> select_files(const std::vector<std::string>& paths,
                                                          const Context& context,
                                                          Contents contents = Contents::read);

/// Selections whose repositories nobody else writes to, and which hold what is there since.
struct LockedSelections {
  std::vector<Repository::Lock> locks;
  std::vector<Selection> selections;
};

/// The same for those who write.
[[nodiscard]] Result<LockedSelections> select_and_lock(const std::vector<std::string>& paths,
                                                       const Context& context);

}  // namespace praxis::cli
