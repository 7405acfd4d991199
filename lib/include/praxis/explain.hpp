#pragma once

#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Where the values of a record come from, and what an error code means.
///
///     Result<Evidence> evidence = gather_evidence(repository, record);
///     const Explanation why = explain(record, *evidence, repository.definitions(), "countries");
///     why.values.front().said.front().term;   // "'Mexico' is the label (en) of MEX"
///     std::cout << render(why, *evidence, repository.definitions(), false);
namespace praxis {

/// One submission of a record, as far as it is in the repository: a copy of a public repository has neither
/// ledgers nor originals of restricted submissions.
struct SourceFile {
  std::string sha256;
  std::optional<Ledger> ledger;
  std::optional<std::string> original;  ///< its bytes
};

/// What there is to explain a record with.
struct Evidence {
  std::vector<SourceFile> sources;    ///< in the record's order
  std::string visibility = "public";  ///< of new records, as praxis.yaml has it
};

/// Reads what the repository has of a record's submissions. Fails where a ledger or an original cannot be
/// read.
[[nodiscard]] Result<Evidence> gather_evidence(const Repository& repository, const Record& record);

/// How a record came to hold a value, or not to hold it.
enum class Standing {
  said,      ///< the sources say it
  edited,    ///< no source says it: a person wrote it
  removed,   ///< the sources say it, and a person took it out
  setting,   ///< praxis.yaml says it of all new records
  unproven,  ///< no source that is here says it, but not all are here
  own,       ///< bookkeeping of praxis: id, kind, sources
};
[[nodiscard]] std::string_view name_of(Standing standing);

/// One place where one source says a value.
struct Testimony {
  std::string sha256;
  std::string name;              ///< the submission's name
  Value value;                   ///< as this source says it
  std::vector<Span> bytes;       ///< of the original; none where no text carries the value
  std::vector<Location> places;  ///< of `bytes`, a place each; none where the original is not here
  std::string rule;              ///< empty for review entries
  std::string about;             ///< the rule in words
  std::string term;              ///< how a vocabulary understood the wording; empty where it did not have to
};

/// A value of the record, or one that the record would hold but for an edit. Each item of a list is a value.
struct ExplainedValue {
  std::string field;
  Value value;
  Standing standing{};
  std::vector<Testimony> said;  ///< by sources; for a single value also what other sources say instead
};

struct Explanation {
  RecordKind kind{};
  std::string id;
  std::string title;
  std::vector<ExplainedValue>
      values;  ///< in the schema's order of fields, removed items behind those that are there
};

/// Explains all values of the record but its bookkeeping, or those of one field. Pure; `field` must be one of
/// the kind's.
[[nodiscard]] Explanation explain(const Record& record, const Evidence& evidence, const Definitions& defs,
                                  std::string_view field = {});

/// For people: each value with the source lines that say it, carets under the exact bytes. Without line ends
/// of its own at the front; colours are terminal escapes.
[[nodiscard]] std::string render(const Explanation& explanation, const Evidence& evidence,
                                 const Definitions& defs, bool color);
/// The same in the shape of docs/man/praxis-explain.1.scd.
[[nodiscard]] Object to_object(const Explanation& explanation, const Evidence& evidence);

/// What somebody who met a code wants to know beside its row in the catalog.
struct Lesson {
  Code code;
  std::string_view example;  ///< what leads to it, lines without a line end behind the last
  std::string_view mending;  ///< what to do, in whole sentences
};
/// Every code has its lesson, in the order of the enumeration.
[[nodiscard]] const std::vector<Lesson>& lessons();
[[nodiscard]] const Lesson& lesson(Code code);

/// A code in full: title, severity, meaning, example, mending. Ends with a line end.
[[nodiscard]] std::string describe(const CodeInfo& code);
[[nodiscard]] Object to_object(const CodeInfo& code);

}  // namespace praxis
