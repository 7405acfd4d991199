#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace praxis;

TEST_CASE("utf8: the first bad byte is named") {
  CHECK_FALSE(text::first_invalid("plain, and é, €, 𝄞").has_value());
  CHECK(text::first_invalid("ab\xE9" "cd") == 2);                  // Latin-1
  CHECK(text::first_invalid("12345678\xC0\xAF") == 8);            // overlong
  CHECK(text::first_invalid("\xED\xA0\x80") == 0);                // surrogate
  CHECK(text::first_invalid("\xF4\x90\x80\x80") == 0);            // above U+10FFFF
  CHECK(text::first_invalid("ok\xE2\x82") == 2);                  // cut short
}

TEST_CASE("utf8: every one- and two-byte text is judged as the standard says") {
  for (int a = 0; a < 256; ++a) {
    const std::string one(1, static_cast<char>(a));
    CHECK(text::first_invalid(one).has_value() == (a >= 0x80));
    for (int b = 0; b < 256; ++b) {
      const std::string two{static_cast<char>(a), static_cast<char>(b)};
      const bool ascii = a < 0x80 && b < 0x80;
      const bool pair = a >= 0xC2 && a <= 0xDF && b >= 0x80 && b <= 0xBF;
      CHECK(text::first_invalid(two).has_value() == !(ascii || pair));
    }
  }
}

TEST_CASE("utf8: code points are counted, not bytes") {
  CHECK(text::code_points("") == 0);
  CHECK(text::code_points("día") == 3);
  CHECK(text::code_points("𝄞") == 1);
}
