#include "audit/look.hpp"

#include <praxis/validate.hpp>

#include "audit/rules.hpp"
#include "audit/submission.hpp"
#include "ledger/from_value.hpp"
#include "validate/json_schema.hpp"
#include "yaml/yaml.hpp"

namespace praxis::auditing {
namespace {

Result<Seen> look_at_record(const Unit& unit, const Repository& repository) {
  Result<std::string> bytes = store::read_file(repository.root() / unit.name);
  if (!bytes) return tl::unexpected(bytes.error());
  Seen seen;
  seen.record = validate_file({unit.name, std::move(*bytes)}, repository.definitions(), seen.findings);
  return seen;
}

void read_files(const Unit& unit, const Repository& repository, Submission& submission, Findings& findings) {
  for (const store::StampedFile& file : unit.files) {
    Result<std::string> bytes = store::read_file(repository.root() / file.name);
    if (bytes) {
      submission.files.push_back({file.name, std::move(*bytes)});
    } else {
      Diagnostic unreadable = bytes.error();
      unreadable.where.file = file.name;
      findings.add(std::move(unreadable));
    }
  }
}

/// Whether the file follows the schema of ledgers. Only of one that does not all is worked out.
bool is_sound(const Value& root, const Definitions& defs) {
  return validation::JsonSchema::compiled(defs.ledger_schema()).broken(root).empty();
}

/// A private ledger and a public one of the same submission are what is left of a move that was interrupted: the private one holds.
void read_ledger_file(const RecordFile& file, const Definitions& defs, Submission& submission, Findings& findings) {
  Result<Value> root = yaml::read_value(file.bytes, file.path);
  if (!root || !is_sound(*root, defs)) validate_file(file, defs, findings);
  if (!root) return;
  if (const Result<std::optional<Tombstone>> tombstone = read_tombstone(file.bytes, file.path); tombstone && *tombstone) {
    submission.tombstone = **tombstone;
    return;
  }
  Result<Ledger> ledger = ledger::from_value(*root, file.path);
  if (!ledger || (submission.ledger && !is_public(submission.ledger_file->path))) return;
  submission.ledger = std::move(*ledger);
  submission.ledger_file = &file;
  submission.root = std::move(*root);
}

/// What rules about the whole ask for.
Ledger outline_of(Ledger ledger) {
  ledger.classes.clear();
  for (LedgerRecord& record : ledger.records) record.extracted.clear();
  return ledger;
}

Result<Seen> look_at_submission(const Unit& unit, const Repository& repository, const mention::Finders& finders) {
  Seen seen;
  Submission submission{unit.name, {}, {}, {}, nullptr, nullptr, {}, finders};
  read_files(unit, repository, submission, seen.findings);
  for (const RecordFile& file : submission.files) {
    if (is_ledger(file.path)) {
      read_ledger_file(file, repository.definitions(), submission, seen.findings);
    } else if (submission.original == nullptr || is_public(file.path)) {
      submission.original = &file;
    }
  }
  for (const SubmissionRule& rule : submission_rules()) rule.check(submission, seen.findings);
  seen.is_erased = submission.tombstone.has_value();
  if (!submission.ledger || seen.is_erased) return seen;
  seen.refuses = submission.ledger->refuses_publication();
  seen.ledger_path = submission.ledger_file->path;
  seen.ledger = outline_of(std::move(*submission.ledger));
  return seen;
}

}  // namespace

Result<Seen> look_at(const Unit& unit, const Repository& repository, const mention::Finders& finders) {
  if (unit.kind == Unit::Kind::record) return look_at_record(unit, repository);
  if (unit.kind == Unit::Kind::submission) return look_at_submission(unit, repository, finders);
  return Seen{};
}

}  // namespace praxis::auditing
