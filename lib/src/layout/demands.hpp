#pragma once

#include <vector>

#include "layout/document.hpp"

namespace praxis::layout {

/// What a statement recommends, point by point. An area is
/// - a numbered heading; its items, or else its paragraphs that speak of duties, are the recommendations;
/// - a heading without number whose items are demands (demands without a heading have no area);
/// - a sentence that calls upon somebody and ends with a colon ("We call upon States to:") before a list;
/// - the paragraphs that open with such a call, where the text has no lists: together they are one area.
/// Areas carry their printed number, else their place among the areas.
[[nodiscard]] std::vector<RawRecommendation> find_recommendations(const Page& page, const std::vector<Part>& parts);

}  // namespace praxis::layout
