#include "known.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "files.hpp"
#include "inputs.hpp"
#include "report.hpp"

namespace praxis::cli {

namespace {

namespace fs = std::filesystem;

/// A baseline is the same wherever praxis is run.
Names names_from(const std::string& file) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(file, error), error).parent_path();
  return [folder](const std::string& name) {
    std::error_code ignored;
    return fs::absolute(name, ignored).lexically_normal().lexically_proximate(folder).generic_string();
  };
}

Result<std::string> write_baseline(const std::string& file, Inspection& inspection) {
  const Baseline baseline = baseline_of(inspection, names_from(file));
  const Result<void> written = write_file(file, [&](const Sink& sink) { sink(to_yaml(baseline)); });
  if (!written) return tl::unexpected(written.error());
  static_cast<void>(compare(baseline, names_from(file), Coverage::whole, inspection));
  return fmt::format("; {} written to {}", count(baseline.findings.size(), "known finding"), file);
}

std::string words_for(std::size_t known, std::size_t gone) {
  std::string words = fmt::format("; {} known", known);
  if (gone > 0)
    words += fmt::format("; {} of the baseline {} gone: refresh it with --write-baseline",
                         count(gone, "finding"), gone == 1 ? "is" : "are");
  return words;
}

}  // namespace

Result<void> check_baseline(const BaselineFiles& files, const Narrowing& narrowing) {
  if (!files.read.empty() && !files.write.empty())
    return fail(Code::usage, "--baseline and --write-baseline ask for two things", {},
                "--write-baseline takes all findings of today; there is no need to read older ones");
  if (files.write == "-")
    return fail(Code::usage, "--write-baseline needs a file", {},
                "names in it are relative to the folder where it lies");
  if (!files.write.empty() && (narrowing.since || narrowing.staged))
    return fail(Code::usage, "--write-baseline needs all findings", {}, "leave --since and --staged out");
  return {};
}

Result<std::string> apply_baseline(const BaselineFiles& files, Coverage coverage, Inspection& inspection) {
  if (!files.write.empty()) return write_baseline(files.write, inspection);
  if (files.read.empty()) return std::string();
  const Result<Submission> text = read_input({files.read, {}});
  if (!text)
    return fail(Code::usage, "--baseline: " + text.error().message, {.file = files.read},
                "praxis validate --write-baseline FILE writes one");
  const Result<Baseline> baseline = read_baseline(text->bytes, files.read);
  if (!baseline) return tl::unexpected(baseline.error());
  const auto gone = compare(*baseline, names_from(files.read), coverage, inspection);
  return words_for(inspection.known->size(), gone.size());
}

Findings new_findings(const Inspection& inspection) {
  Findings findings;
  for (std::size_t index = 0; index < inspection.findings.all().size(); ++index) {
    if (!inspection.is_known(index)) findings.add(inspection.findings.all()[index]);
  }
  return findings;
}

}  // namespace praxis::cli
