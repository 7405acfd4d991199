#pragma once

#include <praxis/result.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The only door to the file system.
namespace praxis::store {

/// The bytes of a regular file; a folder, a pipe or a device is none, and is refused without waiting for it. Fails with `cannot_read`.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

/// The bytes of a file, or nothing where there is none.
[[nodiscard]] Result<std::optional<std::string>> read_if_there(const std::filesystem::path& path);

/// Writes a file so that whatever happens it holds the old bytes or the new ones: temporary file beside it, fsync, rename, fsync of the
/// folder. Makes missing folders. Does nothing where the file holds these bytes already. Fails with `cannot_write`, or with what `agree` says:
/// it is asked at the last moment before the file takes its place.
using Agreement = std::function<Result<void>()>;
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes, const Agreement& agree = {});

/// Takes a file away for good: the folder is synced, too. Does nothing where there is none. Fails with `cannot_write`.
[[nodiscard]] Result<void> remove_file(const std::filesystem::path& path);

/// A file as it lies there; two stamps are equal where nobody wrote the file in between.
struct FileStamp {
  std::int64_t modified = 0;  ///< nanoseconds
  std::uintmax_t size = 0;
  std::uintmax_t inode = 0;  ///< a file that was replaced is another one, however alike
  bool operator==(const FileStamp&) const = default;
};
[[nodiscard]] FileStamp stamp(const std::filesystem::path& path);

/// A file's path relative to a root, `/` between folders, and its stamp.
struct StampedFile {
  std::string name;
  FileStamp stamp;
};
/// The `.yaml` files at most `depth` folders below `root/folder` with their stamps, in no order. Hidden ones are left out. It is asked anew
/// for every submission, so it makes one system call a file and no more.
[[nodiscard]] std::vector<StampedFile> stamped_yaml_files(const std::filesystem::path& root, const std::string& folder, int depth);

/// The same for all regular files, whatever their names.
[[nodiscard]] std::vector<StampedFile> stamped_files(const std::filesystem::path& root, const std::string& folder, int depth);

/// Takes away what writers that were killed left in these folders and the folders directly in them: the temporary files of `write_file`.
/// Nobody else may be writing.
void sweep(const std::filesystem::path& root, const std::vector<std::string>& folders);

/// Paths of the `.yaml` files at most `depth` folders below `folder`, sorted. Hidden ones are left out. None where there is no folder.
[[nodiscard]] std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder, int depth);

}  // namespace praxis::store
