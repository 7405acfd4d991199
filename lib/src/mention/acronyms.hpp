#pragma once

#include <map>
#include <praxis/source.hpp>
#include <string>
#include <string_view>

namespace praxis::mention {

/// The acronyms that a text expands, "Smuggling of Migrants (SOM)", with what the first expansion covers.
/// Each word of the expansion gives a letter, small words where the acronym has one for them. The acronym may
/// have a plural s. Linear.
using Acronyms = std::map<std::string, Span, std::less<>>;

[[nodiscard]] Acronyms find_acronyms(std::string_view text);

}  // namespace praxis::mention
