#pragma once

#include <praxis/explain.hpp>
#include <string>

/// Values on one line, for people.
namespace praxis::explanation {

/// A value of a field: a term with its label, a link as "label <url>", long prose by its beginning.
[[nodiscard]] std::string shown(const Value& value, const FieldSpec& field, const Definitions& defs);

}  // namespace praxis::explanation
