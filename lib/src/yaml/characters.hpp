#pragma once

#include <optional>
#include <praxis/diagnostic.hpp>
#include <string>
#include <string_view>

/// Which characters may stand in a YAML file as they are.
namespace praxis::yaml {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The code point of the character that begins at `at` of a valid text.
[[nodiscard]] char32_t code_point(std::string_view utf8, std::size_t at);

/// Whether a character stands for itself wherever it is: no control character, no line or paragraph separator
/// (which end a line for some readers only), no byte order mark. Line feeds and tabs are not printable in
/// this sense.
[[nodiscard]] bool is_printable(char32_t character);

/// Offset of the first character from `at` on that is not printable; the text's size where there is none.
[[nodiscard]] std::size_t find_unprintable(std::string_view utf8, std::size_t at = 0);

/// The text in double quotes, on one line, with escapes for whatever is not printable.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// The text without a byte order mark at its start. Places are counted from there.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// The first byte or character that no file may hold: what is not UTF-8, control characters, lonely carriage
/// returns, separators that only some readers take for line ends.
[[nodiscard]] std::optional<Diagnostic> check_characters(std::string_view text, const std::string& file);

}  // namespace praxis::yaml
