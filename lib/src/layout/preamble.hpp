#pragma once

#include <cstddef>

#include "layout/layout.hpp"

namespace praxis::layout {

/// Cuts the lines before the first label, [0, end): the navigation of the site, and a printed title where one line stands there alone.
/// Everything else is left over.
void cut_preamble(const Page& page, std::size_t end, RawFields& raw);

}  // namespace praxis::layout
