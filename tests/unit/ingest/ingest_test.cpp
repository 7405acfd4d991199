#include <praxis/ingest.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "support/builtin.hpp"
#include "support/samples.hpp"
#include "support/scratch.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

/// A repository of its own for each test, gone afterwards.
struct Scratch : tests::Scratch {
  Outcome ingest(const Submission& submission) { return tests::Scratch::ingest(submission.name, submission.bytes).outcome; }
};

constexpr std::string_view kPage = R"(Type of practice: Funds
Country: Kenya
Type of crisis: Conflict

A reserve pays the journey home of workers who lost their employment because of a storm, a flood or a war near their place of work.
)";

constexpr std::string_view kForm = R"(Type of practice
Funds
Country (Check all that apply)
Kenya
Type of crisis (Check all that apply)
Conflict
Natural Disaster
Description of the practice

A reserve pays the journey home of workers who lost their employment because of a storm, a flood or a war near their place of work.

Tags
return
)";

const Submission kPageFile{"reserve-home.txt", std::string(kPage)};
/// Where empty lines part two blocks.
std::vector<std::size_t> gaps_of(std::string_view text) {
  std::vector<std::size_t> gaps;
  for (std::size_t at = text.find("\n\n"); at != std::string_view::npos; at = text.find("\n\n", at + 1)) gaps.push_back(at);
  return gaps;
}

const Submission kFormFile{"reserve-home-0.txt", std::string(kForm)};

}  // namespace

TEST_CASE("ingest: false evidence is noticed") {
  const Reading reading = *tests::reader().read(kPageFile);
  CHECK(tests::reader().verify(reading.ledger, kPage).empty());
  CHECK_FALSE(tests::reader().verify(reading.ledger, std::string(kPage) + " ").empty());
  Ledger ledger = reading.ledger;
  ledger.classes.pop_back();
  CHECK(tests::reader().verify(ledger, kPage).size() == 1);
  ledger = reading.ledger;
  for (Extracted& extracted : ledger.records[0].extracted) {
    if (extracted.field == "countries") extracted.bytes[0].end -= 1;
  }
  CHECK(tests::reader().verify(ledger, kPage).size() == 1);
}

TEST_CASE("ingest: a stranger put between two blocks of a sample is never furniture, blank or label") {
  const std::string stranger = "Zebra crossings puzzled the lighthouse keeper on Tuesdays.";
  // Every sample, and all of its gaps in turn over the samples: reading each text with each gap filled would take minutes.
  constexpr std::size_t kGapsPerSample = 3;
  std::size_t turn = 0;
  for (const Submission& sample : tests::sample_texts()) {
    const std::vector<std::size_t> gaps = gaps_of(sample.bytes);
    for (std::size_t i = 0; i < std::min(kGapsPerSample, gaps.size()); ++i) {
      const std::size_t at = gaps[(turn++ + i * gaps.size() / kGapsPerSample) % gaps.size()];
      Submission changed = sample;
      changed.bytes.insert(at + 2, stranger + "\n\n");
      CAPTURE(sample.name);
      CAPTURE(at);
      const Result<Reading> reading = tests::reader().read(changed);
      if (!reading) continue;  // a document whose title is a strange sentence may be none
      for (const ClassRun& run : reading->ledger.classes) {
        const bool holds_it = run.bytes.begin <= at + 2 && at + 2 < run.bytes.end;
        if (holds_it) CHECK((run.byte_class == ByteClass::value || run.byte_class == ByteClass::leftover || run.rule == "guideline-text"));
      }
    }
  }
}

TEST_CASE("ingest: page and form of one practice are one record, whatever the order") {
  Scratch one;
  CHECK(one.ingest(kPageFile) == Outcome::created);
  CHECK(one.ingest(kFormFile) == Outcome::merged);
  Scratch other;
  CHECK(other.ingest(kFormFile) == Outcome::created);
  CHECK(other.ingest(kPageFile) == Outcome::merged);
  CHECK(one.files() == other.files());
  Findings findings;
  REQUIRE(one.repository.records(findings).size() == 1);
  CHECK(one.repository.records(findings)[0].list("sources").size() == 2);
}

TEST_CASE("ingest: the same bytes again change nothing") {
  Scratch scratch;
  CHECK(scratch.ingest(kFormFile) == Outcome::created);
  const auto before = scratch.files();
  CHECK(scratch.ingest(kFormFile) == Outcome::unchanged);
  CHECK(scratch.ingest({"another-name.txt", kFormFile.bytes}) == Outcome::unchanged);
  CHECK(scratch.files() == before);
}

TEST_CASE("ingest: edits survive a new source") {
  Scratch scratch;
  REQUIRE(scratch.ingest(kPageFile) == Outcome::created);
  const fs::path path = scratch.root / "practices" / "ken" / "reserve-home.yaml";
  std::string yaml = tests::read_bytes(path);
  yaml.replace(yaml.find("title: Reserve home"), 19, "title: Kenya's reserve");
  std::ofstream(path, std::ios::binary) << yaml;
  CHECK(scratch.ingest(kFormFile) == Outcome::merged);
  const Record record = *scratch.repository.find_record("reserve-home");
  CHECK(record.text("title") == "Kenya's reserve");
  CHECK(record.list("crisis_types").size() == 2);
  CHECK(record.list("tags").size() == 1);
}

