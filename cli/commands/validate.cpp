#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <praxis/audit.hpp>
#include <praxis/report.hpp>
#include <set>

#include "../command.hpp"
#include "../findings_output.hpp"
#include "../fixing.hpp"
#include "../known.hpp"
#include "../narrowing.hpp"
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
  Narrowing narrowing;
  BaselineFiles baseline;
  Fixing fixing;
  bool no_cache = false;
};

/// What findings are remembered under: the same version may be built twice while praxis is worked on.
std::string program_id() {
  std::error_code error;
  const auto built = std::filesystem::last_write_time("/proc/self/exe", error);
  return fmt::format("praxis {} {}", PRAXIS_VERSION, error ? 0 : built.time_since_epoch().count());
}

/// How many work at once: more gain little, as most of the time goes by in memory.
constexpr std::size_t kThreads = 2;

/// Whether all files are looked at, so that what is not found is gone.
Coverage coverage_of(const Options& options) {
  const bool is_whole = options.paths.empty() && !options.narrowing.since && !options.narrowing.staged;
  return is_whole ? Coverage::whole : Coverage::part;
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
void inspect(const Selection& selection, const Audit& checked, Inspection& inspection) {
  const Names names(selection);
  std::set<std::string> chosen;
  for (const std::size_t at : selection.chosen) chosen.insert(selection.files[at].path);
  const auto text_of = [&](const std::string& path) -> std::string_view {
    const auto shown = std::ranges::lower_bound(checked.shown, path, {}, &RecordFile::path);
    return shown != checked.shown.end() && shown->path == path ? std::string_view(shown->bytes) : std::string_view();
  };
  for (const RecordFile& file : selection.files) {
    auto& files = chosen.contains(file.path) ? inspection.files : inspection.others;
    files.push_back({selection.shown(file), text_of(file.path)});
  }
  for (const RecordFile& file : checked.shown) {
    if (!std::ranges::binary_search(checked.records, file.path))
      inspection.others.push_back({selection.shown(file), file.bytes});
  }
  for (const Diagnostic& finding : checked.findings.all()) {
    if (selection.wants(finding)) inspection.findings.add(names.shown(finding));
  }
}

/// What a check of the selections finds; they and what was checked must outlive it.
Inspection inspect_all(const std::vector<Selection>& selections, const std::vector<Audit>& checked,
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

std::size_t findings_in(const std::vector<Audit>& checked) {
  std::size_t all = 0;
  for (const Audit& one : checked) all += one.findings.all().size();
  return all;
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
  const Result<void> sensible = check_baseline(options.baseline, options.narrowing);
  if (!sensible) return complain(sensible.error(), context);
  const bool is_narrowed = options.narrowing.since || options.narrowing.staged;
  Result<std::vector<Selection>> selections =
      select_files(options.paths, context, is_narrowed ? Contents::read : Contents::left_out);
  if (!selections) return complain(selections.error(), context);
  const Result<Narrowed> narrowed = narrow(*selections, options.narrowing);
  if (!narrowed) return complain(narrowed.error(), context);
  for (const std::string& remark : narrowed->remarks) context.report(remark);
  std::vector<Audit> checked;
  for (const Selection& selection : *selections) {
    Result<Audit> audited = audit(selection.repository, {.threads = kThreads, .program = options.no_cache ? "" : program_id()});
    if (!audited) return complain(audited.error(), context);
    checked.push_back(std::move(*audited));
  }
  Inspection inspection = inspect_all(*selections, checked, options);
  const Result<std::string> known = apply_baseline(options.baseline, coverage_of(options), inspection);
  if (!known) return complain(known.error(), context);
  const Exit written = write_findings(inspection, *outputs, context);
  if (fixed) context.report(words_for(*fixed, inspection.findings.all().size()));
  context.report(summary(inspection.files.size(), new_findings(inspection)) + *known +
                 words_for_unshown(inspection, *outputs) +
                 words_for_elsewhere(findings_in(checked), inspection, options.narrowing));
  return worse(written, inspection.failed() ? Exit::findings : Exit::done);
}

Exit run(const Options& options, Context& context) {
  const bool is_reported = !options.format.empty() || !options.outputs.empty();
  if (const Result<void> good = check_fixing(options.fixing, is_reported); !good)
    return complain(good.error(), context);
  const bool is_narrowed = options.narrowing.since || options.narrowing.staged;
  if (is_narrowed && (options.fixing.fix || options.fixing.diff)) {
    return complain({Code::usage, "--since and --staged choose what is checked, not what is fixed", {}, {},
                     "name the files to fix: praxis validate --fix PATH", {}},
                    context);
  }
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
  args.option("--since", options->narrowing.since, "REV",
              "only what changed since this branch left REV, and what refers to that");
  args.flag("--staged", options->narrowing.staged, "only what is staged, as it is staged, and what refers to it");
  args.option("--baseline", options->baseline.read, "FILE",
              "findings that this file lists are marked as known, and fail nothing");
  args.option("--write-baseline", options->baseline.write, "FILE", "write the findings of today as such a file");
  declare_fixing(args, options->fixing);
  args.flag("--no-cache", options->no_cache, "read every file, whether it changed or not");
  args.example("praxis validate", "check the repository that is near");
  args.example("praxis validate --format short practices/mex", "one folder, a line a finding");
  args.example("praxis validate --since origin/main", "what a branch changes");
  args.example("praxis validate --output junit=praxis.xml", "a report for a build server beside the text");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kValidate{"validate", "check records", declare};

}  // namespace praxis::cli
