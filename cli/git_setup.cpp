#include "git_setup.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "files.hpp"
#include "git.hpp"
#include "inputs.hpp"

namespace praxis::cli {

namespace {

/// Originals are bytes and no text, so that no line end of theirs is ever changed; journals have an edit a
/// line.
constexpr std::array<std::string_view, 5> kAttributes{
    "practices/**/*.yaml text eol=lf merge=praxis diff=praxis",
    "documents/*.yaml text eol=lf merge=praxis diff=praxis",
    "guidelines/*.yaml text eol=lf merge=praxis diff=praxis",
    "edits/**/*.yaml text eol=lf merge=union",
    "submissions/** -text",
};

/// A version that both sides started from is only ever a help, so it must not hold conflict markers:
/// `recursive`.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kConfiguration{{
    {"merge.praxis.name", "records of practices, field by field"},
    {"merge.praxis.driver", "praxis merge-driver %O %A %B %P"},
    {"merge.praxis.recursive", "binary"},
    {"diff.praxis.textconv", "praxis show --plain"},
}};

bool has_line(std::string_view text, std::string_view line) {
  return fmt::format("\n{}\n", text).find(fmt::format("\n{}\n", line)) != std::string::npos;
}

Result<void> add_attributes(const std::filesystem::path& file) {
  std::error_code error;
  const Result<Submission> before = read_input({file.string(), {}});
  if (!before && std::filesystem::exists(file, error)) return tl::unexpected(before.error());
  std::string text = before ? before->bytes : std::string();
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  for (const std::string_view line : kAttributes) {
    if (!has_line(text, line)) text += fmt::format("{}\n", line);
  }
  return write_file(file.string(), [&](const Sink& sink) { sink(text); });
}

Result<void> tell_git(const std::filesystem::path& root, const std::vector<std::string>& words) {
  const std::optional<GitAnswer> answer = git(root, words);
  if (answer && answer->status == 0) return {};
  return fail(Code::cannot_write, answer ? fmt::format("git {} failed", words.front()) : "git cannot be run",
              {.file = root.string()}, answer ? "" : "install git, then run praxis init --git again");
}

}  // namespace

Result<void> install_in_git(const std::filesystem::path& root) {
  if (!is_in_git(root)) {
    if (Result<void> made = tell_git(root, {"init", "--quiet"}); !made) return made;
  }
  for (const auto& [key, value] : kConfiguration) {
    if (Result<void> set = tell_git(root, {"config", std::string(key), std::string(value)}); !set) return set;
  }
  return add_attributes(root / ".gitattributes");
}

}  // namespace praxis::cli
