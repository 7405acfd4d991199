#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// How far two spellings are apart; for did-you-mean.
namespace praxis::text {

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that turn one text into the other,
/// in code points; `limit + 1` when it takes more than `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// How many edits may separate a word from what was meant: one in three characters, at most three.
[[nodiscard]] std::size_t tolerance(std::string_view word);

/// The candidate nearest to `word` within its tolerance, the first among equals.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace praxis::text
