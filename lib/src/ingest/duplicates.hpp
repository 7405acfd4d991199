#pragma once

#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "identity/merge.hpp"
#include "ingest/catalogue.hpp"

/// Records that may be one and are kept as two until somebody decides.
namespace praxis::ingest {

/// The question that one record asks about another: its id and what speaks for it.
[[nodiscard]] Review possible_duplicate(std::string_view other, const identity::Verdict& verdict);

/// Whether a ledger of either record tells that the question about the two was asked before. A curator who
/// settled it is not asked again.
[[nodiscard]] Result<bool> was_asked(const Repository& repository, const Record& a, const Record& b);

/// A review entry on one line, for reports: "title: title-from-file-name (no title is printed)".
[[nodiscard]] std::string describe(const Review& review);

/// Whether this is the record's id, or was once.
[[nodiscard]] bool is_called(const Record& record, std::string_view id);

/// The record with this entry under `review`; unchanged where it has it already.
[[nodiscard]] Record with_review(const Record& record, const Review& entry, const Definitions& defs);

/// What the record's submissions say of it, as their ledgers have it; `but` is left out.
[[nodiscard]] Result<std::vector<identity::Source>> sources_of(const Repository& repository,
                                                               const Record& record,
                                                               std::string_view but = {});

}  // namespace praxis::ingest
