#pragma once

#include <string>
#include <vector>

#include "model/fields.hpp"
#include "normalize/value_reader.hpp"

namespace praxis::normalize {

/// Reads the values of a field that has a vocabulary. What no vocabulary knows goes to the review and to `unrecognized`, as written.
void read_controlled(ValueReader& reader, const RawField& field, std::vector<std::string>& unrecognized);

}  // namespace praxis::normalize
