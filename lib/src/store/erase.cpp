#include <praxis/repository.hpp>

#include <algorithm>
#include <array>
#include <set>

#include "store/files.hpp"
#include "store/record_file.hpp"
#include "store/submissions.hpp"

namespace praxis {
namespace {

namespace fs = std::filesystem;
using store::Access;
using store::submission_path;

constexpr std::array kEitherAccess{Access::open, Access::restricted};
constexpr std::size_t kDigits = 64;  ///< of a digest

/// The files in a folder whose names begin so; hidden ones, too.
std::vector<fs::path> files_with(const fs::path& folder, const std::string& beginning) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry.path());
  }
  return found;
}

/// What writers that were killed left beside a file.
std::vector<fs::path> unfinished(const fs::path& path) {
  return files_with(path.parent_path(), "." + path.filename().string() + ".");
}

Result<void> remove_all(const std::vector<fs::path>& paths) {
  for (const fs::path& path : paths) {
    if (Result<void> removed = store::remove_file(path); !removed) return removed;
  }
  return {};
}

/// Everything derived but the lock, which is held.
void empty_derived(const fs::path& root) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(root / ".praxis", error)) {
    if (entry.path().filename() != "lock") paths.push_back(entry.path());
  }
  for (const fs::path& path : paths) fs::remove_all(path, error);
}

void collect_digests(const fs::path& base, std::set<std::string>& digests) {
  std::error_code error;
  for (const fs::directory_entry& shard : fs::directory_iterator(base, error)) {
    for (const fs::directory_entry& entry : fs::directory_iterator(shard.path(), error)) {
      const std::string stem = entry.path().stem().string();
      const bool is_digest = stem.size() == kDigits && stem.find_first_not_of("0123456789abcdef") == std::string::npos;
      if (is_digest) digests.insert(stem);
    }
  }
}

}  // namespace

Result<std::optional<Tombstone>> Repository::tombstone(std::string_view sha256) const {
  const fs::path path = submission_path(root_, Access::open, sha256, ".yaml");
  const Result<std::optional<std::string>> bytes = store::read_if_there(path);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!*bytes) return std::nullopt;
  return read_tombstone(**bytes, path.string());
}

std::vector<std::string> Repository::submissions() const {
  std::set<std::string> digests;
  for (const Access access : kEitherAccess) {
    // "<base>/<2 hex>/<digest>" for any digest.
    collect_digests(submission_path(root_, access, std::string(kDigits, '0'), "").parent_path().parent_path(), digests);
  }
  return {digests.begin(), digests.end()};
}

std::vector<fs::path> Repository::submission_files(std::string_view sha256) const {
  std::vector<fs::path> files;
  for (const Access access : kEitherAccess) {
    const fs::path folder = submission_path(root_, access, sha256, "").parent_path();
    for (const std::string& beginning : {std::string(sha256) + ".", "." + std::string(sha256) + "."}) {
      for (const fs::path& path : files_with(folder, beginning)) files.push_back(path.lexically_relative(root_));
    }
  }
  std::ranges::sort(files);
  return files;
}

Result<void> Repository::erase(const Erasure& erasure) const {
  const std::string& sha256 = erasure.tombstone.sha256;
  for (const ValidRecord& valid : erasure.records) {
    const fs::path path = root_ / path_of(valid.record());
    if (Result<void> written = store::write_file(path, store::write_record(valid.record())); !written) return written;
    if (Result<void> removed = remove_all(unfinished(path)); !removed) return removed;
  }
  const fs::path tombstone = submission_path(root_, Access::open, sha256, ".yaml");
  const fs::path private_ledger = submission_path(root_, Access::restricted, sha256, ".yaml");
  for (const fs::path& file : submission_files(sha256)) {
    const fs::path path = root_ / file;
    if (path == tombstone || path == private_ledger) continue;  // the ledgers go last: a second try needs them
    if (Result<void> removed = store::remove_file(path); !removed) return removed;
  }
  if (Result<void> written = store::write_file(tombstone, to_yaml(erasure.tombstone)); !written) return written;
  empty_derived(root_);
  return store::remove_file(private_ledger);
}

}  // namespace praxis
