#pragma once

#include <string>

#include "validate/subject.hpp"

namespace praxis::validation {

/// The finding about a wrong date at a JSON Pointer: the exact place, and the date as it was probably meant,
/// also where it is written in words ("13 May 2014").
[[nodiscard]] Diagnostic describe_date(const Subject& subject, const std::string& pointer,
                                       const std::string& date);

}  // namespace praxis::validation
