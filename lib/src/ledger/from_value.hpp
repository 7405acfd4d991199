#pragma once

#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <string>

namespace praxis::ledger {

/// A ledger whose file was read already. Fails with `unreadable_record` where it is none.
[[nodiscard]] Result<Ledger> from_value(const Value& value, const std::string& file);

}  // namespace praxis::ledger
