#pragma once

#include <filesystem>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What is not for everybody: finding it in public folders, and taking a submission, and what only it said, out.
///
///     Result<std::string> sha256 = find_submission(repository, "270032");
///     Result<ErasurePlan> plan = plan_erasure(repository, *sha256, "asked for by the contributor");
///     for (const RecordChange& change : plan->changes) show(change);
///     erase(repository, *plan, {*sha256, "2026-03-01", "asked for by the contributor", ""});
namespace praxis {

/// A record before and after.
struct RecordChange {
  Record before;
  Record after;
};

/// What an erasure would do.
struct ErasurePlan {
  std::string sha256;
  std::vector<RecordChange> changes;         ///< by kind and id
  std::vector<std::filesystem::path> files;  ///< relative to the root; what the tombstone replaces is among them
  bool was_done = false;                     ///< there is a tombstone, and nothing else is left
};

/// The digest of the one submission that begins with these hexadecimal digits, six or more in any case. Fails with
/// `unknown_submission`, and with `usage` where the digits are none or too few.
[[nodiscard]] Result<std::string> find_submission(const Repository& repository, std::string_view digits);

/// Works out what is left of every record that lists the submission as a source.
///
/// - Its values go where no other source says the same; people's edits stay, but those that hold what is erased: an erased text
///   as a whole, or four words of one in a row that no other source has.
/// - A record without another source is withdrawn: its id, kind, a neutral title, and the reason stay.
/// - The record of a guideline is made anew from the fullest text of another submission, or keeps what the vocabulary knows.
/// - A restricted record stays restricted: an erasure publishes nothing.
///
/// Fails with `source_not_here` where a ledger that is needed is missing, and where a record cannot be read.
[[nodiscard]] Result<ErasurePlan> plan_erasure(const Repository& repository, std::string_view sha256,
                                               std::string_view reason);

/// Does it. The same plan can be carried out again when the first time was interrupted. Needs the lock, held since the plan was made.
[[nodiscard]] Result<void> erase(const Repository& repository, const ErasurePlan& plan, const Tombstone& tombstone);

}  // namespace praxis
