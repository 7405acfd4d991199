#pragma once

#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "curate/statements.hpp"

/// Which sources leave a record that is split.
namespace praxis::curate {

/// The statements that came under a name: a record's id, or one that it had before it was united with
/// another.
[[nodiscard]] Statements named(const Statements& all, const Ledgers& ledgers, std::string_view name);

/// Those of the record's statements that go: of the sources whose digests begin so, or, where none are given,
/// those that came with the last alias. Fails with `usage` where the record cannot be divided so, and lists
/// what could be named.
[[nodiscard]] Result<Statements> choose_sources(const Record& record, const Statements& all,
                                                const Ledgers& ledgers,
                                                const std::vector<std::string>& digests);

}  // namespace praxis::curate
