#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What curators do to records by hand.
///
///     Findings findings;
///     Result<Assignment> wish = read_assignment("countries+=Guatemala", defs.kind(RecordKind::practice));
///     Record after = with_assignments(before, {*wish}, defs, findings);      // countries: [MEX, GTM]
///     std::cout << to_text(changes_between(before, after, defs));           // countries / + GTM
namespace praxis {

/// What to do to one field.
struct Assignment {
  enum class How { replace, add, remove };
  std::string field;  ///< its name in records, whatever name the user gave it
  How how = How::replace;
  std::string value;  ///< as written; empty with `replace`: the field goes
  bool operator==(const Assignment&) const = default;
};

/// Reads `field=value`, `field+=value` or `field-=value`; fields have the names that they have in records and
/// queries. Fails with `usage` where there is no such field (naming the nearest), where it cannot be set by
/// hand, or where a single value is added to.
[[nodiscard]] Result<Assignment> read_assignment(std::string_view word, const KindSpec& kind);

/// Does the assignments one after the other; the fields stand in the schema's order afterwards. Values are
/// read by the field's type: terms by id or by any name in any language, dates as EDTF or as people write
/// them, a link as `url`, `label` or `label <url>`. Terms, numbers and ids are separated by commas or
/// semicolons, names, tags and links by semicolons. A value to be removed that is not there, and an interval
/// that ends before it begins, are findings; whether the whole is right, `validate` says.
[[nodiscard]] Record with_assignments(const Record& before, const std::vector<Assignment>& assignments,
                                      const Definitions& defs, Findings& findings);

/// The rules of a record's life, for a record about to be changed from `before` to `after`. A withdrawal
/// needs a reason, which becomes the review entry `{field: status, code: withdrawn, note: REASON}`; a record
/// that comes back loses reason and successor; only a withdrawn one has a successor, another than itself;
/// nothing becomes a candidate again. What breaks a rule is a finding.
[[nodiscard]] Record with_lifecycle(const Record& before, Record after, std::string_view reason,
                                    Findings& findings);

/// Whether a restricted record may become public: no source refused publication. Fails with
/// `publication_refused`, naming the submission, or with `source_not_here` where nobody can tell.
[[nodiscard]] Result<void> check_publication(const Record& before, const Record& after,
                                             const Repository& repository);

/// SHA-256 of a file's bytes as 64 hexadecimal digits in lower case.
[[nodiscard]] std::string digest(std::string_view bytes);

/// How one field differs between two states of a record. Values in one line each, prose by its lines.
struct FieldChange {
  std::string field;
  std::vector<std::string> removed;
  std::vector<std::string> added;
  bool operator==(const FieldChange&) const = default;
};

/// The fields that differ, in the schema's order.
[[nodiscard]] std::vector<FieldChange> changes_between(const Record& before, const Record& after,
                                                       const Definitions& defs);
/// A field's name, then its removed values behind `- ` and its added ones behind `+ `, a line each, indented
/// by two.
[[nodiscard]] std::string to_text(const std::vector<FieldChange>& changes);

/// Who edited a record, and when: one line of `edits/<folder>/<id>.yaml`. Values are in the record (and in
/// git), never here, so that what is erased from a record is not kept in its journal.
struct EditNote {
  std::string on;  ///< YYYY-MM-DD
  std::string by;
  std::vector<std::string> fields;  ///< in the schema's order
  bool operator==(const EditNote&) const = default;
};

/// The journal's path relative to the root of the repository.
[[nodiscard]] std::string journal_path(const Record& record, const Definitions& defs);
/// The note as a line of a journal, which is a YAML list with an item a line: git can unite two of them line
/// by line.
[[nodiscard]] std::string to_line(const EditNote& note);
/// The notes of a journal in its order. Fails where it is no such list.
[[nodiscard]] Result<std::vector<EditNote>> read_journal(std::string_view yaml, const std::string& file);

/// The bytes of a record's file in the three versions that git hands to a merge driver. `base` is empty where
/// both sides added the file.
struct FileVersions {
  std::string_view base;
  std::string_view ours;
  std::string_view theirs;
};

struct FileMerge {
  std::string bytes;  ///< in canonical form, but for conflict markers
  std::vector<std::string>
      conflicts;  ///< fields that stand there twice, between markers; `*`: the file as a whole
};

/// Merges two versions of a record field by field. A list holds what either side added, and loses what one
/// took away and the other left alone; prose is merged by lines, any other value goes to the side that
/// changed it. Where both sides changed it otherwise, both stand in the file between markers. Files that are
/// no records of one kind are in conflict as a whole, except where one side left its version alone. Comments
/// are not kept where a record is put together anew.
[[nodiscard]] FileMerge merge_files(const FileVersions& versions, const Definitions& defs);

/// A file of a repository as it is to be.
struct FileChange {
  std::string path;                  ///< relative to the root
  std::optional<std::string> bytes;  ///< nothing: the file goes
  bool operator==(const FileChange&) const = default;
};

/// Makes the changes one after the other, each atomically; where one cannot be made, those before it are taken
/// back. Needs the lock. Fails with `cannot_write`.
[[nodiscard]] Result<void> carry_out(const std::vector<FileChange>& files, const Repository& repository);

/// A value that one of two records gives a field and the union of the two does not hold.
struct Disagreement {
  std::string field;
  std::optional<Value> kept;  ///< what the union says instead; nothing for an item that people took out
  Value given_up;
  std::string by;  ///< id of the record that says so
  bool operator==(const Disagreement&) const = default;
};

/// Two records as one.
struct Union {
  Record record;  ///< has the survivor's id; the other id and its aliases are its aliases
  std::vector<Disagreement> disagreements;  ///< in the schema's order of fields
  std::vector<FileChange> files;  ///< in an order that leaves a valid repository wherever it is broken off
};

/// Unites `other` into `survivor`, both as they lie in the repository: the merge of all their sources, with
/// the edits of both on top (docs/repository.md, "Uniting and splitting by hand"). Writes nothing. Fails with
/// `usage` where the two cannot be one.
[[nodiscard]] Result<Union> unite(const Repository& repository, const Record& survivor, const Record& other);

/// One record as two.
struct Division {
  Record rest;   ///< what stays, under the id that it had
  Record taken;  ///< a record of its own, under the alias that its sources came with, or a new id
  std::vector<FileChange> files;  ///< as in `Union`
};

/// Takes sources out of a record, by the beginnings of their digests; those that came with the last alias where
/// none are named. Writes nothing. Fails with `usage` where the record cannot be divided so.
[[nodiscard]] Result<Division> divide(const Repository& repository, const Record& record,
                                      const std::vector<std::string>& digests);

/// A record's file as text whose differences are easy to read: a line a value, terms by label and id, prose a
/// sentence a line. What is no record is given as it is.
[[nodiscard]] std::string plain_text(std::string_view yaml, const Definitions& defs);

/// One thing that happened to a record.
struct Event {
  enum class Kind { source, edit, commit };
  Kind kind{};
  std::string on;      ///< YYYY-MM-DD; empty where nobody knows
  std::string id;      ///< of a source its digest, of a commit its name
  std::string what;    ///< of a source its name, of a commit its subject
  std::string who;     ///< who edited or committed
  std::string layout;  ///< of a source; empty where its ledger is not here
  std::vector<std::pair<std::string, std::size_t>>
      fields;  ///< of a source the values that it was the first to bring, by field; of an edit its fields
  bool operator==(const Event&) const = default;
};

/// What is known of how a record came to be: its sources, from the ledgers, and its journal, with what git
/// knows (`commits`) among them. Sorted by day; on one day sources come before edits and those before
/// commits, what has no day comes first. What a source brought first is counted in this order. A journal that
/// cannot be read is a finding.
[[nodiscard]] std::vector<Event> story_of(const Record& record, const Repository& repository,
                                          std::vector<Event> commits, Findings& findings);

/// A story as text, an event a paragraph, and as JSON in the shape of docs/man/praxis-log.1.scd.
[[nodiscard]] std::string to_text(const std::vector<Event>& story);
[[nodiscard]] Object story_as_json(const Record& record, const std::vector<Event>& story);

}  // namespace praxis
