#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace praxis::cli {

/// "did you mean 'country'?" with the candidate spelled nearest to the word; empty where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace praxis::cli
