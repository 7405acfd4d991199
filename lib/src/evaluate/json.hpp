#pragma once

#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>

namespace praxis::evaluate {

/// Reads a JSON text as gold needs it: null is the empty list ("there must be nothing"), true, false and
/// fractions are text. Fails with `bad_definition` and the place of the fault.
[[nodiscard]] Result<Value> read_json(std::string_view bytes, const std::string& file);

}  // namespace praxis::evaluate
