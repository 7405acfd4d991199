#include "text/width.hpp"

#include <unicode/uchar.h>

#include <cstdint>

#include "text/utf8.hpp"

namespace praxis::text {
namespace {

constexpr UChar32 kSoftHyphen = 0xAD;

bool is_invisible(UChar32 character) {
  constexpr std::uint32_t kInvisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if (character == kSoftHyphen) return false;
  return (U_GET_GC_MASK(character) & kInvisible) != 0;
}

/// Vowels and final consonants of Hangul written letter by letter join the syllable before them.
bool joins_syllable(UChar32 character) {
  const std::int32_t type = u_getIntPropertyValue(character, UCHAR_HANGUL_SYLLABLE_TYPE);
  return type == U_HST_VOWEL_JAMO || type == U_HST_TRAILING_JAMO;
}

/// The code point of one well-formed character of two bytes or more.
UChar32 decoded(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  auto result = static_cast<UChar32>(lead & (0xFFU >> (character.size() + 1)));
  for (const char byte : character.substr(1))
    result = result << 6 | (static_cast<unsigned char>(byte) & 0x3F);
  return result;
}

std::size_t width_of(UChar32 character) {
  if (is_invisible(character) || joins_syllable(character)) return 0;
  const std::int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++width;
      ++at;
      continue;
    }
    const std::string_view character = utf8.substr(at, character_size(utf8[at]));
    const bool is_broken = first_invalid(character).has_value();
    if (is_broken) {
      ++width;
    } else if (character.size() > 1) {
      width += width_of(decoded(character));
    }
    at += is_broken ? 1 : character.size();
  }
  return width;
}

}  // namespace praxis::text
