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

/// Runs git in a folder, with `input` as its standard input. Nothing where git cannot be run. Words are handed
/// on as they are, through no shell. Works in hooks, too, where git names the index relative to the folder
/// that the hook runs in.
[[nodiscard]] std::optional<GitAnswer> git(const std::filesystem::path& folder,
                                           const std::vector<std::string>& words,
                                           const std::string& input = {});

/// Whether the folder lies in a working tree of git.
[[nodiscard]] bool is_in_git(const std::filesystem::path& folder);

}  // namespace praxis::cli
