#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <praxis/repository.hpp>
#include <thread>

#include "store/files.hpp"

namespace praxis {
namespace {

namespace fs = std::filesystem;

/// What stands in the lock's file while somebody writes. Whoever finds it there follows one who was killed.
constexpr std::string_view kWriting = "writing\n";

/// How many locks for writing this process holds: it would wait for itself.
std::atomic<int> writing_here = 0;

bool is_for_writing(int descriptor) { return (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDWR; }

bool is_clean(int descriptor) {
  char byte = 0;
  return ::pread(descriptor, &byte, 1, 0) <= 0;
}

/// A mark that cannot be set costs no more than temporary files that lie about for longer.
void mark(int descriptor, std::string_view text) {
  if (::ftruncate(descriptor, 0) != 0) return;
  static_cast<void>(!::pwrite(descriptor, text.data(), text.size(), 0));
}

/// Whether the file that is open still has its name: .praxis/ may be deleted at any time, and a lock on a
/// deleted file keeps nobody out.
bool is_file_there(const fs::path& path, int descriptor) {
  struct stat named {};
  struct stat open {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &open) == 0 &&
         named.st_ino == open.st_ino && named.st_dev == open.st_dev;
}

/// Where temporary files may be left.
std::vector<std::string> written_folders(const Definitions& defs) {
  std::vector<std::string> folders{"submissions", "private/submissions", "edits"};
  for (const KindSpec& kind : defs.kinds()) folders.push_back(kind.folder);
  return folders;
}

}  // namespace

Result<Repository::Lock> Repository::take_lock(const fs::path& path, int flags, int operation) const {
  constexpr std::chrono::milliseconds kPause{2};
  std::chrono::milliseconds waited{0};
  while (true) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0644);
    if (descriptor < 0 && (flags & O_CREAT) == 0) return Lock(-1);
    if (descriptor < 0)
      return fail(Code::repository_locked, std::string("cannot lock the repository: ") + std::strerror(errno),
                  {.file = path.string()});
    while (::flock(descriptor, operation | LOCK_NB) != 0) {
      std::string problem;
      if (errno != EWOULDBLOCK && errno != EINTR)
        problem = std::string("cannot lock the repository: ") + std::strerror(errno);
      if (waiting_ && waiting_(waited) == Patience::give_up)
        problem = "another process is writing to the repository";
      if (!problem.empty()) {
        ::close(descriptor);
        return fail(Code::repository_locked, std::move(problem), {.file = root_.string()},
                    "try again when nobody else writes");
      }
      std::this_thread::sleep_for(kPause);
      waited += kPause;
    }
    if (is_file_there(path, descriptor)) return Lock(descriptor);
    ::close(descriptor);
  }
}

Result<Repository::Lock> Repository::lock() const {
  const fs::path folder = root_ / ".praxis";
  // A folder that was taken away stays away: a repository is not made by the way.
  std::error_code error;
  if (!fs::exists(root_ / "praxis.yaml", error)) {
    return fail(Code::no_repository, "praxis.yaml has gone, so this is no repository any more",
                {.file = root_.string()});
  }
  fs::create_directories(folder, error);
  if (error)
    return fail(Code::cannot_write, "cannot write to the repository: " + error.message(),
                {.file = folder.string()});
  Result<Lock> lock = take_lock(folder / "lock", O_RDWR | O_CREAT, LOCK_EX);
  if (lock && !is_clean(lock->descriptor_)) store::sweep(root_, written_folders(definitions_));
  if (!lock) return lock;
  mark(lock->descriptor_, kWriting);
  ++writing_here;
  return lock;
}

Result<Repository::Lock> Repository::share() const {
  if (writing_here > 0) return Lock(-1);
  return take_lock(root_ / ".praxis" / "lock", O_RDONLY, LOCK_SH);
}

Repository::Lock::~Lock() {
  if (descriptor_ < 0) return;
  if (is_for_writing(descriptor_)) {
    mark(descriptor_, "");
    --writing_here;
  }
  ::close(descriptor_);
}

}  // namespace praxis
