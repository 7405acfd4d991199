#include "text/sides.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace praxis;

TEST_CASE("sides: a text is cut at each slash and bar") {
  const auto cuts = text::sides("Pays/Région / Country | Region");
  REQUIRE(cuts.size() == 3);
  CHECK(cuts[0].first == "Pays");
  CHECK(cuts[1].first == "Pays/Région");
  CHECK(cuts[1].second == "Country | Region");
  CHECK(cuts[2].second == "Region");
}

TEST_CASE("sides: nothing to cut, an empty side, or no name at all") {
  CHECK(text::sides("Country").empty());
  CHECK(text::sides("/ Country").empty());
  CHECK(text::sides(std::string(301, '/')).empty());
}
