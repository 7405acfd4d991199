#pragma once

#include <filesystem>
#include <praxis/ledger.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>

namespace praxis::store {

/// Whether a submission lies where everybody may see it.
enum class Access { open, restricted };

/// Where a file of a submission lies: "submissions/27/270032...txt", below private/ when restricted.
[[nodiscard]] std::filesystem::path submission_path(const std::filesystem::path& root, Access access,
                                                    std::string_view sha256, std::string_view extension);

/// The extension under which a submission of this name is archived: its own where it is short and plain, else ".txt".
[[nodiscard]] std::string extension_of(const std::string& name);

/// What the submission's file was called, as its ledger says in its second line; empty where there is no
/// ledger. Reads no more than these lines, for it is asked for every submission of a repository.
[[nodiscard]] std::string submission_name(const std::filesystem::path& root, std::string_view sha256);

/// Writes the ledger of a submission that is here already. Where it has become private, the original and the ledger move under private/;
/// what is private stays there whatever the ledger says. Fails with `cannot_write`.
[[nodiscard]] Result<void> refile(const std::filesystem::path& root, const Ledger& ledger);

}  // namespace praxis::store
