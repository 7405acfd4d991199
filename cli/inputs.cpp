#include "inputs.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMebibyte = 1024 * 1024;
constexpr std::size_t kMostBytes = 64 * kMebibyte;
constexpr const char* kStandardInput = "-";

Diagnostic problem(Code code, std::string message, const std::string& name) {
  return {code, std::move(message), {.file = name}, {}, {}, {}};
}

std::string reason_now() { return reason({errno, std::generic_category()}); }

/// Walks one folder; remembers the folders above so as not to go round in a ring of links.
class Walk {
 public:
  explicit Walk(std::vector<Input>& found) : found_(found) {}

  void folder(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (leads_back(real)) return;
    const std::vector<fs::path> entries = children(path);
    above_.push_back(real);
    for (const fs::path& entry : entries) {
      if (fs::is_directory(entry, error))
        folder(entry);
      else if (fs::is_regular_file(entry, error) || !fs::exists(entry, error))
        found_.push_back({entry.string(), {}});
    }
    above_.pop_back();
  }

 private:
  /// Whether a folder is being read already, or holds the one that is.
  bool leads_back(const fs::path& real) const {
    if (above_.empty()) return false;
    const fs::path& here = above_.back();
    const bool holds_this = std::ranges::mismatch(real, here).in1 == real.end();
    return holds_this || std::ranges::find(above_, real) != above_.end();
  }

  /// The visible entries of a folder, sorted by name.
  std::vector<fs::path> children(const fs::path& path) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
      if (!at->path().filename().string().starts_with('.')) entries.push_back(at->path());
    }
    if (error) found_.push_back({path.string(), problem(Code::cannot_read, reason(error), path.string())});
    std::ranges::sort(entries, {}, [](const fs::path& entry) { return entry.filename().string(); });
    return entries;
  }

  std::vector<Input>& found_;
  std::vector<fs::path> above_;
};

void add_folder(const std::string& name, std::vector<Input>& inputs) {
  const std::size_t before = inputs.size();
  Walk(inputs).folder(name);
  if (inputs.size() > before) return;
  inputs.push_back({name, problem(Code::no_submission_in_folder, "there is no file in this folder", name)});
}

/// A file descriptor that closes itself; standard input stays open.
class Descriptor {
 public:
  explicit Descriptor(const std::string& name)
      : number_(name == kStandardInput ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

Result<std::string> read_bytes(const std::string& name) {
  const Descriptor file(name);
  if (file.number() < 0) return tl::unexpected(problem(Code::cannot_read, reason_now(), name));
  std::string bytes;
  while (bytes.size() <= kMostBytes) {
    const std::size_t filled = bytes.size();
    bytes.resize(std::max<std::size_t>(filled * 2, 64 * 1024));
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    bytes.resize(filled + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) return bytes;
    if (got < 0 && errno != EINTR) return tl::unexpected(problem(Code::cannot_read, reason_now(), name));
  }
  return tl::unexpected(
      problem(Code::too_large, fmt::format("larger than {} MiB", kMostBytes / kMebibyte), name));
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& words) {
  std::vector<Input> inputs;
  for (const std::string& word : words) {
    std::error_code error;
    if (word.empty()) {
      inputs.push_back({word, problem(Code::cannot_read, "the name of an input is empty", word)});
    } else if (word != kStandardInput && fs::is_directory(word, error)) {
      add_folder(word, inputs);
    } else {
      inputs.push_back({word, {}});
    }
  }
  return inputs;
}

Result<std::vector<std::string>> read_list(const std::string& file, NameEnd end) {
  const Result<std::string> bytes = read_bytes(file);
  if (!bytes) return tl::unexpected(bytes.error());
  std::vector<std::string> names;
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    const std::size_t length = std::min(rest.find(static_cast<char>(end)), rest.size());
    if (length > 0) names.emplace_back(rest.substr(0, length));
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return names;
}

Result<Submission> read_input(const Input& input) {
  if (input.problem) return tl::unexpected(*input.problem);
  Result<std::string> bytes = read_bytes(input.name);
  if (!bytes) return tl::unexpected(bytes.error());
  return Submission{input.name, std::move(*bytes)};
}

}  // namespace praxis::cli
