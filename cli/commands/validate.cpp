#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <praxis/format.hpp>
#include <praxis/privacy.hpp>
#include <praxis/validate.hpp>

#include "../command.hpp"
#include "../report.hpp"
#include "../selection.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  bool strict = false;
};

/// All findings about a repository, whichever file they are in, and the files of submissions among them.
struct Checked {
  Findings findings;
  std::vector<RecordFile> submissions;
};

Checked check_all(const Selection& selection) {
  const Definitions& defs = selection.repository.definitions();
  Checked checked;
  std::vector<std::optional<Record>> records;
  for (const RecordFile& file : selection.files) records.push_back(validate_file(file, defs, checked.findings));
  validate_together(selection.files, records, checked.findings);
  checked.submissions = validate_submissions(selection.repository, selection.files, records, checked.findings);
  return checked;
}

/// What was found in chosen files, and their texts for the excerpts; files are called as the user knows them.
class Report {
 public:
  void add(const Selection& selection) {
    std::map<std::string, std::string> names;
    for (const std::size_t at : selection.chosen) {
      const RecordFile& file = selection.files[at];
      texts_.emplace(names[file.path] = selection.shown(file), file.bytes);
    }
    files_ += selection.chosen.size();
    const Checked checked = check_all(selection);
    for (const RecordFile& file : checked.submissions) texts_.emplace(selection.shown(file), file.bytes);
    for (Diagnostic finding : checked.findings.all()) {
      const auto name = names.find(finding.where.file);
      const bool is_of_submission = name == names.end() && selection.wants(finding.where.file);
      if (name == names.end() && !is_of_submission) continue;
      finding.where.file = is_of_submission ? selection.shown({finding.where.file, {}}) : name->second;
      findings_.add(std::move(finding));
    }
    findings_.sort();
  }

  [[nodiscard]] const Findings& findings() const { return findings_; }
  [[nodiscard]] std::size_t files() const { return files_; }
  [[nodiscard]] std::string_view text(const std::string& file) const {
    const auto text = texts_.find(file);
    return text == texts_.end() ? std::string_view() : text->second;
  }

 private:
  Findings findings_;
  std::size_t files_ = 0;  ///< records alone
  std::map<std::string, std::string> texts_;
};

/// The first line of a finding alone.
std::string in_short(const Diagnostic& finding, bool color) {
  Diagnostic bare = finding;
  bare.notes.clear();
  bare.hint.clear();
  return render(bare, {}, color);
}

std::string json_array(const Findings& findings) {
  std::string text;
  for (const Diagnostic& finding : findings.all()) {
    text += (text.empty() ? "\n  " : ",\n  ") + to_json(to_object(finding));
  }
  return fmt::format("[{}{}]\n", text, text.empty() ? "" : "\n");
}

void print(const Report& report, const std::string& format, Context& context) {
  const Findings& findings = report.findings();
  if (format == "json") context.out().write(json_array(findings));
  for (const Diagnostic& finding : findings.all()) {
    const std::string_view text = report.text(finding.where.file);
    if (format == "text") context.out().write(render(finding, text, context.color_out()));
    if (format == "short") context.out().write(in_short(finding, context.color_out()));
    if (format == "jsonl") context.out().write(to_json(to_object(finding)) + "\n");
  }
}

Exit run(const Options& options, Context& context) {
  const Result<std::vector<Selection>> selections = select_files(options.paths, context);
  if (!selections) {
    context.complain(selections.error());
    return exit_for(selections.error());
  }
  Report report;
  for (const Selection& selection : *selections) report.add(selection);
  print(report, options.format, context);
  context.report(summary(report.files(), report.findings()));
  const Severity bearable = options.strict ? Severity::note : Severity::warning;
  const auto is_grave = [&](const Diagnostic& finding) { return finding.severity() > bearable; };
  return std::ranges::any_of(report.findings().all(), is_grave) ? Exit::findings : Exit::done;
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.list("PATH", options->paths,
            "repositories, folders or record files (else the repository that is near)");
  args.choice("--format", options->format, {"text", "short", "json", "jsonl"}, "how findings are written");
  args.flag("--strict", options->strict, "warnings count as findings, too");
  args.example("praxis validate", "check the repository that is near");
  args.example("praxis validate --format short practices/mex", "one folder, a line a finding");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kValidate{"validate", "check records", declare};

}  // namespace praxis::cli
