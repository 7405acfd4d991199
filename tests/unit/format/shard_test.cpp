#include "model/shard.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("shard: one country, several, a region alone, or no place at all") {
  Record record(RecordKind::practice);
  CHECK(model::shard(record) == "none");
  record.set("regions", List{Value("global")});
  CHECK(model::shard(record) == "global");
  record.set("countries", List{Value("MEX")});
  CHECK(model::shard(record) == "mex");
  record.set("countries", List{Value("MEX"), Value("PHL")});
  CHECK(model::shard(record) == "multi");
}
