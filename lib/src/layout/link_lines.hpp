#pragma once

#include <cstddef>
#include <string_view>

#include "layout/layout.hpp"

namespace praxis::layout {

/// Whether a line below "Related Links" can be one: it holds an address, or is short and one sentence at most.
[[nodiscard]] bool is_link_line(std::string_view text);

/// Where the links of a section end, an index of Page::lines in [begin, end]. Only when the description is still to come may prose
/// follow in the same section; `label` is the section's label with the value on its line, if any.
[[nodiscard]] std::size_t links_end(const Page& page, std::size_t begin, std::size_t end, const RawField& label,
                                    bool before_description);

}  // namespace praxis::layout
