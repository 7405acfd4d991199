#include "fixing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "report.hpp"
#include "selection.hpp"

namespace praxis::cli {

namespace {

std::vector<FixedFile> fixes_of(const Selection& selection, const Fixing& fixing) {
  return fix_files({selection.files, selection.chosen}, selection.repository.definitions(), fixing.use());
}

/// A file that moves is told of as git tells it; other tools pass over these lines.
std::string words_for_move(const std::string& from, const std::string& to) {
  return fmt::format("diff --git a/{0} b/{1}\nrename from {0}\nrename to {1}\n", from, to);
}

void show(const FixedFile& fixed, const Selection& selection, Context& context) {
  const RecordFile& before = selection.files[fixed.at];
  const std::string from = selection.shown(before);
  const std::string to = selection.shown(fixed.after);
  if (from != to) context.out().write(words_for_move(from, to));
  context.out().write(
      unified_diff({fmt::format("a/{}", from), before.bytes}, {fmt::format("b/{}", to), fixed.after.bytes}));
}

/// What is done in one repository; `paths` are those of files that moved.
Result<Fixed> write(const Selection& selection, const Fixing& fixing, Context& context) {
  Fixed result;
  for (const FixedFile& fixed : fixes_of(selection, fixing)) {
    const RecordFile& before = selection.files[fixed.at];
    const Result<void> written = write_fixed(fixed, before, selection.repository);
    if (!written && written.error().code != Code::changed_meanwhile) return tl::unexpected(written.error());
    if (!written) {
      context.complain(written.error());
      result.exit = Exit::findings;
      continue;
    }
    result.fixes += fixed.fixes;
    ++result.files;
    if (fixed.after.path != before.path) result.paths.push_back(selection.shown(fixed.after));
  }
  return result;
}

}  // namespace

void declare_fixing(Args& args, Fixing& fixing) {
  args.flag("--fix", fixing.fix, "make the fixes that are certain, then check");
  args.flag("--unsafe-fixes", fixing.unsafe_fixes, "with --fix or --diff: those that you must look at, too");
  args.flag("--diff", fixing.diff, "show what --fix would do, change nothing; exit 1 if anything");
  args.example("praxis validate --diff", "what could be fixed");
}

Result<void> check_fixing(const Fixing& fixing, bool is_reported) {
  if (fixing.unsafe_fixes && !fixing.fix && !fixing.diff) {
    return fail(Code::usage, "--unsafe-fixes says which fixes are made, not that they are", {},
                "add --fix to make them, or --diff to see them");
  }
  if (fixing.diff && is_reported) {
    return fail(Code::usage, "--diff writes no findings, so it goes with neither --format nor --output", {},
                "leave --diff out to see what is wrong");
  }
  return {};
}

Result<Fixed> make_fixes(const std::vector<std::string>& paths, const Fixing& fixing, Context& context) {
  const Result<LockedSelections> locked = select_and_lock(paths, context);
  if (!locked) return tl::unexpected(locked.error());
  Fixed result{.paths = paths};
  for (const Selection& selection : locked->selections) {
    const Result<Fixed> written = write(selection, fixing, context);
    if (!written) return written;
    result.fixes += written->fixes;
    result.files += written->files;
    result.exit = worse(result.exit, written->exit);
    // No path means the whole repository, wherever its files are.
    if (!paths.empty()) result.paths.insert(result.paths.end(), written->paths.begin(), written->paths.end());
  }
  std::error_code error;
  std::erase_if(result.paths, [&](const std::string& path) { return !std::filesystem::exists(path, error); });
  return result;
}

Exit show_fixes(const std::vector<std::string>& paths, const Fixing& fixing, Context& context) {
  const Result<std::vector<Selection>> selections = select_files(paths, context);
  if (!selections) {
    context.complain(selections.error());
    return exit_for(selections.error());
  }
  std::size_t fixes = 0;
  std::size_t files = 0;
  for (const Selection& selection : *selections) {
    for (const FixedFile& fixed : fixes_of(selection, fixing)) {
      show(fixed, selection, context);
      fixes += fixed.fixes;
      ++files;
    }
  }
  context.report(fixes == 0
                     ? "nothing would be fixed"
                     : fmt::format("would fix {} in {}", count(fixes, "finding"), count(files, "file")));
  return fixes == 0 ? Exit::done : Exit::findings;
}

std::string words_for(const Fixed& fixed, std::size_t left) {
  if (fixed.fixes == 0) return fmt::format("fixed nothing, {} left", count(left, "finding"));
  return fmt::format("fixed {} in {}, {} left", count(fixed.fixes, "finding"), count(fixed.files, "file"),
                     left);
}

}  // namespace praxis::cli
