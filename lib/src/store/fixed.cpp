#include <praxis/fix.hpp>
#include <system_error>

#include "store/files.hpp"

namespace praxis {
namespace {

namespace fs = std::filesystem;

Result<void> still_as_it_was(const fs::path& path, const std::string& bytes) {
  const Result<std::optional<std::string>> now = store::read_if_there(path);
  if (!now) return tl::unexpected(now.error());
  if (*now == bytes) return {};
  return fail(Code::changed_meanwhile, "the file is no longer as it was when it was read",
              {.file = path.string()}, "run the command again");
}

Result<void> free_for(const fs::path& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return {};
  return fail(Code::changed_meanwhile, "the file cannot move here, where something is already",
              {.file = path.string()}, "move it by hand");
}

}  // namespace

Result<void> write_fixed(const FixedFile& fixed, const RecordFile& before, const Repository& repository) {
  const fs::path from = repository.root() / before.path;
  const fs::path to = repository.root() / fixed.after.path;
  const bool moves = fixed.after.path != before.path;
  const auto agree = [&]() -> Result<void> {
    if (Result<void> same = still_as_it_was(from, before.bytes); !same) return same;
    return moves ? free_for(to) : Result<void>();
  };
  // Before a folder is made for it, too.
  if (Result<void> agreed = agree(); !agreed) return agreed;
  const Result<void> written = store::write_file(to, fixed.after.bytes, agree);
  return written && moves ? store::remove_file(from) : written;
}

}  // namespace praxis
