#include <praxis/source.hpp>

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("source: a column counts code points, not bytes") {
  const SourceText text = SourceText::from_utf8("a.txt", "día\nÉtat fin");
  CHECK(text.position(0) == Position{1, 1});
  CHECK(text.position(4) == Position{1, 4});
  CHECK(text.position(text.text().find("fin")) == Position{2, 6});
  CHECK(text.position(10'000) == Position{2, 9});
}

TEST_CASE("source: LF, CRLF and CR end lines") {
  const SourceText text = SourceText::from_utf8("a.txt", "one\ntwo\r\nthree\rfour");
  REQUIRE(text.line_count() == 4);
  CHECK(text.line(1) == "two");
  CHECK(text.line(2) == "three");
  CHECK(text.line(3) == "four");
  CHECK(text.position(text.text().find("three")).line == 3);
}

TEST_CASE("source: a byte order mark counts in the file, not in the text") {
  const SourceText text = SourceText::from_utf8("a.txt", "\xEF\xBB\xBFMexico");
  CHECK(text.text() == "Mexico");
  CHECK(text.original({0, 6}) == Span{3, 9});
  CHECK(text.original_size() == 9);
  CHECK(text.position(0) == Position{1, 1});
}
