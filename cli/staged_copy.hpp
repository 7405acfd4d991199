#pragma once

#include <filesystem>
#include <praxis/result.hpp>
#include <string>
#include <utility>

namespace praxis::cli {

/// A repository as the next commit would have it. Where the folder holds just that, it is the folder itself;
/// else a copy, with the folder's own private/ in it, that is gone with this object.
class StagedCopy {
 public:
  /// Fails with `merge_conflict` while a merge is not settled, with `cannot_write` where there is no room,
  /// with `no_repository` where git cannot help.
  static Result<StagedCopy> of(const std::filesystem::path& root);

  StagedCopy(StagedCopy&& other) noexcept
      : root_(std::move(other.root_)), folder_(std::exchange(other.folder_, {})) {}
  StagedCopy& operator=(StagedCopy&&) = delete;
  ~StagedCopy();

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] bool is_the_folder_itself() const { return folder_.empty(); }

 private:
  StagedCopy(std::filesystem::path root, std::filesystem::path folder)
      : root_(std::move(root)), folder_(std::move(folder)) {}
  [[nodiscard]] Result<void> fill(const std::filesystem::path& from) const;

  std::filesystem::path root_;
  std::filesystem::path folder_;  ///< what is to be taken away; empty where there is no copy
};

}  // namespace praxis::cli
