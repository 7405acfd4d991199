#pragma once

#include <cstddef>
#include <string_view>

#include "layout/layout.hpp"

/// What a page of the UN Network on Migration needs before and after its lines are cut.
namespace praxis::layout {

/// Cuts the lines [0, end) above the first label. The title stands below the name of the repository, in the
/// first line that is no furniture; it may stand there twice. Strangers are left over.
void cut_network_title(const Page& page, std::size_t end, RawFields& raw);

[[nodiscard]] bool has_value(const RawFields& raw, std::string_view field);

/// Notes labels without a value in the review. Where a country or a region is known, an empty label of the
/// other lost nothing.
void note_lost_values(RawFields& raw);

}  // namespace praxis::layout
