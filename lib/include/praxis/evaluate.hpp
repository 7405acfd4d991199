#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/ingest.hpp>
#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

/// How well texts are read: what praxis makes of them against gold, which is what a careful reader makes of
/// them (docs/gold.md).
///
///     Findings findings;
///     const std::optional<Gold> gold = read_gold(bytes, "form.json", defs, findings);
///     const Result<Reading> reading = SubmissionReader(defs).read(submission);
///     const Report report = summarize({compare(*gold, answer_of(reading), defs)});
///     report.total.micro(Matching::strict).f1();   // 0 to 1
namespace praxis {

/// How alike a value must be to count as right.
enum class Matching {
  strict,  ///< the same term, number or wording; runs of blanks count as one
  soft,    ///< case, accents, punctuation and small words aside; of prose nine words in ten
};

/// Whether gold speaks of all that a text holds.
enum class Completeness {
  partial,   ///< what it leaves out is not asked, but for the fields of a draft practice that have terms or
             ///< lists
  complete,  ///< what it leaves out must not be there
};

/// One record that a careful reader makes of a text.
struct GoldRecord {
  RecordKind kind{};
  std::string status;                ///< the record must have this one; empty: any
  Object wanted;                     ///< fields and probes; an empty list says that there must be nothing
  std::vector<std::string> ignored;  ///< fields that are not compared
  bool operator==(const GoldRecord&) const = default;
};

/// What a careful reader makes of one text.
struct Gold {
  std::string file;                 ///< the text, as the gold names it
  std::string url;                  ///< where the text was published, or empty
  std::string layout;               ///< under which the text is counted, or empty
  std::vector<GoldRecord> records;  ///< none: the text is no submission
  Completeness completeness = Completeness::partial;
  std::vector<std::string>
      barred_statuses;  ///< no practice of these statuses may be made beside those listed
};

/// Reads one gold file, JSON where its name ends in `.json`, else YAML. Whatever is wrong with it is added to
/// `findings`; gives nothing then.
[[nodiscard]] std::optional<Gold> read_gold(std::string_view bytes, const std::string& file,
                                            const Definitions& defs, Findings& findings);

/// What praxis makes of one text.
struct Answer {
  std::vector<Record> records;
  std::string layout;   ///< that it was read as, or empty
  std::string problem;  ///< why there is no record, or empty
};
[[nodiscard]] Answer answer_of(const Result<Reading>& reading);

/// Values that were right, that should not be there, and that are missing.
struct Counts {
  std::size_t right = 0;
  std::size_t extra = 0;
  std::size_t missing = 0;

  /// Values that gold gives.
  [[nodiscard]] std::size_t support() const { return right + missing; }
  /// Share of what was found that is right; 1 where nothing was found.
  [[nodiscard]] double precision() const;
  /// Share of what gold gives that was found; 1 where gold gives nothing.
  [[nodiscard]] double recall() const;
  /// Harmonic mean of both; 1 where there is nothing to count.
  [[nodiscard]] double f1() const;
  Counts& operator+=(const Counts& more);
  bool operator==(const Counts&) const = default;
};

/// The counts of one row of the report.
struct FieldCounts {
  std::string field;  ///< "countries", or a part of a list of objects: "items.place"
  Counts strict;
  Counts soft;

  [[nodiscard]] const Counts& of(Matching matching) const {
    return matching == Matching::strict ? strict : soft;
  }
  bool operator==(const FieldCounts&) const = default;
};

/// How many of a number of things are right as a whole.
struct Share {
  std::size_t all = 0;
  std::size_t strict = 0;
  std::size_t soft = 0;

  void add(const Share& more);
  bool operator==(const Share&) const = default;
};

/// One place where gold and answer differ.
struct Difference {
  std::string record;  ///< "practice 1", or empty where it is about the text
  std::string field;
  List want;
  List got;
  bool right_softly = false;
};

/// What comparing one text gives.
struct TextScore {
  std::string file;
  std::string layout;  ///< as gold names it, else as it was read, else "(not read)" or "(no submission)"
  std::vector<FieldCounts> fields;  ///< sorted by name
  Share records;
  std::vector<Difference> differences;
  std::vector<std::string> wrong_drafts;  ///< titles of the draft practices made of a text that holds none
  std::string problem;                    ///< of the answer

  [[nodiscard]] bool is_right(Matching matching) const;
};

/// Compares what was made of a text with its gold. Records are paired within their kind and status, best
/// agreement first.
[[nodiscard]] TextScore compare(const Gold& gold, const Answer& answer, const Definitions& defs);

/// The counts of many texts together.
struct Tally {
  std::string name;  ///< `TextScore::layout`, or empty for all
  Share texts;
  Share records;
  std::vector<FieldCounts> fields;  ///< sorted by name

  /// All values of all fields counted alike.
  [[nodiscard]] Counts micro(Matching matching) const;
  /// The mean of the fields' F1: rare fields weigh as much as frequent ones.
  [[nodiscard]] double macro_f1(Matching matching) const;
};

struct Report {
  Tally total;
  std::vector<Tally> layouts;    ///< sorted by name
  std::vector<TextScore> texts;  ///< in the order given
};
[[nodiscard]] Report summarize(std::vector<TextScore> texts);

/// What a written report shows.
enum class Detail {
  figures,
  differences,  ///< as well what differs in each text
};

/// A way of writing reports.
struct ReportFormat {
  std::string_view name;
  std::string (*write)(const Report& report, Detail detail);
};
[[nodiscard]] std::vector<std::string> report_format_names();
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

}  // namespace praxis
