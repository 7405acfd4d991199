#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "validate/subject.hpp"

/// Fixes that are more than another value at the place of the old one. Each keeps every comment: where one is
/// in the way, or the text is laid out in a way that leaves doubt, there is no fix. None for a record that
/// was not read from a file.
namespace praxis::validation {

/// Takes a member out with its key, or an item out of its list. A safe fix, for what says nothing.
[[nodiscard]] std::optional<Fix> taken_out(const Subject& subject, const std::string& pointer);

/// Makes the one value of a member a list of that value. A safe fix.
///
///     countries: MEX      ->   countries:
///                              - MEX
[[nodiscard]] std::optional<Fix> as_list(const Subject& subject, const std::string& pointer);

/// Makes a member's list of one value that value. A safe fix; the reverse of `as_list`.
[[nodiscard]] std::optional<Fix> as_single(const Subject& subject, const std::string& pointer);

/// Adds a field of the record that is missing, where the file's path or custom says what it is: `kind` from
/// its folder (safe), `id` from its name and `status: draft` (a person must decide).
[[nodiscard]] std::optional<Fix> added(const Subject& subject, std::string_view name);

/// Moves the file of a record to `folder`, under the name that its id asks for; nothing where the id could be
/// no file's name.
[[nodiscard]] std::optional<Fix> moved_to(const Subject& subject, std::string_view folder);

/// Whether a text has the form of an id: words of lower-case letters and digits, joined by single hyphens.
[[nodiscard]] bool is_slug(std::string_view text);

}  // namespace praxis::validation
