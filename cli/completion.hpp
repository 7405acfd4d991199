#pragma once

#include <string>

#include "shape.hpp"

/// Scripts with which shells complete the words of a command line, made from what commands declare.
namespace praxis::cli {

/// Needs nothing but bash 4 itself.
[[nodiscard]] std::string bash_completion(const ProgramShape& program);
/// A function for zsh's own completion system, as a file `_praxis` in its `fpath` has it, or to be sourced.
[[nodiscard]] std::string zsh_completion(const ProgramShape& program);
[[nodiscard]] std::string fish_completion(const ProgramShape& program);

/// Whether a value is the id of a record, which the shell asks praxis for.
[[nodiscard]] bool is_record_id(const std::string& name);

}  // namespace praxis::cli
