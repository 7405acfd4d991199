#pragma once

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
/// one source refuses is refused. Other values that disagree are listed under `review`.
[[nodiscard]] Record merge(RecordKind kind, std::string_view id, std::vector<Source> sources, const Definitions& defs);

/// The code of review entries about values that disagree.
inline constexpr std::string_view kConflict = "merge-conflict";

/// The entry that tells of a value that `who` ("another source") gives a field and the record does not say.
[[nodiscard]] Review conflict(std::string_view field, std::string_view kept, std::string_view who, std::string_view other);

/// A review entry as records hold it.
[[nodiscard]] Value to_value(const Review& review);

/// Three-way merge of a record by fields: `mine` is what people made of `base`, `theirs` what the sources say now. What people
/// changed, removed or added holds; everything else follows the sources. Nobody edits a refusal away, and a source that is in
/// neither merge, as its ledger is not here, stays.
[[nodiscard]] Record with_edits(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs);

}  // namespace praxis::identity
