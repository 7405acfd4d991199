#include "text/spelling.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace praxis;

TEST_CASE("spelling: edits are counted in code points, swaps as one") {
  CHECK(text::edit_distance("conflict", "confict", 3) == 1);
  CHECK(text::edit_distance("country", "coutnry", 3) == 1);
  CHECK(text::edit_distance("día", "dia", 3) == 1);
  CHECK(text::edit_distance("", "abc", 3) == 3);
}

TEST_CASE("spelling: what is farther than the limit is one more than it") {
  CHECK(text::edit_distance("kitten", "sitting", 2) == 3);
  CHECK(text::edit_distance("a", "abcdefgh", 2) == 3);
}

TEST_CASE("spelling: the nearest candidate within reach is meant") {
  const std::vector<std::string> words{"countries", "crisis_types", "tags"};
  CHECK(text::nearest("contries", words) == "countries");
  CHECK_FALSE(text::nearest("zebra", words).has_value());
  CHECK_FALSE(text::nearest("tg", words).has_value());  // too short to guess
}
