#pragma once

#include <cstddef>
#include <praxis/report.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

#include "args.hpp"
#include "selection.hpp"
#include "staged_copy.hpp"

/// Checks of changes: only what a change concerns is meant.
namespace praxis::cli {

/// What the command line says about that.
struct Narrowing {
  std::optional<std::string> since;  ///< a revision
  bool staged = false;
};

/// What must live as long as the selections, and what the user should know.
struct Narrowed {
  std::vector<StagedCopy> copies = {};
  std::vector<std::string> remarks = {};
};

/// Leaves of the selections only what changed, and what refers to that. With `staged` the files become those
/// that the next commit would have. Fails with `usage` where both are asked for, and as git.hpp's callers do.
[[nodiscard]] Result<Narrowed> narrow(std::vector<Selection>& selections, const Narrowing& narrowing);

/// "; 3 findings elsewhere" for the summary of a narrowed check that found `all`, or nothing.
[[nodiscard]] std::string words_for_elsewhere(std::size_t all, const Inspection& inspection,
                                              const Narrowing& narrowing);

}  // namespace praxis::cli
