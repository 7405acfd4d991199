#pragma once

#include <cstddef>
#include <praxis/diagnostic.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "exit.hpp"

/// Words for people, and findings for programs.
namespace praxis::cli {

/// Why the system refused, in its own words: "no such file or directory".
[[nodiscard]] std::string reason(std::error_code error);

/// "1 input", "2 inputs".
[[nodiscard]] std::string count(std::size_t number, std::string_view noun);
/// "3 files: 1 error, 2 warnings", "3 files: no findings".
[[nodiscard]] std::string summary(std::size_t files, const Findings& findings);

/// What an error that ends a command means for the exit code: the repository (R), the command line (U, Q), or
/// the data.
[[nodiscard]] Exit exit_for(const Diagnostic& diagnostic);

/// "crisis_types: unknown-term 'Riot' (no term of this name)", as the report of a real run has it.
[[nodiscard]] std::string review_line(const Review& review);

}  // namespace praxis::cli
