#pragma once

#include <praxis/record.hpp>
#include <string>

/// The only door to nlohmann's JSON in this folder; `to_json` is declared in praxis/format.hpp.
namespace praxis::format {

/// The object over several lines, indented by two.
[[nodiscard]] std::string to_pretty_json(const Object& object);

}  // namespace praxis::format
