#pragma once

#include <cstddef>
#include <praxis/fix.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

#include "args.hpp"
#include "context.hpp"
#include "exit.hpp"

/// What `praxis validate` does about findings: --fix, --unsafe-fixes and --diff.
namespace praxis::cli {

/// As the options are given.
struct Fixing {
  bool fix = false;           ///< make fixes
  bool unsafe_fixes = false;  ///< those that a person must decide on, too
  bool diff = false;          ///< show what would be done, and do nothing

  [[nodiscard]] FixUse use() const { return unsafe_fixes ? FixUse::all : FixUse::safe; }
};

/// Declares the three options.
void declare_fixing(Args& args, Fixing& fixing);

/// Fails with `usage` where the options do not go together; `is_reported` says whether findings are to be
/// written in a chosen way or place.
[[nodiscard]] Result<void> check_fixing(const Fixing& fixing, bool is_reported);

/// What was done.
struct Fixed {
  std::vector<std::string> paths;  ///< as they were given, but for files that moved
  std::size_t fixes = 0;
  std::size_t files = 0;
  Exit exit = Exit::done;  ///< `findings` where a file was left alone
};

/// --fix: makes the fixes of the files that these paths mean. Complains about files that are left alone
/// because somebody changed them meanwhile. Fails where a repository cannot be read or locked, or a file
/// cannot be written.
[[nodiscard]] Result<Fixed> make_fixes(const std::vector<std::string>& paths, const Fixing& fixing,
                                       Context& context);

/// --diff: writes what that would do to standard output, and a summary for people. `Exit::findings` where
/// anything would be done.
[[nodiscard]] Exit show_fixes(const std::vector<std::string>& paths, const Fixing& fixing, Context& context);

/// "fixed 7 findings in 3 files, 2 left"; `left` is what a check finds afterwards.
[[nodiscard]] std::string words_for(const Fixed& fixed, std::size_t left);

}  // namespace praxis::cli
