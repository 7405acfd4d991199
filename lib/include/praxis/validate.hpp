#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>

/// Whether records are right, and where they are not.
///
///     Findings findings;
///     validate_file({"practices/mex/program-3x1.yaml", bytes}, defs, findings);   // all findings of one file
///     std::optional<ValidRecord> valid = validate(record, defs, findings);        // the only way into a repository
namespace praxis {

/// A record that has passed every rule of severity error. Only `validate` makes one; only such enter a repository.
class ValidRecord {
 public:
  [[nodiscard]] const Record& record() const { return record_; }

 private:
  friend std::optional<ValidRecord> validate(Record record, const Definitions& defs, Findings& findings);
  explicit ValidRecord(Record record) : record_(std::move(record)) {}
  Record record_;
};

/// Checks a record made by praxis itself; findings have no place in a file.
[[nodiscard]] std::optional<ValidRecord> validate(Record record, const Definitions& defs, Findings& findings);

/// One file of a repository as it was read.
struct RecordFile {
  std::string path;   ///< relative to the repository's root, `/` between folders; decides the kind that is expected
  std::string bytes;
};

/// Checks one file: syntax, schema, vocabularies, name, canonical form. Adds every finding with its place; gives the
/// record where the file could be read as one, right or wrong, its fields in the schema's order. A ledger is checked, too,
/// but is no record.
std::optional<Record> validate_file(const RecordFile& file, const Definitions& defs, Findings& findings);

/// Checks what can only be seen across files: ids that stand twice, references that lead nowhere.
void validate_together(const std::vector<RecordFile>& files, const std::vector<std::optional<Record>>& records,
                       Findings& findings);

}  // namespace praxis
