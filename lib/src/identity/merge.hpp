#pragma once

#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>

#include <string>
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

/// A review entry as records hold it.
[[nodiscard]] Value to_value(const Review& review);

/// Three-way merge of a record by fields: `mine` is what people made of `base`, `theirs` what the sources say now. What people
/// changed, removed or added holds; everything else follows the sources. Nobody edits a refusal away, and a source that is in
/// neither merge, as its ledger is not here, stays.
[[nodiscard]] Record with_edits(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs);

}  // namespace praxis::identity
