#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

namespace praxis::identity {

/// A field's values once each, in canonical order: terms as in their vocabulary, countries and ids by the alphabet, numbers by size, free text
/// and links as they come. Text is the same when it differs only in case, accents and punctuation; of two links to one address the one with a
/// label stays.
[[nodiscard]] List canonical_list(const FieldSpec& field, List values, const Definitions& defs);

}  // namespace praxis::identity
