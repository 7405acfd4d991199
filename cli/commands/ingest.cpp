#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>

#include "../command.hpp"
#include "../again.hpp"
#include "../inputs.hpp"
#include "../lookup.hpp"
#include "../report.hpp"
#include "../revisions.hpp"
#include "../signals.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string files_from;
  bool nul_ends = false;
  bool dry_run = false;
  std::string format = "text";
  std::string stop_after;
  std::string on_duplicate = "merge";
  std::string supersedes;
  bool again = false;
  ReadingOptions reading;
};

/// What became of one input, as the report says it.
struct Line {
  std::string outcome;
  std::string where;  ///< the records it stands in, or empty
  std::string name;
  std::size_t leftover = 0;
  std::vector<std::string> review;
};

void report(const Line& line, Context& context) {
  const std::string where = line.where.empty() ? std::string() : line.where + "  ";
  context.report(fmt::format("{:<9}  {}{}  (leftover {})", line.outcome, where, line.name,
                             count(line.leftover, "byte")));
  for (const std::string& entry : line.review) context.report(fmt::format("    review: {}", entry));
}

/// Counts outcomes; says them in one closing line.
class Tally {
 public:
  void add(const std::string& outcome) {
    const auto known = std::ranges::find(outcomes_, outcome, &std::pair<std::string, std::size_t>::first);
    if (known == outcomes_.end())
      outcomes_.emplace_back(outcome, 1);
    else
      ++known->second;
  }
  [[nodiscard]] std::string text() const {
    std::size_t inputs = 0;
    std::vector<std::string> parts;
    for (const auto& [outcome, number] : outcomes_) {
      inputs += number;
      parts.push_back(fmt::format("{} {}", number, outcome));
    }
    return fmt::format("{}: {}", count(inputs, "input"), fmt::join(parts, ", "));
  }

 private:
  std::vector<std::pair<std::string, std::size_t>> outcomes_;
};

/// Puts the records of one input on standard output; with text the report is all there is to say.
void print(const std::vector<Record>& records, const Options& options, Context& context) {
  for (const Record& record : records) {
    if (options.format == "jsonl") context.out().write(to_json(record) + "\n");
    if (options.format == "yaml") context.out().write("---\n" + to_yaml(record));
  }
}

/// What became of one input, for the closing line and the exit code.
struct Done {
  std::string outcome;
  bool unusable = false;  ///< nothing can be written to the repository, so the other inputs need not be tried
};

/// Says why nothing came of an input.
Done refuse(const Diagnostic& why, Context& context) {
  context.complain(why);
  const Outcome outcome = why.code == Code::not_a_submission ? Outcome::not_a_submission : Outcome::failed;
  return {std::string(name_of(outcome)), exit_for(why) == Exit::unusable};
}

std::vector<std::string> review_lines(const Reading& reading) {
  std::vector<std::string> lines;
  for (const LedgerRecord& drawn : reading.ledger.records) {
    for (const Review& review : drawn.review) lines.push_back(review_line(review));
  }
  for (const Review& review : reading.ledger.review) lines.push_back(review_line(review));
  return lines;
}

std::vector<std::string> names(const std::vector<Record>& records) {
  std::vector<std::string> ids;
  for (const Record& record : records)
    ids.push_back(fmt::format("{} {}", name_of(record.kind()), record.id()));
  return ids;
}

/// Reads an input and shows what would be made of it.
Done rehearse(const Submission& submission, const SubmissionReader& reader, const Options& options,
              Context& context) {
  const Result<Reading> reading = reader.read(submission, options.reading);
  if (!reading) return refuse(reading.error(), context);
  print(reading->records, options, context);
  if (options.format == "text") {
    report({"read", fmt::format("{}", fmt::join(names(reading->records), ", ")), submission.name,
            reading->ledger.count(ByteClass::leftover), review_lines(*reading)},
           context);
  }
  return {"read"};
}

/// Shows what one stage makes of an input.
Done show(const Submission& submission, const SubmissionReader& reader, const Options& options,
          Context& context) {
  const Result<std::string> shown = reader.show_stage(options.stop_after, submission, options.reading);
  if (!shown) return refuse(shown.error(), context);
  context.out().write(*shown);
  return {"read"};
}

/// The records that an input now stands in.
std::vector<Record> records_of(const IngestResult& result, const Repository& repository) {
  std::vector<Record> records;
  for (const std::string& place : result.ids) {
    const auto record = repository.find_record(std::string_view(place).substr(place.rfind('/') + 1));
    if (record) records.push_back(*record);
  }
  return records;
}

/// Says what became of an input that was to be filed.
Done tell(const IngestResult& result, const Repository& repository, const Options& options,
                 Context& context) {
  if (result.problem) return refuse(*result.problem, context);
  const std::string outcome(name_of(result.outcome));
  if (options.format != "text") {
    print(records_of(result, repository), options, context);
    return {outcome};
  }
  report(
      {outcome, fmt::format("{}", fmt::join(result.ids, ", ")), result.name, result.leftover, result.review},
      context);
  return {outcome};
}

