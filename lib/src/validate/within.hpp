#pragma once

#include <praxis/source.hpp>
#include <string>

#include "validate/subject.hpp"

/// Places inside of a value.
namespace praxis::validation {

/// A finding about a part of the text at a JSON Pointer; `span` is byte offsets of the text. Where the file
/// writes the text with escapes or folds its lines, the whole value is the place, and a fix that replaces the
/// part alone must not be given: `is_exact` says which.
struct PartFinding {
  Diagnostic diagnostic;
  bool is_exact = false;
};
[[nodiscard]] PartFinding finding_within(const Subject& subject, const std::string& pointer, Span span,
                                         Code code, std::string message);

}  // namespace praxis::validation
