#pragma once

#include "layout/anchors.hpp"
#include "layout/layout.hpp"

/// The stage cut for texts whose fields have labels, whatever the dialect: anchors divide the text into sections, and each kind of
/// section is cut in its own way.
namespace praxis::layout {

[[nodiscard]] RawFields cut_sections(const Page& page, Dialect dialect);

/// How much of a practice the labels of a text show, 0 to 1: the share of the six fields before the description that stand there
/// with a value, other sections counting half. 0 where none of the six does, and for pages about a guideline.
[[nodiscard]] double score_sections(const Page& page, Dialect dialect);

}  // namespace praxis::layout
