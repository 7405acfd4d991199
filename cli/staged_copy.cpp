#include "staged_copy.hpp"

#include <cstdlib>
#include <system_error>

#include "git.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

/// Whether git has an answer, and it is an empty one.
bool is_nothing(const fs::path& root, const std::vector<std::string>& words) {
  const std::optional<GitAnswer> answer = git(root, words);
  return answer && answer->status == 0 && answer->out.empty();
}

bool holds_what_is_staged(const fs::path& root) {
  return is_nothing(root, {"diff", "--name-only", "--no-ext-diff", "--", "."}) &&
         is_nothing(root, {"ls-files", "--others", "--exclude-standard", "--", "."});
}

Result<fs::path> make_folder() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "praxis-staged-XXXXXX").string();
  if (!error && ::mkdtemp(name.data()) != nullptr) return fs::path(name);
  return fail(Code::cannot_write, reason(error ? error : std::error_code(errno, std::generic_category())),
              {.file = name});
}

/// The repository's place within the working tree: empty, or with a slash at its end.
std::string place_of(const fs::path& root) {
  const std::optional<GitAnswer> answer = git(root, {"rev-parse", "--show-prefix"});
  if (!answer || answer->out.empty()) return {};
  return answer->out.substr(0, answer->out.size() - 1);
}

}  // namespace

StagedCopy::~StagedCopy() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Result<StagedCopy> StagedCopy::of(const fs::path& root) {
  if (!is_nothing(root, {"ls-files", "--unmerged", "--", "."}))
    return fail(Code::merge_conflict, "files are left of a merge that is not settled",
                {.file = root.string()}, "settle them and git add them, then check what is staged");
  if (holds_what_is_staged(root)) return StagedCopy(root, {});
  const Result<fs::path> folder = make_folder();
  if (!folder) return tl::unexpected(folder.error());
  StagedCopy copy(*folder / place_of(root), *folder);
  if (Result<void> filled = copy.fill(root); !filled) return tl::unexpected(filled.error());
  return copy;
}

Result<void> StagedCopy::fill(const fs::path& from) const {
  const auto answer =
      git(from, {"checkout-index", "--all", "--force", "--quiet", "--prefix=" + folder_.string() + "/"});
  if (!answer || answer->status != 0)
    return fail(Code::cannot_write, "git cannot write here what is staged", {.file = folder_.string()});
  std::error_code error;
  // Refusals lie there, and git knows nothing of them.
  if (fs::exists(from / "private", error) && fs::exists(root_, error))
    fs::create_directory_symlink(from / "private", root_ / "private", error);
  return {};
}

}  // namespace praxis::cli
