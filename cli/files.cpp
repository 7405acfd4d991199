#include "files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "output.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kReadableByAll = 0666;  // what the user's umask takes away stays away

auto cannot_write(const std::string& path, std::string reason) {
  return fail(Code::cannot_write, std::move(reason), {.file = path});
}

/// Opens, fills, closes; gives the reason why not, or nothing.
std::string fill_file(const std::string& path, int flags, const Fill& fill) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, kReadableByAll);
  if (descriptor < 0) return reason({errno, std::generic_category()});
  Output output(descriptor);
  fill([&](std::string_view piece) { return output.write(piece); });
  output.flush();
  const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
  const std::string sync_reason = synced ? std::string() : reason({errno, std::generic_category()});
  ::close(descriptor);
  return output.state() == Output::State::failed ? output.reason() : sync_reason;
}

Result<void> replace(const fs::path& path, const Fill& fill) {
  const fs::path beside =
      path.parent_path() / fmt::format(".{}.tmp{}", path.filename().string(), ::getpid());
  // A process of this number may have been killed while it wrote; its file is in nobody's use any more.
  ::unlink(beside.c_str());
  std::string reason = fill_file(beside.string(), O_CREAT | O_EXCL, fill);
  std::error_code error;
  if (reason.empty()) {
    fs::rename(beside, path, error);
    if (!error) return {};
    reason = cli::reason(error);
  }
  fs::remove(beside, error);
  return cannot_write(path.string(), std::move(reason));
}

}  // namespace

Result<void> write_file(const std::string& path, const Fill& fill) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return cannot_write(path, "this is a folder");
  if (fs::is_regular_file(status)) return replace(fs::canonical(path, error), fill);
  if (!fs::exists(status)) return replace(path, fill);
  std::string reason = fill_file(path, 0, fill);
  if (reason.empty()) return {};
  return cannot_write(path, std::move(reason));
}

Result<void> append_to_file(const std::string& path, const Fill& fill) {
  std::string reason = fill_file(path, O_CREAT | O_APPEND, fill);
  if (reason.empty()) return {};
  return cannot_write(path, std::move(reason));
}

}  // namespace praxis::cli
