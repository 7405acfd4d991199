#pragma once

#include <praxis/diagnostic.hpp>

#include <tl/expected.hpp>

namespace praxis {

/// What a call gives that may be unable to go on: its value, or the one diagnostic that says why not.
/// (Faults of the user's data do not end a call; they go to `Findings`.)
///
///     Result<std::string> bytes = read_file("form.txt");
///     if (!bytes) return tl::unexpected(bytes.error());
template <typename T>
using Result = tl::expected<T, Diagnostic>;

/// The failed side of a `Result`: `return fail(Code::cannot_read, "no such file", {.file = path});`
[[nodiscard]] inline tl::unexpected<Diagnostic> fail(Code code, std::string message, Location where = {}, std::string hint = {}) {
  return tl::unexpected(Diagnostic{code, std::move(message), std::move(where), {}, std::move(hint), {}});
}

}  // namespace praxis
