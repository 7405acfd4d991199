#pragma once

#include "layout/document.hpp"

namespace praxis::layout {

/// Cuts a portal into its items. A heading with text below opens an item, and so does a place line, with or without a heading behind it;
/// a long heading without text is an item of its own, a short one heads what follows. Where neither headings, place lines nor lists
/// divide the text, every paragraph is an item. Text before the first item is a section.
[[nodiscard]] RawFields cut_portal(const Page& page, const Outline& outline);

}  // namespace praxis::layout
