#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <praxis/evaluate.hpp>
#include <praxis/ingest.hpp>

#include "../command.hpp"
#include "../files.hpp"
#include "../inputs.hpp"
#include "../report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string gold;
  std::string texts;
  std::string format = "table";
  std::string path = "-";
  std::string min_f1;
  bool show = false;
};

bool is_gold_name(const std::string& name) {
  return name.ends_with(".json") || name.ends_with(".yaml") || name.ends_with(".yml");
}

/// The gold files that are meant, sorted.
Result<std::vector<Input>> gold_files(const std::string& place) {
  std::vector<Input> inputs = find_inputs({place});
  const auto is_other = [&](const Input& input) { return !input.problem && !is_gold_name(input.name); };
  if (fs::is_directory(place)) std::erase_if(inputs, is_other);
  if (!inputs.empty()) return inputs;
  return fail(Code::no_submission_in_folder, "there is no gold (*.json, *.yaml) in this folder",
              {.file = place}, "docs/gold.md describes what gold is");
}

/// Where the text of a gold file lies: beside it, or at the same place in another folder.
std::string text_of(const Gold& gold, const Input& input, const Options& options) {
  const fs::path beside = fs::path(input.name).parent_path();
  if (options.texts.empty()) return (beside / gold.file).string();
  std::error_code error;
  const fs::path root = fs::is_directory(options.gold, error) ? fs::path(options.gold) : beside;
  return (fs::path(options.texts) / beside.lexically_relative(root) / gold.file).lexically_normal().string();
}

/// Scores one text; whatever keeps it from being scored goes to `findings`.
std::optional<TextScore> score(const Input& input, const Options& options, const Definitions& defs,
                               const SubmissionReader& reader, Findings& findings) {
  const Result<Submission> file = read_input(input);
  if (!file) {
    findings.add(file.error());
    return std::nullopt;
  }
  const std::optional<Gold> gold = read_gold(file->bytes, input.name, defs, findings);
  if (!gold) return std::nullopt;
  const Result<Submission> text = read_input({text_of(*gold, input, options), {}});
  if (!text) {
    findings.add(text.error());
    return std::nullopt;
  }
  ReadingOptions reading;
  reading.url = gold->url;
  return compare(*gold, answer_of(reader.read(*text, reading)), defs);
}

/// The least F1 that is asked for; 0 where nothing is. Fails with `Code::usage`.
Result<double> least_f1(const std::string& given) {
  double least = 0;
  if (given.empty()) return least;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), least);
  const bool is_number = error == std::errc() && end == given.data() + given.size();
  if (is_number && least >= 0 && least <= 1) return least;
  return fail(Code::usage, fmt::format("--min-f1: '{}' is no number from 0 to 1", given));
}

Exit write(const Report& report, const Options& options, Context& context) {
  const Detail detail = options.show ? Detail::differences : Detail::figures;
  const std::string text = find_report_format(options.format)->write(report, detail);
  if (options.path == "-") {
    context.out().write(text);
    return Exit::done;
  }
  const Result<void> written = write_file(options.path, [&](const Sink& sink) { sink(text); });
  if (written) return Exit::done;
  context.complain(written.error());
  return exit_for(written.error());
}

/// Whether the texts were read as well as was asked.
Exit judge(const Report& report, double least, Context& context) {
  const double f1 = report.total.micro(Matching::strict).f1();
  if (f1 >= least) return Exit::done;
  context.report(fmt::format("the strict micro F1 is {:.6f}, {} was asked for", f1, least));
  return Exit::findings;
}

Exit refuse(const Diagnostic& why, Context& context) {
  context.complain(why);
  return exit_for(why);
}

Exit run(const Options& options, Context& context) {
  const Result<double> least = least_f1(options.min_f1);
  if (!least) return refuse(least.error(), context);
  const Result<std::vector<Input>> files = gold_files(options.gold);
  if (!files) return refuse(files.error(), context);
  const Result<std::optional<Repository>> repository = context.open_repository_if_any();
  if (!repository) return refuse(repository.error(), context);
  const Definitions& defs = *repository ? (*repository)->definitions() : Definitions::builtin();
  const SubmissionReader reader(defs);
  Findings findings;
  std::vector<TextScore> scores;
  for (const Input& file : *files) {
    if (std::optional<TextScore> scored = score(file, options, defs, reader, findings))
      scores.push_back(std::move(*scored));
  }
  // Figures over a part of the gold would look better or worse than they are.
  if (!findings.empty()) {
    context.complain(findings);
    return Exit::findings;
  }
  const Report report = summarize(std::move(scores));
  return worse(write(report, options, context), judge(report, *least, context));
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.required("GOLD_DIR", options->gold, "folder with gold files, or one gold file (docs/gold.md)");
  args.optional("TEXT_DIR", options->texts, "where the texts are (else beside their gold)");
  args.choice("--format", options->format, report_format_names(), "how the report is written");
  args.flag("--show", options->show, "show as well what differs in each text");
  args.option("--min-f1", options->min_f1, "X", "exit 1 when the strict micro F1 is below X (0 to 1)");
  args.option("-o,--output", options->path, "PATH",
              "write this file, as a whole or not at all (else standard output)");
  args.example("praxis evaluate gold/ --show", "how well texts are read, and what differs");
  args.example("praxis evaluate gold/ inbox/ --min-f1 0.95", "for a test: exit 1 below that");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kEvaluate{"evaluate", "measure how well texts are read", declare};

}  // namespace praxis::cli
