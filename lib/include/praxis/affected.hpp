#pragma once

#include <praxis/definitions.hpp>
#include <praxis/validate.hpp>
#include <set>
#include <string>
#include <vector>

/// Which files of a repository a change may have made wrong: those that changed, and those that refer to
/// them.
///
///     const Affected affected = affected_by({{"practices/mex/a.yaml", bytes_before}}, files, defs);
///     affected.includes("documents/d.yaml");   // true where d names the practice a
namespace praxis {

/// A file that was written, made, moved or taken away; a move is two of them.
struct ChangedFile {
  std::string path;    ///< relative to the repository's root, `/` between folders
  std::string before;  ///< its bytes before; empty where there was no such file, or where they are not known
};

/// What of a repository must be looked at after a change.
struct Affected {
  bool everything = false;      ///< what all records depend on changed: praxis.yaml, labels, vocabularies
  std::set<std::string> files;  ///< of records, relative to the root; some may be gone
  std::set<std::string, std::less<>> submissions;  ///< digests: all files of these are meant

  /// Whether a file, relative to the root, is meant.
  [[nodiscard]] bool includes(std::string_view path) const;
};

/// Follows the references of changed files one step, as they were and as they are now: records that name a
/// changed record by its id or a former one, the submissions of a changed record, the records of a changed
/// submission, the record of a journal. `files` are all record files as they are now.
[[nodiscard]] Affected affected_by(const std::vector<ChangedFile>& changes,
                                   const std::vector<RecordFile>& files, const Definitions& defs);

}  // namespace praxis
