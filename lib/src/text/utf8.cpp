#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace praxis::text {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool is_continuation(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && (byte_at(bytes, at) & 0xC0) == 0x80;
}

/// Size of the well-formed sequence at `at`, or 0.
std::size_t sequence_size(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(bytes, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned char second = byte_at(bytes, at + 1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || !is_continuation(bytes, at + 2)) return 0;
  if (lead < 0xF0) return 3;
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) || !is_continuation(bytes, at + 3)) return 0;
  return 4;
}

/// Whether eight bytes are all ASCII: most of most texts.
bool is_ascii_word(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + at, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (at + 8 <= bytes.size() && is_ascii_word(bytes, at)) {
      at += 8;
      continue;
    }
    const std::size_t size = sequence_size(bytes, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

}  // namespace praxis::text
