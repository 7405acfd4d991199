#pragma once

#include <praxis/again.hpp>
#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What a record says: the deterministic merge of what its sources say, with people's edits on top.
namespace praxis::identity {

/// What one submission says of the record.
struct Source {
  std::string sha256;
  std::string layout;
  LedgerRecord said;
};

/// The record that these sources make, whatever their order. Lists are united in canonical order; of single values that of the most trusted
/// source holds (forms before pages before other texts, the fuller copy before the poorer); the richest description wins; publication that
/// one source refuses is refused. Other values that disagree are listed under `review`. A source that another one of them supersedes counts no
/// more, but for a refusal to publish and for questions about duplicates.
[[nodiscard]] Record merge(RecordKind kind, std::string_view id, std::vector<Source> sources, const Definitions& defs);

/// The code of review entries about values that disagree.
inline constexpr std::string_view kConflict = "merge-conflict";

/// The entry that tells of a value that `who` ("another source") gives a field and the record does not say.
[[nodiscard]] Review conflict(std::string_view field, std::string_view kept, std::string_view who, std::string_view other);

/// The code of a review entry that asks whether another record is the same.
inline constexpr std::string_view kPossibleDuplicate = "possible-duplicate";

/// A review entry as records hold it.
[[nodiscard]] Value to_value(const Review& review);

/// Adds an entry to a record's review, unless it is there. Questions about duplicates at the end are sorted by the other record's id, so that it
/// does not matter in which order they came up.
void add_review(List& entries, Value entry);

/// Three-way merge of a record by fields: `mine` is what people made of `base`, `theirs` what the sources say now. What people
/// changed, removed or added holds; everything else follows the sources. Nobody edits a refusal away, and sources that `base` does not
/// know, as their ledgers are not here, stay.
[[nodiscard]] Record with_edits(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs);

/// The fields in which that merge had to choose: people changed the value, and the sources say something else now, too. In lists every value is
/// decided alone, and there is nothing to choose.
[[nodiscard]] std::vector<EditConflict> edit_conflicts(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs);

}  // namespace praxis::identity
