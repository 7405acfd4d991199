#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/format.hpp>
#include <praxis/record.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a check found, and ways of writing that out. Each is one file in lib/src/report/formats and one row
/// of a table.
///
///     Inspection inspection;
///     inspection.files.push_back({"practices/mex/a.yaml", bytes});
///     inspection.findings = findings;
///     find_findings_format("sarif")->write(inspection, Coloring::plain, [](std::string_view piece) {
///     std::cout << piece; return true; });
namespace praxis {

/// A file that was looked at.
struct CheckedFile {
  std::string name;  ///< as the findings call it: relative, `/` between folders; bytes that need not be UTF-8
  std::string_view text;  ///< whoever made the inspection keeps it alive
};

/// A check with its outcome.
struct Inspection {
  std::vector<CheckedFile> files;        ///< each once, sorted by name
  Findings findings;                     ///< sorted
  Severity fails = Severity::error;      ///< a finding of this severity or a graver one fails the check
  std::vector<CheckedFile> others = {};  ///< files that were not looked at, but may be pointed to; sorted
  std::optional<std::set<std::size_t>> known = {};  ///< places of findings that a baseline excuses, where there is one
  std::string version = {};              ///< of praxis, for formats that name the tool

  /// The text of a file; empty where there is no such file.
  [[nodiscard]] std::string_view text_of(const std::string& file) const;
  /// Whether a finding that no baseline excuses fails the check.
  [[nodiscard]] bool failed() const;
  [[nodiscard]] bool is_known(std::size_t finding) const;
};

/// A name for each finding, in their order: 32 hexadecimal digits that stay the same when lines above it come
/// and go. Made from the code, the file, the line that is shown (for a file as a whole, the message) and,
/// among findings that are alike in all of this, their number. `called` gives files other names.
[[nodiscard]] std::vector<std::string> fingerprints(
    const Inspection& inspection, const std::function<std::string(const std::string&)>& called = {});

/// The same with the `most` gravest findings alone, still in their order; known ones are the least grave, of
/// equally grave ones the first are kept.
[[nodiscard]] Inspection gravest(const Inspection& inspection, std::size_t most);

/// Terminal escapes, or none.
enum class Coloring { plain, terminal };

/// Whom a way of writing findings is for. People may be shown a part; programs must be told all.
enum class Reader { person, program };

struct FindingsFormat {
  std::string_view name;     ///< "sarif"
  std::string_view summary;  ///< one line for help and documentation
  Reader reader{};
  void (*write)(const Inspection& inspection, Coloring coloring, const Sink& sink);
};

[[nodiscard]] std::span<const FindingsFormat> findings_formats();
[[nodiscard]] const FindingsFormat* find_findings_format(std::string_view name);

/// The keys that a finding has in JSON; those that say nothing are left out.
[[nodiscard]] Object to_object(const Diagnostic& diagnostic);
/// The same of a finding of an inspection, with `baseline`, `known` or `new`, where there is a baseline.
[[nodiscard]] Object to_object(const Inspection& inspection, std::size_t finding);

}  // namespace praxis
