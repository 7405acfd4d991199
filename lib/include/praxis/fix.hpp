#pragma once

#include <cstddef>
#include <optional>
#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Making the fixes that findings offer.
///
///     std::vector<FixedFile> fixed = fix_files({files, chosen}, defs, FixUse::safe);    // in memory
///     std::cout << unified_diff({"a/x.yaml", before}, {"b/x.yaml", after});             // shown
///     for (const FixedFile& file : fixed) write_fixed(file, files[file.at], repository);  // done
namespace praxis {

/// Which fixes are made: the safe ones, or those that a person must decide on, too.
enum class FixUse { safe, all };

/// The files of a repository, and which of them may be changed.
struct FixScope {
  const std::vector<RecordFile>& files;
  const std::vector<std::size_t>& chosen;  ///< places in `files`, ascending
};

/// A file with its fixes made.
struct FixedFile {
  std::size_t at = 0;     ///< its place in the files that were given
  RecordFile after;       ///< its path is another one where the file is to move
  std::size_t fixes = 0;  ///< so many were made
  bool operator==(const FixedFile&) const = default;
};

/// Makes the fixes of the chosen files until none is left, in a bounded number of rounds. Of fixes that overlap the first is
/// made, and the next round looks again. A fix that brings a file, or the repository, more errors than it takes away is
/// taken back. A file moves only to where none is, and only where no other record of its kind has its id. Gives the
/// files that changed, in the order of `chosen`.
[[nodiscard]] std::vector<FixedFile> fix_files(const FixScope& scope, const Definitions& defs, FixUse use);

/// The text with all edits made, which are in order of place and do not overlap. Places behind the end mean the end.
[[nodiscard]] std::string with_edits(std::string_view text, const std::vector<Edit>& edits);

/// The bytes of a record's file in canonical form: keys in the schema's order, one way of writing each value, no blank lines.
/// Comments stay, each before the line that it stood before, or behind the value that it stood behind; what stands before
/// the first key stays there. Nothing where the file cannot be read as a record.
[[nodiscard]] std::optional<std::string> in_canonical_form(const RecordFile& file, const Definitions& defs);

/// One side of a comparison: how it is called, and its lines.
struct DiffSide {
  std::string_view name;
  std::string_view text;
};
/// How two texts differ, in the unified format of diff(1) with three lines around each change; empty where they do not.
/// `patch` and `git apply` understand it.
[[nodiscard]] std::string unified_diff(const DiffSide& before, const DiffSide& after);

/// Writes a fixed file, atomically; one that moves is there under its new name before it goes under the old one.
/// Needs the lock. Fails with `changed_meanwhile` where the file is not `before` any more, or another has come
/// where it should go, and with `cannot_write`.
[[nodiscard]] Result<void> write_fixed(const FixedFile& fixed, const RecordFile& before, const Repository& repository);

}  // namespace praxis
