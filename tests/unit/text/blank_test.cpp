#include "text/blank.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("blank: no-break and zero-width spaces are blanks") {
  CHECK(text::trim("\u00A0 \tMexico\u200B\u3000\r\n") == "Mexico");
  CHECK(text::trim("\u00A0\u202F").empty());
  CHECK(text::trim("").empty());
}

TEST_CASE("blank: the last byte of a letter is no blank") {
  CHECK(text::trim("caf\u00E0") == "caf\u00E0");  // ends with 0xA0, as U+00A0 does
  CHECK(text::trim("\u4e85") == "\u4e85");
}

TEST_CASE("blank: runs of blanks become one space") {
  CHECK(text::squeeze("  a \u00A0 b\n\tc ") == "a b c");
  CHECK(text::squeeze(" ").empty());
}

TEST_CASE("blank: a span is trimmed inside its text") {
  CHECK(text::trim("ab  cd  ef", {2, 8}) == Span{4, 6});
  CHECK(text::trim("ab  cd", {2, 4}).empty());
}
