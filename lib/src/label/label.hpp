#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include "model/fields.hpp"

/// The stage label: names the field of every label. A label that is only nearly known is taken for the one it is nearest to, with a
/// remark for the curator; one that is unknown becomes leftover, values and all.
namespace praxis::label {

[[nodiscard]] LabelledFields label(RawFields raw, const SourceText& source, const Definitions& defs);

}  // namespace praxis::label
