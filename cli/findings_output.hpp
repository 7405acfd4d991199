#pragma once

#include <cstddef>
#include <optional>
#include <praxis/report.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

#include "context.hpp"

/// Where findings go: standard output, files beside it, and the summary of a job on GitHub.
namespace praxis::cli {

/// `--output sarif=findings.sarif`.
struct FindingsFile {
  const FindingsFormat* format = nullptr;
  std::string path;
};

/// All that the command line says about where findings go.
struct FindingsOutputs {
  const FindingsFormat* format = nullptr;  ///< on standard output
  std::vector<FindingsFile> files;
  std::optional<std::size_t> most;  ///< so many findings are shown to people
};

/// Names of all formats, for the help text.
[[nodiscard]] std::vector<std::string> findings_format_names();

/// Reads `--format` and `--output`. Without a format it is `github` in a job on GitHub, else `text`. Fails
/// with `Code::usage` for an unknown format, a missing file, and a file that is named twice.
[[nodiscard]] Result<FindingsOutputs> read_findings_outputs(const std::string& format,
                                                            const std::vector<std::string>& files,
                                                            const Context& context);

/// Writes everywhere, goes on where one file cannot be written, and says so; then gives `Exit::unusable`.
[[nodiscard]] Exit write_findings(const Inspection& inspection, const FindingsOutputs& outputs,
                                  Context& context);

/// "; 12 more findings not shown" for the summary, or nothing.
[[nodiscard]] std::string words_for_unshown(const Inspection& inspection, const FindingsOutputs& outputs);

}  // namespace praxis::cli
