#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include "model/fields.hpp"
#include "normalize/candidates.hpp"

namespace praxis::normalize {

/// The practice that a passage of a document tells of: a candidate for a curator.
[[nodiscard]] Draft read_found_practice(const Candidate& candidate, const SourceText& source, const Definitions& defs);

}  // namespace praxis::normalize
