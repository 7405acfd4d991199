#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "args.hpp"
#include "context.hpp"
#include "exit.hpp"

/// A command is one file in commands/ and one row of the table in commands.cpp. Every such file has the same
/// skeleton:
///
///     struct Options { ... };                                what the command line can say
///     Exit run(const Options& options, Context& context)     what is done
///     Runner declare(Args& args)                             which option sets which member
///     const Command kShow{"show", "...", declare};           the row
namespace praxis::cli {

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for the list of commands
  Runner (*declare)(Args& args);
};

extern const Command kIngest;
extern const Command kValidate;
extern const Command kQuery;
extern const Command kShow;
extern const Command kExplain;
extern const Command kLog;
extern const Command kVocab;
extern const Command kExport;
extern const Command kSet;
extern const Command kMerge;
extern const Command kSplit;
extern const Command kErase;
extern const Command kFmt;
extern const Command kInit;
extern const Command kMergeDriver;
extern const Command kEvaluate;
extern const Command kCompletion;

/// All commands, in the order of the help text.
[[nodiscard]] std::span<const Command* const> commands();

}  // namespace praxis::cli
