#include <praxis/again.hpp>

#include <doctest/doctest.h>

#include "support/scratch.hpp"

using namespace praxis;
using tests::Scratch;

namespace {

constexpr std::string_view kLong =
    "Type of practice: Funds\nCountry: Kenya\nType of crisis: Conflict\nTags: return; savings\n\n"
    "A reserve pays the journey home of workers who lost their employment because of a storm, a flood or a war near their place of work. "
    "Its officers are called on a number that nobody should print.\n";
constexpr std::string_view kShort =
    "Type of practice: Funds\nCountry: Kenya\nType of crisis: Natural Disaster\n\n"
    "A reserve pays the journey home of workers who lost their employment because of a storm.\n";

Result<Superseded> supersede(Scratch& scratch, std::string_view id, std::string_view text, Effect effect = Effect::write) {
  return ingest_superseding(scratch.repository, std::string(id), {"reserve-home-0.txt", std::string(text)}, {}, effect);
}

}  // namespace

TEST_CASE("supersede: the later submission's values hold, shorter text too, and edits stay") {
  Scratch scratch;
  const IngestResult first = scratch.ingest("reserve-home.txt", kLong);
  REQUIRE(first.outcome == Outcome::created);
  Record record = scratch.record("reserve-home");
  record.set("title", "Home reserve");
  record.set("target_populations", List{"migrants"});
  scratch.save(record);
  const auto before = scratch.files();
  REQUIRE(supersede(scratch, "reserve-home", kShort, Effect::preview).has_value());
  CHECK(scratch.files() == before);

  const Result<Superseded> done = supersede(scratch, "reserve-home", kShort);
  REQUIRE(done.has_value());
  CHECK(done->result.outcome == Outcome::merged);
  const Record now = scratch.record("reserve-home");
  CHECK(now.text("description") == "A reserve pays the journey home of workers who lost their employment because of a storm.");
  CHECK(now.list("crisis_types") == List{"natural-disaster"});
  CHECK_FALSE(now.find("tags"));
  CHECK(now.text("title") == "Home reserve");
  CHECK(now.find("target_populations"));
  CHECK(now.list("sources").size() == 2);
  CHECK((*scratch.repository.ledger(first.sha256))->records[0].superseded_by == done->result.sha256);

  const auto after = scratch.files();
  const Result<Again> again = ingest_again(scratch.repository, scratch.repository.submissions(), Effect::write);
  REQUIRE(again.has_value());
  CHECK(again->revisions.empty());
  CHECK(scratch.files() == after);
  // The same once more changes nothing.
  CHECK(supersede(scratch, "reserve-home", kShort)->result.outcome == Outcome::unchanged);
  CHECK(scratch.files() == after);
}

TEST_CASE("supersede: a copy of the record's file that was lost is restored without what was superseded") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("reserve-home.txt", kLong));
  REQUIRE(supersede(scratch, "reserve-home", kShort).has_value());
  const auto before = scratch.files();
  std::filesystem::remove_all(scratch.root / "practices");
  REQUIRE(ingest_again(scratch.repository, scratch.repository.submissions(), Effect::write).has_value());
  CHECK(scratch.files() == before);
}

TEST_CASE("supersede: what does not fit is refused and writes nothing") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("reserve-home.txt", kLong));
  const auto before = scratch.files();
  const auto code = [&](std::string_view id, std::string_view text) {
    const Result<Superseded> done = supersede(scratch, id, text);
    return done ? Code::usage : done.error().code;
  };
  CHECK(code("nowhere", kShort) == Code::unknown_id);
  CHECK(code("reserve-home", "Accept all cookies\n") == Code::not_a_submission);
  CHECK(scratch.files() == before);
  Record record = scratch.record("reserve-home");
  record.set("status", "withdrawn");
  scratch.save(record);
  CHECK(code("reserve-home", kShort) == Code::not_replaceable);
}

TEST_CASE("supersede: a submission that is filed under another record is refused") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("reserve-home.txt", kLong));
  constexpr std::string_view kOther =
      "Type of practice: Training\nCountry: Peru\nType of crisis: Conflict\n\nVolunteers teach river pilots first aid in villages near the border every spring.\n";
  REQUIRE(scratch.ingest("river-pilots.txt", kOther).outcome == Outcome::created);
  const Result<Superseded> done = supersede(scratch, "reserve-home", kOther);
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().code == Code::not_replaceable);
}
