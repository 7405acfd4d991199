#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace praxis::text {

/// The ways of cutting a text in two at a slash or a bar, blanks trimmed, as wordings in two languages are
/// printed: "Country / País" gives
/// {"Country", "País"}. Sides that are empty are left out; a text longer than 300 bytes is no pair of names
/// and is not cut.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> sides(std::string_view utf8);

}  // namespace praxis::text
