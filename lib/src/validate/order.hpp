#pragma once

#include <praxis/record.hpp>

#include "validate/json_schema.hpp"

namespace praxis::validation {

/// The object with its members, and those of objects in it, in the order of the schema's properties; what the
/// schema does not know comes last, in the order given.
[[nodiscard]] Object in_schema_order(const Object& object, const JsonSchema& schema);

}  // namespace praxis::validation
