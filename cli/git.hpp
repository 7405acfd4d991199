#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The version control that holds a repository, where there is one.
namespace praxis::cli {

/// What a call of git came to.
struct GitAnswer {
  int status = 0;   ///< 0: done
  std::string out;  ///< standard output; standard error is not kept
};

/// Runs git in a folder, with an empty standard input. Nothing where git cannot be run. Words are handed on
/// as they are, through no shell.
[[nodiscard]] std::optional<GitAnswer> git(const std::filesystem::path& folder,
                                           const std::vector<std::string>& words);

/// Whether the folder lies in a working tree of git.
[[nodiscard]] bool is_in_git(const std::filesystem::path& folder);

}  // namespace praxis::cli
