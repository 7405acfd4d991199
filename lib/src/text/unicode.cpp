#include "text/unicode.hpp"

#include <algorithm>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/utf8.hpp"

namespace praxis::text {
namespace {

constexpr bool is_ascii_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Appends a character of a folded text, or closes the word where it is none.
void add_word_byte(std::string& folded, char c, bool part_of_word) {
  if (part_of_word) {
    folded += c;
  } else if (!folded.empty() && folded.back() != ' ') {
    folded += ' ';
  }
}

void close(std::string& folded) {
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
}

std::string fold_ascii(std::string_view ascii) {
  std::string folded;
  folded.reserve(ascii.size());
  for (const char c : ascii) add_word_byte(folded, ascii_lower(c), is_ascii_alnum(c));
  close(folded);
  return folded;
}

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

/// Compatibility-decomposed and case-folded; marks are still there.
icu::UnicodeString decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  return U_SUCCESS(status) ? nfkd->normalize(text.foldCase(), status) : text;
}

void append(std::string& out, UChar32 c) {
  icu::UnicodeString(c).toUTF8String(out);
}

UChar32 first_character(std::string_view utf8) {
  if (utf8.empty()) return U_SENTINEL;
  const std::size_t size = std::min(character_size(utf8.front()), utf8.size());
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(size)}).char32At(0);
}

/// ASCII letters for a text in any script. Creating the transliterator takes milliseconds, so it is made when first needed.
std::string to_ascii(std::string_view utf8) {
  if (std::ranges::all_of(utf8, is_ascii)) return std::string(utf8);
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, place, status));
  }();
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  if (transliterator) transliterator->transliterate(text);
  std::string ascii;
  text.toUTF8String(ascii);
  return ascii;
}

}  // namespace

std::string fold(std::string_view utf8) {
  if (std::ranges::all_of(utf8, is_ascii)) return fold_ascii(utf8);
  const icu::UnicodeString text = decomposed(utf8);
  std::string folded;
  folded.reserve(utf8.size());
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (is_mark(c)) continue;
    if (u_isalnum(c)) {
      append(folded, c);
    } else {
      add_word_byte(folded, ' ', false);
    }
  }
  close(folded);
  return folded;
}

std::string slug(std::string_view utf8, std::size_t limit) {
  // An apostrophe joins ("migrants'" is "migrants"), everything else that is no letter or digit separates.
  std::string ascii = to_ascii(utf8);
  std::erase(ascii, '\'');
  std::string result = fold_ascii(ascii);
  if (result.size() > limit) {
    const std::size_t cut = result.rfind(' ', limit);
    result.resize(cut == std::string::npos ? limit : cut);
  }
  std::ranges::replace(result, ' ', '-');
  return result;
}

std::vector<std::string_view> words(std::string_view folded) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) result.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

bool starts_upper(std::string_view utf8) {
  const UChar32 c = first_character(utf8);
  return c >= 0 && (u_isupper(c) || u_istitle(c));
}

bool starts_lower(std::string_view utf8) {
  const UChar32 c = first_character(utf8);
  return c >= 0 && u_islower(c);
}

std::string capitalized(std::string_view utf8) {
  const UChar32 c = first_character(utf8);
  if (c < 0) return std::string(utf8);
  std::string result;
  append(result, u_toupper(c));
  result.append(utf8.substr(character_size(utf8.front())));
  return result;
}

}  // namespace praxis::text
