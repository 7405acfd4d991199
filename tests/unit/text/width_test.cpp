#include "text/width.hpp"

#include <doctest/doctest.h>

using praxis::text::display_width;

TEST_CASE("width: every visible character of ASCII takes one column") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Program 3x1 ~") == 13);
}

TEST_CASE("width: an accent takes no column, whether composed or not") {
  CHECK(display_width("Haití") == 5);
  CHECK(display_width("Haiti\u0301") == 5);
}

TEST_CASE("width: East Asian wide and fullwidth characters take two columns, halfwidth ones take one") {
  CHECK(display_width("日本") == 4);
  CHECK(display_width("한국") == 4);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("ｱｲ") == 2);
}

TEST_CASE("width: Hangul written letter by letter is as wide as its syllable") {
  CHECK(display_width("\u1112\u1161\u11AB") == display_width("한"));
}

TEST_CASE("width: invisible characters take no column, a soft hyphen takes one") {
  CHECK(display_width("a\u200Bb\u200Dc\uFEFF") == 3);
  CHECK(display_width("a\u00ADb") == 3);
}

TEST_CASE("width: control characters count for nothing") {
  CHECK(display_width("a\tb\n\x1b\x7f") == 2);
  CHECK(display_width("\u0085") == 0);
}

TEST_CASE("width: emoji take two columns") { CHECK(display_width("\U0001F6A8") == 2); }

TEST_CASE("width: each byte that is no UTF-8 takes one column") {
  CHECK(display_width("a\xFFz") == 3);
  CHECK(display_width("\x80") == 1);
  CHECK(display_width("\xE2\x82") == 2);
}
