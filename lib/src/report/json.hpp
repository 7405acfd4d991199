#pragma once

#include <nlohmann/json.hpp>
#include <string>

/// JSON for reports that have more than text, numbers, lists and objects in them.
namespace praxis::report {

using Json = nlohmann::ordered_json;

/// Indented, with a line end; bytes that are no UTF-8 come out as U+FFFD rather than as an exception.
[[nodiscard]] inline std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace praxis::report
