#pragma once

#include "mention/finders.hpp"
#include "normalize/normalize.hpp"

namespace praxis::normalize {

/// Reads the practice that the labelled fields describe and adds it to `drafts`, with contact data, language and what was not recognized.
void add_practice(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                  Drafts& drafts);

/// Reads the guideline that a block prints.
[[nodiscard]] Draft read_guideline(const GuidelineBlock& block, const SourceText& source, const mention::Finders& finders);

}  // namespace praxis::normalize
