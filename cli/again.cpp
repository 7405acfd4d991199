#include "again.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <set>

#include "inputs.hpp"
#include "report.hpp"
#include "revisions.hpp"
#include "signals.hpp"

namespace praxis::cli {

namespace {

bool is_digest(std::string_view word) {
  constexpr std::size_t kDigits = 64;
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return word.size() == kDigits && std::ranges::all_of(word, is_digit);
}

/// All submissions but those that were erased.
std::vector<std::string> archived_submissions(const Repository& repository) {
  std::vector<std::string> digests = repository.submissions();
  std::erase_if(digests, [&](const std::string& sha256) {
    const Result<std::optional<Tombstone>> tombstone = repository.tombstone(sha256);
    return tombstone && tombstone->has_value();
  });
  return digests;
}

/// What is to be read again.
struct Chosen {
  std::vector<std::string> digests;
  std::vector<Diagnostic> problems;  ///< inputs that cannot be read, or are not archived
};

Chosen choose(const AgainOptions& options, const Repository& repository) {
  const std::vector<std::string> archived = archived_submissions(repository);
  if (options.everything) return {archived, {}};
  std::vector<std::string> files;
  std::set<std::string> digests;
  Chosen chosen;
  for (const std::string& word : options.words) {
    if (is_digest(word))
      digests.insert(word);
    else
      files.push_back(word);
  }
  for (const Input& input : find_inputs(files)) {
    const Result<Submission> submission = read_input(input);
    if (!submission) {
      chosen.problems.push_back(submission.error());
    } else if (const std::string sha256 = digest(submission->bytes); std::ranges::binary_search(archived, sha256)) {
      digests.insert(sha256);
    } else {
      chosen.problems.push_back({Code::not_archived, "it is not in the archive, so that it cannot be read again", {.file = input.name}, {},
                                 "file it: praxis ingest " + input.name, {}});
    }
  }
  chosen.digests.assign(digests.begin(), digests.end());
  return chosen;
}

void print_records(const Again& again, const std::string& format, Context& context) {
  for (const Revision& revision : again.revisions) {
    if (revision.before && revision.after == *revision.before) continue;
    context.out().write(format == "jsonl" ? to_json(revision.after) + "\n" : "---\n" + to_yaml(revision.after));
  }
}

void report(const IngestResult& result, Context& context) {
  if (result.outcome == Outcome::unchanged) return;
  context.report(fmt::format("{:<9}  {}  {}  (leftover {})", name_of(result.outcome), fmt::join(result.ids, ", "), result.name,
                             count(result.leftover, "byte")));
  for (const std::string& entry : result.review) context.report("    review: " + entry);
}

/// "2000 inputs: 3 merged, 1997 unchanged".
std::string tally(const std::vector<IngestResult>& results) {
  std::map<Outcome, std::size_t> numbers;
  for (const IngestResult& result : results) ++numbers[result.outcome];
  std::vector<std::string> parts;
  for (const auto& [outcome, number] : numbers) parts.push_back(fmt::format("{} {}", number, name_of(outcome)));
  const std::string inputs = count(results.size(), "input");
  return parts.empty() ? inputs : fmt::format("{}: {}", inputs, fmt::join(parts, ", "));
}

Exit tell(const Again& again, const AgainOptions& options, Exit exit, const Definitions& defs, Context& context) {
  for (const IngestResult& result : again.submissions) {
    if (result.problem) {
      context.complain(*result.problem);
      exit = worse(exit, Exit::findings);
    } else if (options.format == "text" && !options.dry_run) {
      report(result, context);
    }
  }
  if (options.dry_run) {
    print(again.revisions, options.format, defs, context);
  } else if (options.format == "text") {
    report_conflicts(again.revisions, context);
  } else {
    print_records(again, options.format, context);
  }
  if (options.format != "text") return exit;
  context.report(tally(again.submissions));
  context.report(summary(again, options.dry_run ? Effect::preview : Effect::write, defs));
  return exit;
}

}  // namespace

void print(const std::vector<Revision>& revisions, const std::string& format, const Definitions& defs, Context& context) {
  for (const Revision& revision : revisions) {
    if (format == "text")
      context.out().write(to_text(revision, defs));
    else if (format == "jsonl")
      context.out().write(to_json(to_object(revision, defs)) + "\n");
    else
      context.out().write("---\n" + to_yaml(Record(revision.after.kind(), to_object(revision, defs))));
  }
}

Exit ingest_again(const AgainOptions& options, Context& context) {
  const Result<Repository> repository = context.open_repository();
  if (!repository) {
    context.complain(repository.error());
    return Exit::unusable;
  }
  const Chosen chosen = choose(options, *repository);
  for (const Diagnostic& problem : chosen.problems) context.complain(problem);
  const Exit exit = chosen.problems.empty() ? Exit::done : Exit::findings;
  const auto progress = [&](std::size_t done, std::size_t all) {
    context.progress(done, all);
    return !interrupted();
  };
  const Result<Again> again =
      praxis::ingest_again(*repository, chosen.digests, options.dry_run ? Effect::preview : Effect::write, progress);
  if (!again) {
    context.complain(again.error());
    return exit_for(again.error());
  }
  return again->complete ? tell(*again, options, exit, repository->definitions(), context) : Exit::interrupted;
}

}  // namespace praxis::cli
