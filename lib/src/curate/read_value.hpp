#pragma once

#include <praxis/definitions.hpp>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <string_view>

/// Values as people write them on a command line.
namespace praxis::curate {

/// The values that a text says of a field: several where the field is a list, else one; none where the text
/// is blank. What no vocabulary and no reader of numbers or dates knows stays as written, for `validate` to
/// judge; an interval that ends before it begins is a finding.
[[nodiscard]] List read_values(const FieldSpec& field, std::string_view text, const Definitions& defs,
                               Findings& findings);

/// A value in one line: text as it is, a link as `label <url>`, a review entry as `field: code (note)`, other
/// objects as JSON.
[[nodiscard]] std::string in_one_line(const Value& value);

}  // namespace praxis::curate
