#include <fmt/format.h>

#include <algorithm>
#include <memory>

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

/// The record's fields in the schema's order; unknown ones last.
Record in_order(const Record& record, const Definitions& defs) {
  Record ordered(record.kind(), Object());
  for (const FieldSpec& field : defs.kind(record.kind()).fields) {
    if (const Value* value = record.find(field.name)) ordered.set(field.name, *value);
  }
  for (const Member& member : record.members()) {
    if (ordered.find(member.name) == nullptr) ordered.set(member.name, member.value);
  }
  return ordered;
}

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
    Findings findings;
    const std::optional<Record> record = validate_file(file, defs, findings);
    ++files_;
    if (!record) {
      exit_ = Exit::findings;
      context_.complain(findings);
      return {};
    }
    const std::string text = to_yaml(in_order(*record, defs));
    return text == file.bytes ? Result<void>() : rewrite(selection.shown(file), text);
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

/// Locks the repositories that files are chosen from.
Result<std::vector<Repository::Lock>> lock_all(const std::vector<Selection>& selections) {
  std::vector<Repository::Lock> locks;
  for (const Selection& selection : selections) {
    Result<Repository::Lock> lock = selection.repository.lock();
    if (!lock) return tl::unexpected(lock.error());
    locks.push_back(std::move(*lock));
  }
  return locks;
}

Result<void> rewrite_all(const Options& options, const Context& context, Rewriter& rewriter) {
  Result<std::vector<Selection>> selections = select_files(options.paths, context);
  if (!selections) return tl::unexpected(selections.error());
  Result<std::vector<Repository::Lock>> locks;
  if (!options.check) {
    locks = lock_all(*selections);
    if (!locks) return tl::unexpected(locks.error());
    // What was read before the lock was held may have changed since.
    selections = select_files(options.paths, context);
    if (!selections) return tl::unexpected(selections.error());
  }
  for (const Selection& selection : *selections) {
    const Result<void> done = rewriter.go_over(selection);
    if (!done) return done;
  }
  return {};
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
