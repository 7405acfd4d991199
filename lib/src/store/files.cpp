#include "store/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis::store {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

tl::unexpected<Diagnostic> system_failure(Code code, std::string_view what, const fs::path& path) {
  return fail(code, std::string(what) + ": " + std::strerror(errno), {.file = path.string()});
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.is_open()) ::fsync(descriptor.number());
}

Result<void> replace(const fs::path& path, std::string_view bytes, const Agreement& agree) {
  const fs::path temporary = path.parent_path() / ("." + path.filename().string() + ".tmp" + std::to_string(::getpid()));
  const auto give_up = [&](std::string_view what) {
    auto failure = system_failure(Code::cannot_write, what, path);
    ::unlink(temporary.c_str());
    return failure;
  };
  {
    const Descriptor descriptor(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!descriptor.is_open()) return give_up("cannot create the file");
    if (!write_all(descriptor.number(), bytes)) return give_up("cannot write the file");
    if (::fsync(descriptor.number()) != 0) return give_up("cannot write the file");
  }
  if (const Result<void> agreed = agree ? agree() : Result<void>(); !agreed) {
    ::unlink(temporary.c_str());
    return agreed;
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up("cannot replace the file");
  sync_folder(path.parent_path());
  return {};
}

FileStamp stamp_of(const struct stat& status) {
  return {std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec, static_cast<std::uintmax_t>(status.st_size), status.st_ino};
}

/// Names in a folder that are not hidden.
std::vector<std::string> names_in(const std::string& path) {
  std::vector<std::string> names;
  DIR* folder = ::opendir(path.c_str());
  if (folder == nullptr) return names;
  while (const dirent* entry = ::readdir(folder)) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  ::closedir(folder);
  return names;
}

void collect_stamped(const std::string& root, const std::string& folder, int depth, std::string_view suffix, std::vector<StampedFile>& found) {
  for (const std::string& name : names_in(root + folder)) {
    const std::string path = folder + "/" + name;
    struct stat status {};
    if (::stat((root + path).c_str(), &status) != 0) continue;
    if (S_ISDIR(status.st_mode)) {
      if (depth > 0) collect_stamped(root, path, depth - 1, suffix, found);
    } else if (S_ISREG(status.st_mode) && name.ends_with(suffix)) {
      found.push_back({path, stamp_of(status)});
    }
  }
}

/// ".program-3x1.yaml.tmp4711": what `replace` calls the file that is to take a place.
bool is_temporary(std::string_view name) {
  constexpr std::string_view kMark = ".tmp";
  const std::size_t mark = name.rfind(kMark);
  if (!name.starts_with('.') || mark == std::string_view::npos || mark == 0) return false;
  const std::string_view process = name.substr(mark + kMark.size());
  return !process.empty() && std::ranges::all_of(process, [](char c) { return c >= '0' && c <= '9'; });
}

void sweep_folder(const fs::path& folder, int depth) {
  std::error_code error;
  std::vector<fs::path> left;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (is_temporary(entry.path().filename().string())) left.push_back(entry.path());
    if (depth > 0 && entry.is_directory(error) && !entry.is_symlink(error)) sweep_folder(entry.path(), depth - 1);
  }
  for (const fs::path& path : left) ::unlink(path.c_str());
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void collect(const fs::path& folder, int depth, std::vector<fs::path>& found) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (is_hidden(entry.path())) continue;
    if (entry.is_directory(error)) {
      if (depth > 0) collect(entry.path(), depth - 1, found);
    } else if (entry.is_regular_file(error) && entry.path().extension() == ".yaml") {
      found.push_back(entry.path());
    }
  }
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  // Opening a pipe waits for somebody who writes, unless told not to.
  const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!descriptor.is_open() || ::fstat(descriptor.number(), &status) != 0) return system_failure(Code::cannot_read, "cannot open the file", path);
  if (!S_ISREG(status.st_mode)) return fail(Code::cannot_read, "this is no file that holds text", {.file = path.string()});
  std::string bytes;
  std::string buffer(std::size_t{1} << 16U, '\0');
  while (true) {
    const ssize_t got = ::read(descriptor.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(Code::cannot_read, "cannot read the file", path);
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

Result<std::optional<std::string>> read_if_there(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  Result<std::string> bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return std::move(*bytes);
}

Result<void> write_file(const fs::path& path, std::string_view bytes, const Agreement& agree) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return fail(Code::cannot_write, "cannot make the folder: " + error.message(), {.file = path.parent_path().string()});
  const Result<std::optional<std::string>> before = read_if_there(path);
  if (before && *before && **before == bytes) return {};
  return replace(path, bytes, agree);
}

Result<void> remove_file(const fs::path& path) {
  if (::unlink(path.c_str()) == 0) {
    sync_folder(path.parent_path());
  } else if (errno != ENOENT) {
    return system_failure(Code::cannot_write, "cannot take the file away", path);
  }
  return {};
}

FileStamp stamp(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? stamp_of(status) : FileStamp{};
}

std::vector<StampedFile> stamped_yaml_files(const fs::path& root, const std::string& folder, int depth) {
  std::vector<StampedFile> found;
  collect_stamped(root.string() + "/", folder, depth, ".yaml", found);
  return found;
}

std::vector<StampedFile> stamped_files(const fs::path& root, const std::string& folder, int depth) {
  std::vector<StampedFile> found;
  collect_stamped(root.string() + "/", folder, depth, "", found);
  return found;
}

void sweep(const fs::path& root, const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) sweep_folder(root / folder, 1);
}

std::vector<fs::path> yaml_files(const fs::path& folder, int depth) {
  std::vector<fs::path> found;
  collect(folder, depth, found);
  std::ranges::sort(found);
  return found;
}

}  // namespace praxis::store
