#include "normalize/dates.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("dates: printed dates and intervals become EDTF") {
  const Labels& labels = Definitions::builtin().labels();
  CHECK(normalize::to_edtf("2013", labels) == "2013");
  CHECK(normalize::to_edtf(" 2017 - 2022 ", labels) == "2017/2022");
  CHECK(normalize::to_edtf("2016 - Present", labels) == "2016/..");
  CHECK(normalize::to_edtf("2013-07", labels) == "2013-07");
  CHECK(normalize::to_edtf("soon", labels).empty());
  CHECK(normalize::to_edtf("2017 - soon", labels).empty());
}
