#pragma once

#include <string>
#include <praxis/again.hpp>
#include <vector>

#include "context.hpp"
#include "exit.hpp"

/// `praxis ingest --again`.
namespace praxis::cli {

struct AgainOptions {
  std::vector<std::string> words;  ///< files, folders, `-`, or digests of archived submissions
  bool everything = false;         ///< all archived submissions, whatever `words` says
  std::string format = "text";
  bool dry_run = false;
};

/// Reads archived submissions again and tells what became of them.
[[nodiscard]] Exit ingest_again(const AgainOptions& options, Context& context);

/// Puts how records would change on standard output.
void print(const std::vector<Revision>& revisions, const std::string& format, const Definitions& defs, Context& context);

}  // namespace praxis::cli
