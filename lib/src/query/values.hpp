#pragma once

#include <optional>
#include <praxis/diagnostic.hpp>
#include <string>
#include <string_view>

#include "query/fields.hpp"

/// What the text behind `field:` means for the field.
namespace praxis::query {

/// The value as `FieldIs` holds it: the id of the term that is meant, a number without leading zeros, a date
/// or a text as written. Nothing where no key of the field can hold it.
[[nodiscard]] std::optional<std::string> resolve_value(const Field& field, std::string_view text,
                                                       const Definitions& defs);

/// The term that an id belongs to: the id itself, or the goal 10 of the target 10.7.
[[nodiscard]] std::string_view goal_of(std::string_view id);

/// Why `resolve_value` gave nothing, with what may have been meant; without a place.
[[nodiscard]] Diagnostic explain_value(const Field& field, std::string_view text, const Definitions& defs);

/// Whether values of the field have an order, so that ranges make sense.
[[nodiscard]] bool has_ranges(const Field& field);

/// One end of a range as `Between` holds it; nothing where it is neither a number nor a date that the field
/// can hold.
[[nodiscard]] std::optional<std::string> resolve_bound(const Field& field, std::string_view text);

/// Whether a range with both ends given runs forwards.
[[nodiscard]] bool runs_forwards(const Field& field, std::string_view from, std::string_view to);

/// A whole number of at most nine digits.
[[nodiscard]] std::optional<int> number(std::string_view text);

/// Whether words hold a letter or a digit to search for.
[[nodiscard]] bool is_searchable(std::string_view words);

}  // namespace praxis::query