bool only_reads(const Options& options) { return options.dry_run || !options.stop_after.empty(); }

bool nothing_made(const std::string& outcome) {
  return outcome == name_of(Outcome::failed) || outcome == name_of(Outcome::not_a_submission);
}

using Work = std::function<Done(const Submission&)>;

/// Does the work on one input after the other; goes on after a failure.
Exit run_over(const std::vector<Input>& inputs, const Work& work, const Options& options, Context& context) {
  Tally tally;
  Exit exit = Exit::done;
  for (const Input& input : inputs) {
    if (exit == Exit::unusable) break;
    const bool nobody_reads = only_reads(options) && context.out().state() != Output::State::good;
    if (interrupted() || nobody_reads) break;
    const Result<Submission> submission = read_input(input);
    const Done done = submission ? work(*submission) : refuse(submission.error(), context);
    if (nothing_made(done.outcome)) exit = done.unusable ? Exit::unusable : Exit::findings;
    tally.add(done.outcome);
  }
  if (options.format == "text" && options.stop_after.empty()) context.report(tally.text());
  return interrupted() ? Exit::interrupted : exit;
}

/// Files one input in the place of the earlier submissions of a record.
Exit replace(const Submission& submission, const Repository& repository, const Options& options, Context& context) {
  const Effect effect = options.dry_run ? Effect::preview : Effect::write;
  const Result<Record> record = look_up(repository, options.supersedes);
  if (!record) {
    context.complain(record.error());
    return exit_for(record.error());
  }
  const auto done = ingest_superseding(repository, options.supersedes, submission, options.reading, effect);
  if (!done) {
    context.complain(done.error());
    return exit_for(done.error());
  }
  if (options.dry_run) {
    if (done->revision) print({*done->revision}, options.format, repository.definitions(), context);
    return Exit::done;
  }
  tell(done->result, repository, options, context);
  if (done->revision) report_conflicts({*done->revision}, context);
  return Exit::done;
}

Exit replace_one(const std::vector<Input>& inputs, const Options& options, Context& context) {
  const Result<Repository> repository = context.open_repository();
  const Result<Submission> submission = read_input(inputs.front());
  if (repository && submission) return replace(*submission, *repository, options, context);
  const Diagnostic& why = repository ? submission.error() : repository.error();
  context.complain(why);
  return exit_for(why);
}

/// Reading needs no repository; one that is near lends its own vocabularies.
Exit only_read(const std::vector<Input>& inputs, const Options& options, Context& context) {
  const Result<std::optional<Repository>> repository = context.open_repository_if_any();
  if (!repository) {
    context.complain(repository.error());
    return Exit::unusable;
  }
  const SubmissionReader reader(*repository ? (*repository)->definitions() : Definitions::builtin());
  const auto view = options.stop_after.empty() ? rehearse : show;
  return run_over(
      inputs, [&](const Submission& submission) { return view(submission, reader, options, context); }, options,
      context);
}

constexpr std::array<std::pair<std::string_view, OnDuplicate>, 4> kOnDuplicate{
    {{"merge", OnDuplicate::merge},
     {"new", OnDuplicate::make_new},
     {"skip", OnDuplicate::skip},
     {"fail", OnDuplicate::fail}}};

OnDuplicate find_choice(std::string_view word) {
  return std::ranges::find(kOnDuplicate, word, &std::pair<std::string_view, OnDuplicate>::first)->second;
}

Exit read_and_file(const std::vector<Input>& inputs, const Options& options, Context& context) {
  Result<Repository> repository = context.open_repository();
  if (!repository) {
    context.complain(repository.error());
    return Exit::unusable;
  }
  IngestRun ingest_run(*repository, find_choice(options.on_duplicate));
  const auto file = [&](const Submission& submission) {
    return tell(ingest_run.ingest(submission, options.reading), *repository, options, context);
  };
  return run_over(inputs, file, options, context);
}

/// The words of the command line and of the list that it names.
Result<std::vector<std::string>> words(const Options& options) {
  std::vector<std::string> all = options.inputs;
  if (!options.files_from.empty()) {
    const NameEnd end = options.nul_ends ? NameEnd::nul : NameEnd::line_end;
    const Result<std::vector<std::string>> listed = read_list(options.files_from, end);
    if (!listed) return tl::unexpected(listed.error());
    all.insert(all.end(), listed->begin(), listed->end());
  } else if (options.nul_ends) {
    return fail(Code::usage, "-0 says how the names in --files-from end: that option is missing");
  } else if (all.empty()) {
    return fail(Code::usage, "nothing to read", {}, "name files or folders, or - for standard input");
  }
  return all;
}

