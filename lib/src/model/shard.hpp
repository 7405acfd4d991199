#pragma once

#include <praxis/record.hpp>
#include <string>

namespace praxis::model {

/// The folder below practices/ in which a new practice is filed: its country's code in lower case, `multi`
/// for several countries, `global` where only regions are known, `none` where no place is.
[[nodiscard]] std::string shard(const Record& record);

}  // namespace praxis::model
