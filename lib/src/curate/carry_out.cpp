#include <praxis/curate.hpp>

#include "store/files.hpp"

namespace praxis {
namespace {

Result<void> make(const FileChange& change, const Repository& repository) {
  const std::filesystem::path path = repository.root() / change.path;
  return change.bytes ? store::write_file(path, *change.bytes) : store::remove_file(path);
}

/// The same files as they are now.
Result<std::vector<FileChange>> as_they_are(const std::vector<FileChange>& files,
                                            const Repository& repository) {
  std::vector<FileChange> now;
  for (const FileChange& change : files) {
    Result<std::optional<std::string>> bytes = store::read_if_there(repository.root() / change.path);
    if (!bytes) return tl::unexpected(bytes.error());
    now.push_back({change.path, std::move(*bytes)});
  }
  return now;
}

}  // namespace

Result<void> carry_out(const std::vector<FileChange>& files, const Repository& repository) {
  const Result<std::vector<FileChange>> before = as_they_are(files, repository);
  if (!before) return tl::unexpected(before.error());
  for (std::size_t at = 0; at < files.size(); ++at) {
    const Result<void> made = make(files[at], repository);
    if (made) continue;
    // What cannot be taken back either is left as a kill would leave it, which is valid and can be finished.
    while (at-- > 0) {
      if (!make((*before)[at], repository)) break;
    }
    return made;
  }
  return {};
}

}  // namespace praxis
