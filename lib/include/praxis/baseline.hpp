#pragma once

#include <functional>
#include <praxis/report.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Findings that a repository lives with: known ones are shown, and fail no check.
///
///     const Names names = [](const std::string& file) { return file; };
///     std::string yaml = to_yaml(baseline_of(inspection, names));
///     Result<Baseline> baseline = read_baseline(yaml, "baseline.yaml");
///     compare(*baseline, names, Coverage::whole, inspection);   // empty: all is known, nothing is gone
namespace praxis {

/// What a baseline calls a file that an inspection calls so.
using Names = std::function<std::string(const std::string& file)>;

/// One entry. Only the fingerprint decides, in which no line numbers are; the rest is for people.
struct KnownFinding {
  std::string file;
  std::string code;
  std::string message;
  std::string fingerprint;
  friend auto operator<=>(const KnownFinding&, const KnownFinding&) = default;
};

struct Baseline {
  std::vector<KnownFinding> findings;  ///< sorted
};

/// All findings of an inspection.
[[nodiscard]] Baseline baseline_of(const Inspection& inspection, const Names& names);

/// Canonical YAML: the same findings give the same bytes.
[[nodiscard]] std::string to_yaml(const Baseline& baseline);

/// Fails with `bad_configuration` where the text is no baseline.
[[nodiscard]] Result<Baseline> read_baseline(std::string_view yaml, const std::string& name);

/// How much of a repository an inspection looked at.
enum class Coverage { whole, part };

/// Marks the findings that the baseline has as known, and gives its entries that were not met again. In a
/// part of a repository only those of files that were looked at count.
[[nodiscard]] std::vector<KnownFinding> compare(const Baseline& baseline, const Names& names,
                                                Coverage coverage, Inspection& inspection);

}  // namespace praxis
