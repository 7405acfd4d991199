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

/// Calls files as the user knows them.
class Names {
 public:
  explicit Names(const Selection& selection) : selection_(selection) {}

  [[nodiscard]] Diagnostic shown(Diagnostic finding) const {
    rename(finding.where);
    for (Related& related : finding.related) rename(related.where);
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
    if (selection.wants(finding.where.file)) inspection.findings.add(names.shown(finding));
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

Exit complain(const Diagnostic& problem, Context& context) {
  context.complain(problem);
  return exit_for(problem);
}

Exit run(const Options& options, Context& context) {
  Result<FindingsOutputs> outputs = read_findings_outputs(options.format, options.outputs, context);
  if (!outputs) return complain(outputs.error(), context);
  outputs->most = options.most;
  const Result<std::vector<Selection>> selections = select_files(options.paths, context, Contents::left_out);
  if (!selections) return complain(selections.error(), context);
  std::vector<Audit> checked;
  for (const Selection& selection : *selections) {
    Result<Audit> audited = audit(selection.repository, {.threads = kThreads, .program = options.no_cache ? "" : program_id()});
    if (!audited) return complain(audited.error(), context);
    checked.push_back(std::move(*audited));
  }
  const Inspection inspection = inspect_all(*selections, checked, options);
  const Exit written = write_findings(inspection, *outputs, context);
  context.report(summary(inspection.files.size(), inspection.findings) +
                 words_for_unshown(inspection, *outputs));
  return worse(written, inspection.failed() ? Exit::findings : Exit::done);
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
  args.flag("--no-cache", options->no_cache, "read every file, whether it changed or not");
  args.example("praxis validate", "check the repository that is near");
  args.example("praxis validate --format short practices/mex", "one folder, a line a finding");
  args.example("praxis validate --output junit=praxis.xml", "a report for a build server beside the text");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command kValidate{"validate", "check records", declare};

}  // namespace praxis::cli
