#include "changes.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "git.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

auto no_git(const fs::path& root, std::string message, std::string hint) {
  return fail(Code::no_repository, std::move(message), {.file = root.string()}, std::move(hint));
}

/// What git prints; nothing where it refuses.
std::optional<std::string> ask(const fs::path& root, const std::vector<std::string>& words,
                               const std::string& input = {}) {
  std::optional<GitAnswer> answer = git(root, words, input);
  if (!answer || answer->status != 0) return std::nullopt;
  return std::move(answer->out);
}

std::string without_line_end(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

/// Whether git can be asked about this folder at all.
Result<void> look_for_git(const fs::path& root) {
  if (!git(root, {"--version"}))
    return no_git(root, "git cannot be run", "install git, or check the whole repository");
  if (is_in_git(root)) return {};
  return no_git(root, "git takes this for no working tree of its own",
                "git -C FOLDER status says why; without git, check the whole repository");
}

bool is_shallow(const fs::path& root) {
  return ask(root, {"rev-parse", "--is-shallow-repository"}) == "true\n";
}

/// The commit that a user's words name.
Result<std::string> commit_of(const fs::path& root, const std::string& revision) {
  const auto commit =
      ask(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (commit && !revision.empty()) return without_line_end(*commit);
  const char* hint = is_shallow(root)
                         ? "this clone is shallow: git fetch --unshallow (or fetch-depth: 0) brings the rest"
                         : "a branch, a tag or a commit is meant, as in --since origin/main";
  return fail(Code::usage, fmt::format("--since: git knows no commit '{}'", revision), {}, hint);
}

/// The pieces of a text that are closed by NUL.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  for (std::size_t end = text.find('\0'); end != std::string_view::npos; end = text.find('\0')) {
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return pieces;
}

/// A changed file, and under which name git keeps what it was.
struct Entry {
  std::string path;
  std::string blob;
};

/// Only records are read as they were; of submissions their names say enough.
bool is_worth_reading(const Entry& entry) {
  return entry.path.ends_with(".yaml") && !entry.path.starts_with("submissions/") &&
         entry.blob.find_first_not_of('0') != std::string::npos;
}

/// Reads what `git diff --raw -z` prints: `:MODE MODE BLOB BLOB STATUS`, then the path (gitformat "raw output
/// format").
std::vector<Entry> entries_of(std::string_view raw) {
  std::vector<Entry> entries;
  const std::vector<std::string> pieces = pieces_of(raw);
  constexpr std::size_t kModes = std::string_view(":100644 100644 ").size();
  for (std::size_t at = 0; at + 1 < pieces.size(); at += 2) {
    const std::string& head = pieces[at];
    if (head.size() < kModes) break;
    const bool is_file = head.starts_with(":100");
    const std::size_t end = head.find(' ', kModes);
    entries.push_back({pieces[at + 1], is_file ? head.substr(kModes, end - kModes) : std::string()});
  }
  return entries;
}

/// Reads what `git cat-file --batch` prints: `BLOB blob SIZE`, a line end, the bytes, a line end.
std::map<std::string, std::string> contents_of(std::string_view batch) {
  std::map<std::string, std::string> contents;
  while (!batch.empty()) {
    const std::string_view head = batch.substr(0, batch.find('\n'));
    batch.remove_prefix(std::min(head.size() + 1, batch.size()));
    const std::size_t blank = head.rfind(' ');
    if (blank == std::string_view::npos || head.ends_with(" missing")) continue;
    std::size_t size = 0;
    std::from_chars(head.data() + blank + 1, head.data() + head.size(), size);
    contents[std::string(head.substr(0, head.find(' ')))] = batch.substr(0, size);
    batch.remove_prefix(std::min(size + 1, batch.size()));
  }
  return contents;
}

std::vector<ChangedFile> with_contents(const fs::path& root, const std::vector<Entry>& entries) {
  std::string wanted;
  for (const Entry& entry : entries) {
    if (is_worth_reading(entry)) wanted += entry.blob + '\n';
  }
  const auto batch =
      wanted.empty() ? std::optional(std::string()) : ask(root, {"cat-file", "--batch"}, wanted);
  const auto contents = contents_of(batch.value_or(std::string()));
  std::vector<ChangedFile> files;
  for (const Entry& entry : entries) {
    const auto before = contents.find(entry.blob);
    files.push_back({entry.path, before == contents.end() ? std::string() : before->second});
  }
  return files;
}

/// Both sides of a move are named, and paths are as they are in the repository.
const std::vector<std::string> kDiff{"diff",         "--raw",         "-z",         "--no-abbrev",
                                     "--no-renames", "--no-ext-diff", "--relative", "--ignore-submodules"};

Result<std::vector<ChangedFile>> diff(const fs::path& root, const std::vector<std::string>& more) {
  std::vector<std::string> words = kDiff;
  words.insert(words.end(), more.begin(), more.end());
  words.insert(words.end(), {"--", "."});
  const auto raw = ask(root, words);
  if (!raw) return no_git(root, "git cannot tell what changed here", "git -C FOLDER diff --cached says why");
  return with_contents(root, entries_of(*raw));
}

}  // namespace

Result<Changes> changes_since(const fs::path& root, const std::string& revision) {
  if (Result<void> found = look_for_git(root); !found) return tl::unexpected(found.error());
  const Result<std::string> commit = commit_of(root, revision);
  if (!commit) return tl::unexpected(commit.error());
  const auto base = ask(root, {"merge-base", *commit, "HEAD"});
  Changes changes;
  if (!base)
    changes.remark = fmt::format("no commit that {} and HEAD have in common is here; compared with {} itself",
                                 revision, revision);
  Result<std::vector<ChangedFile>> files = diff(root, {base ? without_line_end(*base) : *commit});
  if (!files) return tl::unexpected(files.error());
  changes.files = std::move(*files);
  const auto others = ask(root, {"ls-files", "--others", "--exclude-standard", "-z", "--", "."});
  for (const std::string& path : pieces_of(others.value_or(std::string())))
    changes.files.push_back({path, {}});
  return changes;
}

Result<Changes> staged_changes(const fs::path& root) {
  if (Result<void> found = look_for_git(root); !found) return tl::unexpected(found.error());
  Result<std::vector<ChangedFile>> files = diff(root, {"--cached"});
  if (!files) return tl::unexpected(files.error());
  return Changes{std::move(*files)};
}

}  // namespace praxis::cli
