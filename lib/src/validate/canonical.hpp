#pragma once

#include <string>
#include <string_view>

#include "validate/subject.hpp"

namespace praxis::validation {

/// What the file of a subject would be in canonical form, comments kept. It must have been read from a file.
[[nodiscard]] std::string canonical_text(const Subject& subject);

/// A safe fix that makes `before` into `after` by the lines that differ, from the first to the last of them.
[[nodiscard]] Fix rewritten(std::string_view before, std::string_view after);

}  // namespace praxis::validation