Result<std::vector<Input>> inputs_of(const Options& options) {
  const Result<std::vector<std::string>> all = words(options);
  if (!all) return tl::unexpected(all.error());
  std::vector<Input> inputs = find_inputs(*all);
  if (inputs.size() > 1 && !options.reading.title.empty()) {
    return fail(Code::usage, "--title is the title of one practice, but there are several inputs");
  }
  if (inputs.size() > 1 && !options.reading.url.empty()) {
    return fail(Code::usage, "--url is the address of one page, but there are several inputs");
  }
  if (inputs.size() != 1 && !options.supersedes.empty()) {
    return fail(Code::usage, "--supersedes takes one input, which replaces the earlier ones of one record");
  }
  return inputs;
}

/// What was said about submissions when they came in holds when they are read again.
Result<void> check_together(const Options& options) {
  const std::array<std::pair<std::string_view, bool>, 7> said{{{"--title", !options.reading.title.empty()},
                                                               {"--url", !options.reading.url.empty()},
                                                               {"--layout", !options.reading.layout.empty()},
                                                               {"--received", !options.reading.received.empty()},
                                                               {"--supersedes", !options.supersedes.empty()},
                                                               {"--stop-after", !options.stop_after.empty()},
                                                               {"--on-duplicate", options.on_duplicate != "merge"}}};
  const auto other = std::ranges::find(said, true, &std::pair<std::string_view, bool>::second);
  if (options.again && other != said.end()) {
    return fail(Code::usage, fmt::format("--again reads submissions as they came in, and does not go with {}", other->first));
  }
  if (!options.supersedes.empty() && (options.on_duplicate != "merge" || !options.stop_after.empty())) {
    return fail(Code::usage, "--supersedes goes with neither --on-duplicate nor --stop-after");
  }
  return {};
}

Exit read_again(const Options& options, Context& context) {
  const bool is_everything = options.inputs.empty() && options.files_from.empty() && !options.nul_ends;
  const Result<std::vector<std::string>> named = is_everything ? Result<std::vector<std::string>>() : words(options);
  if (named) return ingest_again({*named, is_everything, options.format, options.dry_run}, context);
  context.complain(named.error());
  return exit_for(named.error());
}

Exit run(const Options& given, Context& context) {
  Options options = given;
  if (const Result<void> checked = check_together(options); !checked) {
    context.complain(checked.error());
    return exit_for(checked.error());
  }
  if (options.again) return read_again(options, context);
  const Result<std::string> received = context.received(options.reading.received);
  const Result<std::vector<Input>> inputs = inputs_of(options);
  if (!received || !inputs) {
    const Diagnostic& why = received ? inputs.error() : received.error();
    context.complain(why);
    return exit_for(why);
  }
  options.reading.received = *received;
  if (!options.supersedes.empty()) return replace_one(*inputs, options, context);
  return only_reads(options) ? only_read(*inputs, options, context)
                             : read_and_file(*inputs, options, context);
}

std::vector<std::string> stage_names() {
  std::vector<std::string> names_of_stages;
  for (const std::string_view stage : stages()) names_of_stages.emplace_back(stage);
  return names_of_stages;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.list("INPUT", options->inputs,
            "files, folders (read with all that is in them), or - for standard input");
  args.option("--files-from", options->files_from, "FILE",
              "read the names of further inputs from FILE, one a line");
  args.flag("-0,--null", options->nul_ends,
            "names in --files-from end with a NUL byte, as find -print0 writes them");
  args.flag("--dry-run", options->dry_run, "show what would be made, write nothing; needs no repository");
  args.choice("--format", options->format, {"text", "jsonl", "yaml"},
              "report (text), or the records themselves");
  args.choice("--stop-after", options->stop_after, stage_names(),
              "show what a stage of reading gives, write nothing");
  args.choice("--layout", options->reading.layout, layout_names(),
              "read it as this layout, whatever it looks like");
  args.choice("--on-duplicate", options->on_duplicate, {"merge", "new", "skip", "fail"},
              "what to do with a practice that is on record already");
  args.flag("--again", options->again,
            "read archived submissions (all, without INPUT) by today's rules; edits of people stay");
  args.option("--supersedes", options->supersedes, "ID",
              "the input replaces what earlier submissions say of this record");
  args.option("--title", options->reading.title, "TEXT", "the practice's title");
  args.option("--url", options->reading.url, "URL", "where the practice was published");
  args.option("--received", options->reading.received, "DATE", "when it came in, as 2016-07-31 (else today)");
  args.example("praxis ingest inbox/", "file all submissions of a folder");
  args.example("praxis ingest --dry-run --format jsonl form.txt", "see the record, write nothing");
  args.example("praxis ingest --again --dry-run", "see which records today's rules would change");
  args.example("praxis ingest --stop-after cut form.txt", "see how the text was cut");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kIngest{"ingest", "read submissions and file the practices they tell of", declare};

}  // namespace praxis::cli
