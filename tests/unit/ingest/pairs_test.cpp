#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <praxis/ingest.hpp>
#include <string>
#include <vector>

#include "support/pairs.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

bool asks(const Record& record, std::string_view other) {
  return std::ranges::any_of(record.list("review"), [&](const Value& entry) {
    return entry.object()->text("code") == "possible-duplicate" && entry.object()->text("value") == other;
  });
}

/// What praxis makes of two submissions that arrive in this order.
std::string answer(const Submission& first, const Submission& second) {
  static int count = 0;
  const fs::path root = fs::temp_directory_path() /
                        ("praxis-pairs-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  Repository repository = *Repository::create(root, {"Pairs", {}, {}, "public"});
  IngestRun run(repository);
  for (const Submission* submission : {&first, &second}) {
    const Outcome outcome = run.ingest(*submission).outcome;
    CHECK((outcome == Outcome::created || outcome == Outcome::merged));
  }
  Findings findings;
  std::vector<Record> records = repository.records(findings);
  std::erase_if(records, [](const Record& record) { return record.kind() == RecordKind::guideline; });
  fs::remove_all(root);
  if (records.size() == 1) return "same";
  REQUIRE(records.size() == 2);
  const bool is_asked = asks(records[0], records[1].id());
  CHECK(asks(records[1], records[0].id()) == is_asked);
  return is_asked ? "possible" : "different";
}

}  // namespace

TEST_CASE("pairs: twins are merged, look-alikes are kept apart, translations are asked about") {
  const std::vector<tests::Pair> pairs = tests::all_pairs(PRAXIS_PAIRS);
  REQUIRE(pairs.size() >= 40);
  int twins = 0;
  int merges = 0;
  int right_merges = 0;
  for (const tests::Pair& pair : pairs) {
    CAPTURE(pair.name);
    REQUIRE(pair.submissions.size() == 2);
    const std::string forth = answer(pair.submissions[0], pair.submissions[1]);
    const std::string back = answer(pair.submissions[1], pair.submissions[0]);
    CHECK(forth == back);
    CHECK(forth == pair.expected);
    twins += pair.expected == "same" ? 1 : 0;
    merges += forth == "same" ? 1 : 0;
    right_merges += forth == "same" && pair.expected == "same" ? 1 : 0;
  }
  const double precision = static_cast<double>(right_merges) / merges;
  const double recall = static_cast<double>(right_merges) / twins;
  MESSAGE(pairs.size() << " pairs, " << twins << " of them twins: precision " << precision << ", recall "
                       << recall);
  CHECK(precision == 1.0);
  CHECK(recall >= 0.95);
}
