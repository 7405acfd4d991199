#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>

/// From bytes to records: a `SubmissionReader` understands inputs and touches nothing; an `IngestRun` files what was understood
/// in a repository.
///
///     Result<Reading> reading = SubmissionReader(defs).read({.name = "form.txt", .bytes = bytes});
///     for (const Record& record : reading->records) std::cout << to_yaml(record);
///     for (const LedgerRecord& drawn : reading->ledger.records) ...   // every value with the bytes it came from
namespace praxis {

/// One input as it arrived.
struct Submission {
  std::string name;   ///< as the user gave it; the file's name counts for the title
  std::string bytes;
};

/// What the user says about an input that the input itself cannot say.
struct ReadingOptions {
  std::string title;    ///< --title
  std::string url;      ///< --url: where it was published
  std::string layout;   ///< --layout: read it so, whatever the scores
  std::string received; ///< date of reception, YYYY-MM-DD; into the ledger only
};

/// What one input says.
struct Reading {
  Ledger ledger;
  std::vector<Record> records;  ///< ids as they would be in an empty repository
  std::string named_id;         ///< the record that the text itself names (a form sent back), or empty
};

namespace mention {
class Finders;
}

/// Understands submissions. Making one takes as long as reading a text does: keep one for many texts. Not for two threads at once.
///
///     const SubmissionReader reader(Definitions::builtin());
///     for (const Submission& submission : inbox) use(reader.read(submission));
class SubmissionReader {
 public:
  explicit SubmissionReader(const Definitions& defs);  ///< `defs` must outlive it
  ~SubmissionReader();
  SubmissionReader(SubmissionReader&&) noexcept;

  /// Fails where the bytes cannot be read as text, or where the text is no submission.
  [[nodiscard]] Result<Reading> read(const Submission& submission, const ReadingOptions& options = {}) const;
  /// What a stage gives for a submission, for people: the debugging view, and what the golden tests compare.
  [[nodiscard]] Result<std::string> show_stage(std::string_view stage, const Submission& submission, const ReadingOptions& options = {}) const;
  /// Checks a ledger against its original: the digest is true, the classes cover the bytes, and every value is what its rule reads from
  /// its bytes. Gives what is wrong, a line each; none when all is well.
  [[nodiscard]] std::vector<std::string> verify(const Ledger& ledger, std::string_view original) const;

 private:
  std::unique_ptr<mention::Finders> finders_;
};

/// The names that `ReadingOptions::layout` may have.
[[nodiscard]] std::vector<std::string> layout_names();

/// The stages of reading, in order, and the name of each for `--stop-after`.
[[nodiscard]] std::span<const std::string_view> stages();

enum class Outcome { created, merged, unchanged, not_a_submission, failed };
[[nodiscard]] std::string_view name_of(Outcome outcome);

/// What happened to one input.
struct IngestResult {
  std::string name;
  Outcome outcome{};
  std::string sha256;
  std::vector<std::string> ids;        ///< of the records it now stands in, with their folders: "practices/mex/program-3x1"
  std::size_t leftover = 0;            ///< bytes that no rule could place
  std::vector<std::string> review;     ///< what a curator must look at, a line each
  std::optional<Diagnostic> problem;   ///< of `not_a_submission` and `failed`
};

/// What is done with a submission whose practice or document is on record already.
enum class OnDuplicate {
  merge,     ///< unite the two
  make_new,  ///< a record of its own; each names the other under `review`
  skip,      ///< write nothing, say where the record is: `unchanged`
  fail,      ///< write nothing: `failed`
};

/// One run of ingest over a repository.
///
///     IngestRun run(repository);
///     for (const Submission& submission : inbox) report(run.ingest(submission));
class IngestRun {
 public:
  explicit IngestRun(Repository& repository, OnDuplicate on_duplicate = OnDuplicate::merge);
  ~IngestRun();
  IngestRun(IngestRun&&) noexcept;

  /// Files one submission: archives the bytes, writes ledger and records. Nothing is written unless all of it can be; a submission
  /// that is there already changes nothing. Within a run, the guideline records it makes follow the fullest text.
  [[nodiscard]] IngestResult ingest(const Submission& submission, const ReadingOptions& options = {});
  /// How many pairs of records this run has compared.
  [[nodiscard]] std::size_t comparisons() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace praxis
