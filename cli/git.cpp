#include "git.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace praxis::cli {

namespace {

constexpr int kCannotRun = 127;  ///< as shells say that there is no such program

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// In the child: becomes git, or ends.
[[noreturn]] void become(const std::vector<char*>& arguments, int input, int output) {
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(input < 0 ? nothing : input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(nothing, STDERR_FILENO);
  ::execvp(arguments.front(), arguments.data());
  ::_exit(kCannotRun);
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return kCannotRun;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

/// A file without a name that holds the text, to be read from its beginning; -1 where there is no text, or no
/// memory.
int file_with(const std::string& text) {
  if (text.empty()) return -1;
  const int descriptor = ::memfd_create("input", MFD_CLOEXEC);
  for (std::size_t done = 0; descriptor >= 0 && done < text.size();) {
    const ssize_t written = ::write(descriptor, text.data() + done, text.size() - done);
    if (written < 0 && errno != EINTR) break;
    done += written < 0 ? 0 : static_cast<std::size_t>(written);
  }
  if (descriptor >= 0) ::lseek(descriptor, 0, SEEK_SET);
  return descriptor;
}

// Hooks are given such names relative to the folder they run in, and `-C` leaves that folder.
std::vector<std::string> names_from_here() {
  std::vector<std::string> words;
  for (const char* name : {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"}) {
    const char* value = std::getenv(name);
    std::error_code error;
    if (value == nullptr || *value == '\0' || *value == '/') continue;
    words.push_back(std::string(name) + '=' + std::filesystem::absolute(value, error).string());
  }
  if (!words.empty()) words.insert(words.begin(), "env");
  return words;
}

}  // namespace

std::optional<GitAnswer> git(const std::filesystem::path& folder, const std::vector<std::string>& words,
                             const std::string& input) {
  // Made before the fork: the child only calls the system.
  std::vector<std::string> all = names_from_here();
  all.insert(all.end(), {"git", "-C", folder.empty() ? "." : folder.string()});
  all.insert(all.end(), words.begin(), words.end());
  const std::vector<char*> arguments = pointers_to(all);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const int source = file_with(input);
  const pid_t child = ::fork();
  if (child == 0) become(arguments, source, ends[1]);
  ::close(ends[1]);
  if (source >= 0) ::close(source);
  GitAnswer answer{0, child < 0 ? std::string() : read_all(ends[0])};
  ::close(ends[0]);
  if (child < 0) return std::nullopt;
  answer.status = status_of(child);
  return answer.status == kCannotRun ? std::nullopt : std::optional(std::move(answer));
}

bool is_in_git(const std::filesystem::path& folder) {
  const std::optional<GitAnswer> answer = git(folder, {"rev-parse", "--is-inside-work-tree"});
  return answer && answer->status == 0 && answer->out == "true\n";
}

}  // namespace praxis::cli
