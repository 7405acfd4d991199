#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// What readers of YAML take a scalar without quotes for.
namespace praxis::yaml {

/// Whether a plain scalar says "no value": nothing at all, `~` or `null`.
[[nodiscard]] bool is_null(std::string_view plain);

/// The number that a plain scalar in decimal notation says: `-12`, but neither `012`, `+12`, `1_000` nor
/// `1.0`, and nothing beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view plain);

/// Whether a text can be written without quotes: readers of YAML 1.1 and 1.2 all take it for this very text,
/// and not for a truth value (`NO`), a number (`0x1F`, `12:30`), a date, a null or a sign of the syntax.
[[nodiscard]] bool is_safe_plain(std::string_view text);

}  // namespace praxis::yaml
