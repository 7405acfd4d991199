#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <praxis/ingest.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

/// Archived submissions read again by today's rules, and submissions that replace earlier ones.
///
///     Result<Again> preview = ingest_again(repository, repository.submissions(), Effect::preview);
///     for (const Revision& revision : preview->revisions) std::cout << revision.place << "\n";
///
/// A record is revised by a three-way merge: what the ledgers say was extracted then is the base, one side is what is
/// extracted now, the other the record's file. What people edited holds, everything else follows the rules.
namespace praxis {

/// A field that a person edited and whose sources say something else now, too. The person's value holds.
struct EditConflict {
  std::string field;
  std::optional<Value> kept;  ///< nothing where the person took the field away
  std::optional<Value> said;  ///< what the sources say now; nothing where they say nothing any more
  bool operator==(const EditConflict&) const = default;
};

/// How one record changes.
struct Revision {
  enum class How {
    changed,
    created,    ///< today's rules find it, earlier ones did not
    restored,   ///< its file was missing
    withdrawn,  ///< a candidate that today's rules do not find any more and that nobody edited
  };
  How how{};
  std::string place;             ///< "practices/mex/program-3x1"
  std::optional<Record> before;  ///< nothing where it is created or restored
  Record after;
  std::vector<EditConflict> conflicts;
  std::map<std::string, std::vector<std::string>> rules;  ///< of each changed field: the rules that read what it says now, or said before
};
[[nodiscard]] std::string_view name_of(Revision::How how);

/// Whether anything is written.
enum class Effect { write, preview };

/// What became of submissions that were read again.
struct Again {
  /// In the order of the digests. `created`: a record was found in it for the first time, or restored; `merged`: one of its records changed;
  /// `unchanged`: none did; `not_a_submission` or `failed`: it was left as it is.
  std::vector<IngestResult> submissions;
  std::vector<Revision> revisions;  ///< by kind and id; records with nothing but conflicts are among them
  std::size_t records = 0;          ///< how many records were looked at
  bool complete = true;             ///< false where `progress` ended the work: nothing is written
};

/// Called after each submission with how many of how many are read; false ends the work, and nothing is written.
using Progress = std::function<bool(std::size_t done, std::size_t all)>;

/// Reads these archived submissions again, as they were given the first time. The sources of a record are taken together: those that are not
/// among `digests` count with what their ledgers say. Records keep their ids; a record whose file is missing is restored; a candidate that is
/// not found any more is withdrawn, unless somebody edited it. Holds the lock from beginning to end, unless it is a preview. Fails where the repository cannot be
/// written to.
[[nodiscard]] Result<Again> ingest_again(const Repository& repository, const std::vector<std::string>& digests, Effect effect,
                                         const Progress& progress = {});

/// Files a submission that replaces the earlier ones of a record: values come from it alone, but for what people edited. The earlier ones
/// stay, marked as superseded in their ledgers. Fails where there is no such record, where the submission gives several records or one of
/// another kind, where it stands in another record, or where its contributor refused what the record's allowed, publication.
struct Superseded {
  IngestResult result;
  std::optional<Revision> revision;  ///< nothing where the record stays as it is
};
[[nodiscard]] Result<Superseded> ingest_superseding(const Repository& repository, const std::string& id, const Submission& submission,
                                                    const ReadingOptions& options, Effect effect);

}  // namespace praxis
