#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include "mention/finders.hpp"
#include "model/fields.hpp"
#include "normalize/candidates.hpp"
#include "normalize/value_reader.hpp"

namespace praxis::normalize {

/// Reads where a candidate's measure was carried out, by whom and when, and what guidelines it names.
void read_mentions(const Candidate& candidate, ValueReader& reader);

/// The practice that a passage of a document tells of: a candidate for a curator.
[[nodiscard]] Draft read_found_practice(const Candidate& candidate, const SourceText& source, const mention::Finders& finders);

}  // namespace praxis::normalize
