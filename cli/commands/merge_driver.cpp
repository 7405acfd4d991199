#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <praxis/curate.hpp>

#include "../command.hpp"
#include "../files.hpp"
#include "../inputs.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::string base;
  std::string ours;
  std::string theirs;
  std::string path;
};

/// The repository whose file is merged; its own vocabularies decide the order of terms. The merge at hand may
/// have left praxis.yaml itself in conflict: then the built-in definitions do.
Definitions definitions_for(const Options& options) {
  const std::filesystem::path file(options.path.empty() ? options.ours : options.path);
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const auto root = Repository::find(folder);
  const auto repository = root ? Repository::open(*root) : Result<Repository>(fail(Code::no_repository, {}));
  return repository ? repository->definitions() : Definitions::builtin();
}

Result<Exit> merge(const Options& options, Context& context) {
  const Result<Submission> base = read_input({options.base, {}});
  const Result<Submission> ours = read_input({options.ours, {}});
  const Result<Submission> theirs = read_input({options.theirs, {}});
  for (const auto* version : {&base, &ours, &theirs}) {
    if (!*version) return tl::unexpected(version->error());
  }
  const FileMerge merged = merge_files({base->bytes, ours->bytes, theirs->bytes}, definitions_for(options));
  const Result<void> written = write_file(options.ours, [&](const Sink& sink) { sink(merged.bytes); });
  if (!written) return tl::unexpected(written.error());
  if (merged.conflicts.empty()) return Exit::done;
  const bool whole = merged.conflicts.front() == "*";
  const std::string what =
      whole ? "the file as a whole" : fmt::format("{}", fmt::join(merged.conflicts, ", "));
  context.complain({Code::merge_conflict,
                    fmt::format("both sides changed {}", what),
                    {.file = options.path.empty() ? options.ours : options.path},
                    {},
                    "keep one of the versions between the markers, then run `praxis validate`",
                    {}});
  return Exit::findings;
}

Exit run(const Options& options, Context& context) {
  const Result<Exit> exit = merge(options, context);
  if (exit) return *exit;
  context.complain(exit.error());
  return exit_for(exit.error());
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("BASE", options->base, "the file as it was when the sides parted (%O)");
  args.required("OURS", options->ours, "our version, which becomes the merged one (%A)");
  args.required("THEIRS", options->theirs, "the other version (%B)");
  args.optional("PATH", options->path, "where the file lies in the working tree (%P)");
  args.example("git config merge.praxis.driver 'praxis merge-driver %O %A %B %P'", "what init --git does");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kMergeDriver{"merge-driver", "merge two versions of a record for git", declare};

}  // namespace praxis::cli
