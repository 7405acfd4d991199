#pragma once

#include <cstddef>
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

  /// A file's path as the user can open it from the current folder.
  [[nodiscard]] std::string shown(const RecordFile& file) const;
};

/// A path is a repository, a folder in or above one, or a file in one; no path means the repository that is
/// near. One selection a repository. Fails where a path leads nowhere or to no repository.
[[nodiscard]] Result<std::vector<Selection>> select_files(const std::vector<std::string>& paths,
                                                          const Context& context);

}  // namespace praxis::cli
