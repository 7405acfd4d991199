#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace praxis::store {

/// Whether a submission lies where everybody may see it.
enum class Access { open, restricted };

/// Where a file of a submission lies: "submissions/27/270032...txt", below private/ when restricted.
[[nodiscard]] std::filesystem::path submission_path(const std::filesystem::path& root, Access access,
                                                    std::string_view sha256, std::string_view extension);

/// What the submission's file was called, as its ledger says in its second line; empty where there is no
/// ledger. Reads no more than these lines, for it is asked for every submission of a repository.
[[nodiscard]] std::string submission_name(const std::filesystem::path& root, std::string_view sha256);

}  // namespace praxis::store
