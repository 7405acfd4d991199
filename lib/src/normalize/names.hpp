#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <string_view>
#include <vector>

namespace praxis::normalize {

/// Cuts a printed list of names of organizations. Commas inside brackets do not separate, nor does one before the bare name of a
/// country that says where a place is ("Mie Prefecture, Japan").
[[nodiscard]] std::vector<Span> split_names(std::string_view text, Span list, const Definitions& defs);

}  // namespace praxis::normalize
