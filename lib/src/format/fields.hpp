#pragma once

#include <praxis/format.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Which fields of a record are written.
namespace praxis::format {

/// The record's member that a key, or one of its names in queries, stands for; nullptr where the record has
/// none.
[[nodiscard]] const Member* find_member(const Record& record, std::string_view name, const Definitions& defs);

/// The record with only the fields that the options ask for, in their order; all of it where they ask for
/// none.
[[nodiscard]] Object selected(const Record& record, const FormatOptions& options);

}  // namespace praxis::format