TEST_CASE("ingest: whatever was written last, the next run completes it") {
  Scratch whole;
  REQUIRE(whole.ingest(kPageFile) == Outcome::created);
  REQUIRE(whole.ingest(kFormFile) == Outcome::merged);
  const auto expected = whole.files();
  // A run killed between its writes leaves the ledger out, or record and ledger.
  const std::string digest = tests::reader().read(kFormFile)->ledger.sha256;
  const std::string ledger = "submissions/" + digest.substr(0, 2) + "/" + digest + ".yaml";
  REQUIRE(expected.contains(ledger));
  fs::remove(whole.root / ledger);
  CHECK(whole.ingest(kFormFile) == Outcome::merged);
  CHECK(whole.files() == expected);
}

TEST_CASE("ingest: what is no submission leaves the repository alone") {
  Scratch scratch;
  const auto before = scratch.files();
  CHECK(scratch.ingest({"recipe.txt", "Lentil soup\n\nBoil the lentils.\n"}) == Outcome::not_a_submission);
  CHECK(scratch.ingest({"empty.txt", ""}) == Outcome::failed);
  CHECK(scratch.ingest({"latin.txt", "Pa\xEDs: M\xE9xico\n"}) == Outcome::failed);
  CHECK(scratch.files() == before);
}

TEST_CASE("ingest: a refusal to publish files original and ledger under private") {
  Scratch scratch;
  const Submission refused{"quiet-fund.txt", std::string(kForm) + "I do not wish this practice to be published\nYes\n"};
  CHECK(scratch.ingest(refused) == Outcome::created);
  Findings findings;
  CHECK(scratch.repository.records(findings)[0].text("visibility") == "restricted");
  CHECK_FALSE(fs::exists(scratch.root / "submissions"));
  CHECK(fs::exists(scratch.root / "private" / "submissions"));
  CHECK(scratch.ingest(refused) == Outcome::unchanged);
}

TEST_CASE("ingest: contact data wherever it stands makes the submission private") {
  const Submission before{"fund.txt", "Contact information\nDesk for migrants\ndesk@example.org\n" + std::string(kForm)};
  const Submission behind{"fund.txt", std::string(kForm) + "Contact information\nDesk for migrants\n"};
  CHECK(tests::reader().read(before)->ledger.contact == std::vector<std::string>{"Desk for migrants", "desk@example.org"});
  CHECK(tests::reader().read(behind)->ledger.is_private());
}

TEST_CASE("ingest: an empty box or a no consents, a ticked box does not") {
  const auto visibility = [](std::string_view answer) {
    const Submission form{"fund.txt", std::string(kForm) + "I do not wish this practice to be published\n" + std::string(answer) + "\n"};
    return std::string(tests::reader().read(form)->records[0].text("visibility"));
  };
  for (const char* answer : {"No", "[ ]", "☐"}) CHECK(visibility(answer) == "public");
  for (const char* answer : {"Yes", "X", "☒", "☑", "[x]", ""}) CHECK(visibility(answer) == "restricted");
}

TEST_CASE("ingest: two different practices of one title have two ids") {
  Scratch scratch;
  const Submission other{"reserve-home.txt", "Type of practice: Website\nCountry: Peru\nType of crisis: Conflict\n\nA page in four languages lists shelters, telephone numbers and embassies.\n"};
  CHECK(scratch.ingest(kPageFile) == Outcome::created);
  CHECK(scratch.ingest(other) == Outcome::created);
  CHECK(scratch.repository.find_record("reserve-home").has_value());
  CHECK(scratch.repository.find_record("reserve-home-2").has_value());
}

TEST_CASE("ingest: the guideline record of a run follows the fullest text, in any order") {
  const auto with_guideline = [](std::string_view base, std::string_view text) {
    return std::string(base) + "\nGuidelines/Thematic Areas\n\nCoordination\n\nGUIDELINE 7: Agree early\n\n" + std::string(text) + "\n";
  };
  const Submission brief{"one-thing.txt", with_guideline(kPage, "Short.")};
  const Submission full{"other-thing.txt", with_guideline("Type of practice: Website\nCountry: Peru\n\nAnother practice altogether, about pages.\n", "A much longer text of it.")};
  for (const auto& order : {std::vector{brief, full}, std::vector{full, brief}}) {
    Scratch scratch;
    IngestRun run(scratch.repository);
    for (const Submission& submission : order) CHECK(run.ingest(submission).outcome == Outcome::created);
    CHECK(scratch.repository.find_record("micic-guideline-07")->text("text") == "A much longer text of it.");
    IngestRun later(scratch.repository);
    CHECK(later.ingest({"third.txt", with_guideline(kForm, "The longest text that anybody ever wrote of it.")}).outcome != Outcome::failed);
    CHECK(scratch.repository.find_record("micic-guideline-07")->text("text") == "A much longer text of it.");
  }
}

TEST_CASE("ingest: every stage can be shown") {
  for (const std::string_view stage : stages()) {
    CAPTURE(stage);
    const Result<std::string> shown = tests::reader().show_stage(stage, kFormFile);
    REQUIRE(shown.has_value());
    CHECK_FALSE(shown->empty());
  }
  CHECK(tests::reader().show_stage("cook", kFormFile).error().code == Code::usage);
}
