#pragma once

#include <praxis/repository.hpp>
#include <praxis/result.hpp>

#include "audit/inventory.hpp"
#include "audit/seen.hpp"
#include "mention/finders.hpp"

namespace praxis::auditing {

/// Looks at the files of a unit alone: all rules about one record or one submission. Fails where a record's file cannot be read; a
/// file of a submission that cannot be read is a finding.
[[nodiscard]] Result<Seen> look_at(const Unit& unit, const Repository& repository, const mention::Finders& finders);

}  // namespace praxis::auditing
