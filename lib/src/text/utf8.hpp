#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// UTF-8 as bytes: checking and stepping, nothing that needs tables.
namespace praxis::text {

/// Byte offset of the first byte that is no well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view bytes);

/// How many code points a valid text holds.
[[nodiscard]] std::size_t code_points(std::string_view utf8);

/// Size in bytes of the character that begins with this lead byte of a valid text.
[[nodiscard]] constexpr std::size_t character_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace praxis::text
