#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <praxis/fix.hpp>
#include <tuple>

#include "../command.hpp"
#include "../files.hpp"
#include "../report.hpp"
#include "../selection.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::vector<std::string> paths;
  bool check = false;
};

/// Goes over files, rewrites those that need it, and remembers what it did.
class Rewriter {
 public:
  Rewriter(const Options& options, Context& context) : options_(options), context_(context) {}

  /// Fails only where a file cannot be written; a file that is no record is complained about and left alone.
  Result<void> go_over(const Selection& selection) {
    for (const std::size_t at : selection.chosen) {
      const Result<void> done = look_at(selection.files[at], selection);
      if (!done) return done;
    }
    return {};
  }

  [[nodiscard]] Exit exit() const { return options_.check && changed_ > 0 ? Exit::findings : exit_; }
  [[nodiscard]] std::string summary() const {
    return fmt::format("{}: {} {}", count(files_, "file"), changed_,
                       options_.check ? "to be rewritten" : "rewritten");
  }

 private:
  Result<void> look_at(const RecordFile& file, const Selection& selection) {
    const Definitions& defs = selection.repository.definitions();
    const std::optional<std::string> text = in_canonical_form(file, defs);
    ++files_;
    if (!text) return leave(file, defs);
    return *text == file.bytes ? Result<void>() : rewrite(selection.shown(file), *text);
  }

  Result<void> leave(const RecordFile& file, const Definitions& defs) {
    Findings findings;
    std::ignore = validate_file(file, defs, findings);
    exit_ = Exit::findings;
    context_.complain(findings);
    return {};
  }

  Result<void> rewrite(const std::string& name, const std::string& text) {
    ++changed_;
    if (!options_.check) return write_file(name, [&](const Sink& sink) { sink(text); });
    context_.out().write(name + "\n");
    return {};
  }

  const Options& options_;
  Context& context_;
  std::size_t files_ = 0;
  std::size_t changed_ = 0;
  Exit exit_ = Exit::done;
};

Result<void> rewrite_all(const std::vector<Selection>& selections, Rewriter& rewriter) {
  for (const Selection& selection : selections) {
    const Result<void> done = rewriter.go_over(selection);
    if (!done) return done;
  }
  return {};
}

Result<void> rewrite_all(const Options& options, const Context& context, Rewriter& rewriter) {
  if (options.check) {
    const Result<std::vector<Selection>> selections = select_files(options.paths, context);
    return selections ? rewrite_all(*selections, rewriter) : tl::unexpected(selections.error());
  }
  const Result<LockedSelections> locked = select_and_lock(options.paths, context);
  return locked ? rewrite_all(locked->selections, rewriter) : tl::unexpected(locked.error());
}

Exit run(const Options& options, Context& context) {
  Rewriter rewriter(options, context);
  const Result<void> done = rewrite_all(options, context, rewriter);
  if (!done) {
    context.complain(done.error());
    return exit_for(done.error());
  }
  context.report(rewriter.summary());
  return rewriter.exit();
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.list("PATH", options->paths,
            "repositories, folders or record files (else the repository that is near)");
  args.flag("--check", options->check,
            "write nothing; name the files that are not in canonical form, exit 1 if any");
  args.example("praxis fmt --check", "for a commit hook");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kFmt{"fmt", "bring record files into canonical form", declare};

}  // namespace praxis::cli
