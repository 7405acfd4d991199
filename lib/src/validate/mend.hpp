#pragma once

#include <string>
#include <string_view>

#include "validate/describe.hpp"

/// What to do about a value that its schema refuses, put into the finding as hint and fix.
namespace praxis::validation {

/// For a value of the wrong type; `wanted` is the schema's type.
void mend_type(const Spot& spot, std::string_view wanted, Diagnostic& diagnostic);

/// For a text that no pattern fits: an id, an address or a language tag as it may have been meant.
void mend_text(const Spot& spot, Diagnostic& diagnostic);

/// Where a missing member belongs: the place of the key before it, and a hint that names it.
void place_missing(const Spot& spot, const std::string& name, Diagnostic& diagnostic);

}  // namespace praxis::validation
