#pragma once

#include <optional>
#include <praxis/definitions.hpp>
#include <string>
#include <string_view>

namespace praxis::normalize {

/// The number that a value of a numbered vocabulary begins with: "3" for "Objective 3: Provide ...", "10" for
/// "10 - Reduced inequalities", "10.7" for "SDG target 10.7". Nothing where the vocabulary has no such
/// number, or knows the words behind it as another one's.
[[nodiscard]] std::optional<std::string> leading_number(std::string_view text, const Vocabulary& terms,
                                                        const Labels& labels);

}  // namespace praxis::normalize
