#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <praxis/source.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong, where, and what to do about it. A finder makes a `Diagnostic`; a renderer decides words and colours.
///
///     Findings findings;
///     findings.add({.code = Code::unknown_term, .message = "'Confict' is no term of crisis_types",
///                   .where = {.file = "a.yaml", .from = {4, 3}, .to = {4, 10}}, .hint = "did you mean 'conflict'?"});
///     findings.count(Severity::error);   // 1
namespace praxis {

enum class Severity { note, warning, error };
[[nodiscard]] std::string_view name_of(Severity severity);

/// Every mishap that praxis can report. The stable code ("V201"), severity and title of each stand in one table,
/// lib/src/diagnostic/catalog.cpp.
enum class Code {
  // I: an input cannot be read or understood
  cannot_read, empty_input, binary_input, not_utf8, too_large, not_a_submission, duplicate_exists, no_submission_in_folder,
  erased_submission,
  not_archived,
  // R: the repository or its definitions cannot be used
  no_repository, bad_configuration, cannot_write, repository_exists, bad_definition, repository_locked, unreadable_record,
  ledger_mismatch,
  // Q: a query does not parse
  bad_query, unknown_query_field, unknown_query_term,
  // U: the command line is wrong
  usage, unknown_id,
  unknown_submission,
  // C: a change cannot be made as it is
  changed_meanwhile, merge_conflict,
  publication_refused, source_not_here,
  not_replaceable,
  // V: a record is not valid
  yaml_syntax, yaml_feature, duplicate_key, missing_field, unknown_field, wrong_type, wrong_value, unknown_term, not_canonical,
  wrong_file_name, duplicate_id, missing_reference, missing_source,
  unfinished_merge,
  wrong_date, wrong_address, wrong_status, repeated_value,
  link_only, unexpanded_acronym, empty_section, vague_title, short_description, leftover_markup, damaged_text, language_differs,
  unused_footnote,
  personal_data, published_against_refusal, erased_still_here,
  missing_original, missing_ledger, wrong_digest, wrong_evidence, wrong_accounting, broken_link, unnamed_duplicate, bad_journal,
  replacement_cycle, source_elsewhere,
};

/// One row of the catalog.
struct CodeInfo {
  Code code;
  std::string_view id;     ///< as printed: "V201"
  Severity severity;
  std::string_view title;  ///< what the code means, in a few words
  std::string_view about;  ///< one or two sentences: why it matters, what to do
};
[[nodiscard]] const CodeInfo& info(Code code);
[[nodiscard]] const std::vector<CodeInfo>& catalog();

/// A place in a file, as shown. `to` is exclusive. An empty file means that the finding is about no file; line 0 that
/// it is about the file as a whole.
struct Location {
  std::string file;
  Position from{0, 0};
  Position to{0, 0};
  friend auto operator<=>(const Location&, const Location&) = default;
};

/// A piece of a file, and what comes in its place. Empty text takes the piece away, an empty piece is where text comes in.
struct Edit {
  Position from;  ///< line 0: the very begin of the file, before a byte order mark
  Position to;    ///< exclusive; behind the last line: the end of the file
  std::string text;
  friend auto operator<=>(const Edit&, const Edit&) = default;
};

/// A change that mends the finding. Only a `safe` one may be made without asking.
struct Fix {
  std::string replacement;  ///< of what stands at the diagnostic's location, where there are no edits and no new place
  bool safe = false;
  std::vector<Edit> edits = {};  ///< of the file, made together; by place, none overlaps another
  std::string move_to = {};      ///< where the file belongs, as the location names files; empty: where it is
  bool operator==(const Fix&) const = default;
};

/// Another place that a finding speaks of: where a key stands first, the record that has the same id.
struct Related {
  Location where;
  std::string message;  ///< what is there; lower case, no full stop
  bool operator==(const Related&) const = default;
};

struct Diagnostic {
  Code code{};
  std::string message;             ///< what is wrong; lower case, no full stop
  Location where;
  std::vector<std::string> notes;  ///< what else helps to understand it
  std::string hint;                ///< what to do; empty when nothing certain can be said
  std::optional<Fix> fix;
  std::vector<Related> related = {};

  [[nodiscard]] Severity severity() const { return info(code).severity; }
  bool operator==(const Diagnostic&) const = default;
};

/// The edits that make up the diagnostic's fix; none where it has no fix, or one that moves the file alone.
[[nodiscard]] std::vector<Edit> edits_of(const Diagnostic& diagnostic);

/// Collects all findings of a run; never stops at the first.
class Findings {
 public:
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  void add(Findings more);
  /// Sorts by file, place, code and message: the order in which findings are shown.
  void sort();
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
};

/// The text of the file that places call so; empty where it is not known.
using TextOf = std::function<std::string_view(const std::string& file)>;

/// For people: `file:line:col: error[V201]: message`, the source line with carets, the other places with
/// theirs, notes, `help: hint`, and the line as a safe fix makes it. What has no text is shown without lines.
/// Ends with a line end.
///
///     a.yaml:4:3: error[V201]: 'Conflict' is a name of the term 'conflict', not its id
///       4 | - Conflict
///         |   ^^^^^^^^
///     help: write the id: conflict
///       4 | - conflict
///         |   ~~~~~~~~
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const TextOf& text_of, bool color);
/// The same where `text` is that of the finding's own file, and no other is known.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, std::string_view text, bool color);
/// The first line of that alone.
[[nodiscard]] std::string render_short(const Diagnostic& diagnostic, bool color);

}  // namespace praxis
