#pragma once

#include <cstddef>
#include <praxis/definitions.hpp>
#include <praxis/ingest.hpp>
#include <praxis/ledger.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

/// An archived submission read again, and which of its records are those of the first time.
namespace praxis::ingest {

/// The rule of a status that says so: nothing in the text carries it any more.
inline constexpr std::string_view kNoLongerFound = "no-longer-found";

/// One submission, then and now.
struct Rereading {
  Ledger ledger;                   ///< what is read today; records that were found before have their ids
  std::vector<std::size_t> fresh;  ///< places in `ledger.records` of those that were not found before
  std::vector<LedgerRecord> gone;  ///< of the ledger then, what is not found any more; guidelines left out
  std::string named_id;            ///< the record that the text itself names, or empty
};

/// Reads the original as it was read when `then` was written: with the same name, title, address, layout and day. Fails as
/// the reader does.
[[nodiscard]] Result<Rereading> reread(const Ledger& then, std::string original, const SubmissionReader& reader);

/// Whether an earlier rereading did not find it any more.
[[nodiscard]] bool is_given_up(const LedgerRecord& said);

/// What is kept of a record that is not found any more: its values with a word for the curator.
[[nodiscard]] LedgerRecord given_up(LedgerRecord said);
/// The same for a candidate that nobody edited: it is withdrawn.
[[nodiscard]] LedgerRecord withdrawn(LedgerRecord said);

}  // namespace praxis::ingest
