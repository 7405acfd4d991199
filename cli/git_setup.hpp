#pragma once

#include <filesystem>
#include <praxis/result.hpp>

namespace praxis::cli {

/// Has git merge and compare the records of a repository with praxis: .gitattributes, and the configuration
/// of the clone at hand. Makes a git repository where the root lies in none. What is there already stays.
/// Fails with `cannot_write`.
[[nodiscard]] Result<void> install_in_git(const std::filesystem::path& root);

}  // namespace praxis::cli
