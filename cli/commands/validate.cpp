#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <praxis/privacy.hpp>
#include <praxis/report.hpp>
#include <praxis/validate.hpp>
#include <set>

#include "../command.hpp"
#include "../findings_output.hpp"
#include "../fixing.hpp"
#include "../report.hpp"
#include "../selection.hpp"

namespace praxis::cli {

namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format;
  std::vector<std::string> outputs;
  std::optional<std::size_t> most;
  bool strict = false;
  Fixing fixing;
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

/// Calls files as the user knows them.
class Names {
 public:
  explicit Names(const Selection& selection) : selection_(selection) {}

  [[nodiscard]] Diagnostic shown(Diagnostic finding) const {
    rename(finding.where);
    for (Related& related : finding.related) rename(related.where);
    if (finding.fix && !finding.fix->move_to.empty())
      finding.fix->move_to = selection_.shown({finding.fix->move_to, {}});
    return finding;
  }

 private:
  void rename(Location& where) const {
    if (!where.file.empty()) where.file = selection_.shown({where.file, {}});
  }

  const Selection& selection_;
};

/// Adds what is found in the chosen files of a repository.
void inspect(const Selection& selection, const Checked& checked, Inspection& inspection) {
  const Names names(selection);
  std::set<std::string> chosen;
  for (const std::size_t at : selection.chosen) chosen.insert(selection.files[at].path);
  for (const RecordFile& file : selection.files) {
    auto& files = chosen.contains(file.path) ? inspection.files : inspection.others;
    files.push_back({selection.shown(file), file.bytes});
  }
  for (const RecordFile& file : checked.submissions)
    inspection.others.push_back({selection.shown(file), file.bytes});
  for (const Diagnostic& finding : checked.findings.all()) {
    if (selection.wants(finding.where.file)) inspection.findings.add(names.shown(finding));
  }
}

/// What a check of the selections finds; they and what was checked must outlive it.
Inspection inspect_all(const std::vector<Selection>& selections, const std::vector<Checked>& checked,
                       const Options& options) {
  Inspection inspection;
  inspection.fails = options.strict ? Severity::warning : Severity::error;
  inspection.version = PRAXIS_VERSION;
  for (std::size_t i = 0; i < selections.size(); ++i) inspect(selections[i], checked[i], inspection);
  std::ranges::sort(inspection.files, {}, &CheckedFile::name);
  std::ranges::sort(inspection.others, {}, &CheckedFile::name);
  inspection.findings.sort();
  return inspection;
}

Exit complain(const Diagnostic& problem, Context& context) {
  context.complain(problem);
  return exit_for(problem);
}

/// Checks, and tells of it.
Exit check(const Options& options, Context& context, const std::optional<Fixed>& fixed) {
  Result<FindingsOutputs> outputs = read_findings_outputs(options.format, options.outputs, context);
  if (!outputs) return complain(outputs.error(), context);
  outputs->most = options.most;
  const Result<std::vector<Selection>> selections = select_files(options.paths, context);
  if (!selections) return complain(selections.error(), context);
  std::vector<Checked> checked;
  for (const Selection& selection : *selections) checked.push_back(check_all(selection));
  const Inspection inspection = inspect_all(*selections, checked, options);
  const Exit written = write_findings(inspection, *outputs, context);
  if (fixed) context.report(words_for(*fixed, inspection.findings.all().size()));
  context.report(summary(inspection.files.size(), inspection.findings) +
                 words_for_unshown(inspection, *outputs));
  return worse(written, inspection.failed() ? Exit::findings : Exit::done);
}

Exit run(const Options& options, Context& context) {
  const bool is_reported = !options.format.empty() || !options.outputs.empty();
  if (const Result<void> good = check_fixing(options.fixing, is_reported); !good)
    return complain(good.error(), context);
  if (options.fixing.diff) return show_fixes(options.paths, options.fixing, context);
  if (!options.fixing.fix) return check(options, context, std::nullopt);
  const Result<Fixed> fixed = make_fixes(options.paths, options.fixing, context);
  if (!fixed) return complain(fixed.error(), context);
  Options after = options;
  after.paths = fixed->paths;
  return worse(fixed->exit, check(after, context, *fixed));
}

Runner declare(Args& args) {
  const auto options = std::make_shared<Options>();
  args.list("PATH", options->paths,
            "repositories, folders or record files (else the repository that is near)");
  args.choice("--format", options->format, findings_format_names(),
              "how findings are written (else text; github in a job there)");
  args.options("--output", options->outputs, "FORMAT=FILE",
               "write them to a file, too; may stand several times");
  args.option("--max", options->most, "N", "show people at most N findings, the gravest");
  args.flag("--strict", options->strict, "warnings count as findings, too");
  declare_fixing(args, options->fixing);
  args.example("praxis validate", "check the repository that is near");
  args.example("praxis validate --format short practices/mex", "one folder, a line a finding");
  args.example("praxis validate --output junit=praxis.xml", "a report for a build server beside the text");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kValidate{"validate", "check records", declare};

}  // namespace praxis::cli
