#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <praxis/curate.hpp>
#include <praxis/privacy.hpp>

#include "../command.hpp"
#include "../git.hpp"
#include "../editing.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string digits;
  std::string reason;
  std::string by;
  std::string on;
  bool dry_run = false;
};

std::string place_of(const Record& record, const Repository& repository) {
  return repository.path_of(record).replace_extension().generic_string();
}

bool is_withdrawn_now(const RecordChange& change) {
  return change.after.text("status") == "withdrawn" && change.before.text("status") != "withdrawn";
}

std::vector<FieldChange> changes_of(const RecordChange& change, const Repository& repository) {
  return changes_between(change.before, change.after, repository.definitions());
}

/// What would become of records and files, for --dry-run.
std::string preview(const ErasurePlan& plan, const Repository& repository) {
  std::string text;
  for (const RecordChange& change : plan.changes) {
    text += fmt::format("{}\n{}", place_of(change.after, repository), to_text(changes_of(change, repository)));
  }
  for (const fs::path& file : plan.files) text += fmt::format("remove {}\n", file.generic_string());
  return text;
}

std::string line_about(const RecordChange& change, const Options& options, const Repository& repository) {
  std::vector<std::string> fields;
  for (const FieldChange& field : changes_of(change, repository)) fields.push_back(field.field);
  const std::string_view would = options.dry_run ? "would be " : "";
  if (is_withdrawn_now(change)) {
    return fmt::format("{}: {}withdrawn, as it had no other source", place_of(change.after, repository), would);
  }
  return fmt::format("{}: {}changed: {}", place_of(change.after, repository), would, fmt::join(fields, ", "));
}

void report(const ErasurePlan& plan, const Options& options, const Repository& repository, Context& context) {
  for (const RecordChange& change : plan.changes) context.report(line_about(change, options, repository));
  context.report(fmt::format("{}: {} {}, {} {}", plan.sha256.substr(0, 12), options.dry_run ? "would erase" : "erased",
                             count(plan.files.size(), "file"), options.dry_run ? "would change" : "changed",
                             count(plan.changes.size(), "record")));
}

/// The paths of an erasure of which git's history holds something.
std::vector<std::string> in_history(const ErasurePlan& plan, const Repository& repository) {
  std::vector<std::string> paths;
  for (const fs::path& file : plan.files) paths.push_back(file.generic_string());
  for (const RecordChange& change : plan.changes) paths.push_back(repository.path_of(change.after).generic_string());
  std::erase_if(paths, [&](const std::string& path) {
    const std::optional<GitAnswer> answer = git(repository.root(), {"log", "--all", "-1", "--format=%h", "--", path});
    return !answer || answer->status != 0 || answer->out.empty();
  });
  return paths;
}

/// What praxis cannot do: git keeps what was ever committed.
void warn_of_history(const ErasurePlan& plan, const Repository& repository, Context& context) {
  if (!is_in_git(repository.root())) return;
  const std::vector<std::string> paths = in_history(plan, repository);
  if (paths.empty()) return;
  context.report("git's history still holds what was erased, which praxis cannot change:");
  for (const std::string& path : paths) context.report("  " + path);
  context.report("rewrite it with git filter-repo, in every copy: praxis-erase(1) says how");
}

Result<void> note_all(const ErasurePlan& plan, const Tombstone& tombstone, const Repository& repository) {
  if (tombstone.by.empty()) return {};
  for (const RecordChange& change : plan.changes) {
    const EditNote note{tombstone.erased, tombstone.by, {}};
    const Result<void> noted = note_edit(change.after, changes_of(change, repository), note, repository);
    if (!noted) return noted;
  }
  return {};
}

Result<std::string> day_of_erasure(const Options& options, const Context& context) {
  Result<std::string> day = context.received(options.on);
  if (day || options.on.empty()) return day;
  return fail(Code::usage, fmt::format("--on: '{}' is no date", options.on), {}, day.error().hint);
}

/// Everything but opening the repository; under its lock where anything is written.
Result<Exit> erase(const Options& options, const Repository& repository, Context& context) {
  const Result<std::string> sha256 = find_submission(repository, options.digits);
  if (!sha256) return tl::unexpected(sha256.error());
  const Result<std::string> day = day_of_erasure(options, context);
  if (!day) return tl::unexpected(day.error());
  const Result<ErasurePlan> plan = plan_erasure(repository, *sha256, options.reason);
  if (!plan) return tl::unexpected(plan.error());
  if (plan->was_done) {
    context.report(fmt::format("{}: was erased already", sha256->substr(0, 12)));
    return Exit::done;
  }
  if (options.dry_run) {
    context.out().write(preview(*plan, repository));
  } else {
    const Tombstone tombstone{*sha256, *day, options.reason, options.by};
    const Result<void> done = praxis::erase(repository, *plan, tombstone);
    if (!done) return tl::unexpected(done.error());
    if (const Result<void> noted = note_all(*plan, tombstone, repository); !noted) return tl::unexpected(noted.error());
  }
  report(*plan, options, repository, context);
  warn_of_history(*plan, repository, context);
  return Exit::done;
}

Result<Exit> erase_locked(const Options& options, Context& context) {
  const Result<Repository> repository = context.open_repository();
  if (!repository) return tl::unexpected(repository.error());
  if (options.dry_run) return erase(options, *repository, context);
  const Result<Repository::Lock> lock = repository->lock();
  if (!lock) return tl::unexpected(lock.error());
  return erase(options, *repository, context);
}

Exit run(const Options& options, Context& context) {
  const Result<Exit> exit = erase_locked(options, context);
  if (exit) return *exit;
  context.complain(exit.error());
  return exit_for(exit.error());
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("SHA", options->digits, "the submission's digest, or its first six digits or more");
  args.option("--reason", options->reason, "TEXT", "why; stands in the tombstone and in records that are withdrawn");
  args.option("--by", options->by, "WHO", "note the erasure in the tombstone and the records' journals");
  args.option("--on", options->on, "DATE", "day of the erasure (else SOURCE_DATE_EPOCH, else today)");
  args.flag("--dry-run", options->dry_run, "show what would go, write nothing");
  args.example("praxis erase 270032 --dry-run", "what would become of which records");
  args.example("praxis erase 270032 --reason 'asked for by the contributor'", "do it");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kErase{"erase", "take a submission, and what only it said, out", declare};

}  // namespace praxis::cli
