#pragma once

#include <praxis/source.hpp>

#include <string_view>
#include <vector>

namespace praxis::normalize {

/// Cuts a printed list at its commas (at its semicolons where it has any), those inside brackets or quotes aside. Gives the trimmed,
/// non-empty pieces inside `list`, an offset range of `text`; a leading "and " of a piece is left out.
[[nodiscard]] std::vector<Span> split_list(std::string_view text, Span list);

}  // namespace praxis::normalize
