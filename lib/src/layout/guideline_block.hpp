#pragma once

#include <cstddef>
#include <vector>

#include "layout/layout.hpp"

namespace praxis::layout {

/// Cuts one guideline block, the lines [begin, end): thematic area, heading, body, sample practices. What certainly does not belong to
/// it (a line behind a list that is over; a paragraph unlike the standard text, where most of the block is known to be it) is left over.
[[nodiscard]] GuidelineBlock cut_guideline(const Page& page, std::size_t begin, std::size_t end, std::vector<Mark>& marks);

}  // namespace praxis::layout
