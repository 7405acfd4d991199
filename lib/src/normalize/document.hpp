#pragma once

#include "mention/finders.hpp"
#include "normalize/normalize.hpp"

namespace praxis::normalize {

/// Reads the document that was cut out of a text and adds it to `drafts`, with the practices that an article tells of.
void add_document(const LabelledFields& fields, const SourceText& source, const mention::Finders& finders, const Circumstances& circumstances,
                  Drafts& drafts);

}  // namespace praxis::normalize
