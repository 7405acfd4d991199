#pragma once

#include <praxis/baseline.hpp>
#include <praxis/result.hpp>
#include <string>

#include "narrowing.hpp"

/// The baseline of `praxis validate`: its file, and what is said of it.
namespace praxis::cli {

/// What the command line says.
struct BaselineFiles {
  std::string read;   ///< `--baseline`; empty where there is none
  std::string write;  ///< `--write-baseline`
};

/// Fails with `usage` where the two are asked for at once, or where what changed alone would be written.
[[nodiscard]] Result<void> check_baseline(const BaselineFiles& files, const Narrowing& narrowing);

/// Compares findings with the baseline that is there, or makes them the baseline; gives words for the summary
/// ("; 2 known"), or nothing. In the file, names are relative to its folder. Fails with `usage` where there
/// is no such file, with `bad_configuration`, or with `cannot_write`.
[[nodiscard]] Result<std::string> apply_baseline(const BaselineFiles& files, Coverage coverage,
                                                 Inspection& inspection);

/// The findings that no baseline excuses.
[[nodiscard]] Findings new_findings(const Inspection& inspection);

}  // namespace praxis::cli
