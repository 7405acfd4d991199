#pragma once

namespace praxis::cli {

/// How praxis ends; docs/man/praxis.1.scd says the same to users.
enum class Exit {
  done = 0,
  findings = 1,  ///< something was wrong with the data, or nothing was found where that counts as failure
  usage = 2,     ///< the command line, or a query on it
  unusable = 3,  ///< the repository, the definitions or the output
  interrupted = 130,  ///< by the user, between two inputs
};

/// The graver of two ends of one run.
[[nodiscard]] constexpr Exit worse(Exit a, Exit b) {
  return static_cast<int>(a) < static_cast<int>(b) ? b : a;
}

}  // namespace praxis::cli
