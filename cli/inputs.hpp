#pragma once

#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/ingest.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

/// From the words of the command line to the submissions they mean.
namespace praxis::cli {

/// One thing to read: a file or standard input (`-`), or a word that led to none.
struct Input {
  std::string name;
  std::optional<Diagnostic> problem;
};

/// The inputs that the words mean, in order. A folder stands for the files in it and in its folders, sorted
/// by name; hidden ones are left out, and a link back to a folder that is being read is not followed.
[[nodiscard]] std::vector<Input> find_inputs(const std::vector<std::string>& words);

/// What ends a name in a list of names.
enum class NameEnd : char { line_end = '\n', nul = '\0' };

/// The names that a file (`-` is standard input) lists; empty ones are skipped.
[[nodiscard]] Result<std::vector<std::string>> read_list(const std::string& file, NameEnd end);

/// Reads one input. Fails with `cannot_read`, or with `too_large` above 64 MiB.
[[nodiscard]] Result<Submission> read_input(const Input& input);

}  // namespace praxis::cli
