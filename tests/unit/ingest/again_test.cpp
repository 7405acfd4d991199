#include <praxis/again.hpp>

#include <doctest/doctest.h>

#include <praxis/validate.hpp>
#include <random>

#include "support/scratch.hpp"
#include "support/samples.hpp"

using namespace praxis;
using tests::Scratch;

namespace {

constexpr std::string_view kForm = R"(Type of practice
Funds
Country (Check all that apply)
Kenya
Type of crisis (Check all that apply)
Great Wave
Natural Disaster
Description of the practice

A reserve pays the journey home of workers who lost their employment because of a storm, a flood or a war near their place of work.

Tags
return
Source of the text
Annual report
)";

constexpr std::string_view kTerm = "vocabulary: crisis_types\nterms:\n- id: natural-disaster\n  label: {en: Natural Disaster}\n  synonyms: {en: [Great Wave]}\n";
constexpr std::string_view kOwnTerm = "vocabulary: crisis_types\nterms:\n- id: great-wave\n  label: {en: Great Wave}\n";

Again again(Scratch& scratch, Effect effect = Effect::write) {
  const Result<Again> done = ingest_again(scratch.repository, scratch.repository.submissions(), effect);
  REQUIRE(done.has_value());
  return *done;
}

bool holds(const Record& record, std::string_view field, std::string_view value) {
  return std::ranges::find(record.list(field), Value(value)) != record.list(field).end();
}

bool has_code(const Record& record, std::string_view code) {
  return std::ranges::any_of(record.list("review"), [&](const Value& entry) { return entry.object()->text("code") == code; });
}

std::size_t errors_of(Scratch& scratch) {
  Findings findings;
  const auto files = scratch.repository.files();
  REQUIRE(files.has_value());
  for (const RecordFile& file : *files) validate_file(file, scratch.repository.definitions(), findings);
  return findings.count(Severity::error);
}

void file_samples(Scratch& scratch, unsigned seed) {
  std::vector<Submission> samples = tests::sample_texts();
  std::ranges::shuffle(samples, std::mt19937(seed));
  Repository repository = scratch.repository;
  IngestRun run(repository);
  for (const Submission& sample : samples) static_cast<void>(run.ingest(sample));
}

}  // namespace

TEST_CASE("again: by unchanged rules not a byte changes, in whatever order submissions came in") {
  for (const unsigned seed : {1U, 2U}) {
    Scratch scratch;
    file_samples(scratch, seed);
    const auto before = scratch.files();
    const Again done = again(scratch);
    CHECK(done.revisions.empty());
    for (const IngestResult& result : done.submissions) CHECK_MESSAGE(result.outcome == Outcome::unchanged, result.name);
    const auto after = scratch.files();
    for (const auto& [path, bytes] : after) CHECK_MESSAGE((before.contains(path) && before.at(path) == bytes), path);
    CHECK(after.size() == before.size());
  }
}

TEST_CASE("again: records whose files are gone come back with their ids") {
  Scratch scratch;
  file_samples(scratch, 3);
  const auto before = scratch.files();
  for (const std::string folder : {"practices", "documents", "guidelines"}) std::filesystem::remove_all(scratch.root / folder);
  const Again done = again(scratch);
  const auto after = scratch.files();
  for (const auto& [path, bytes] : before) {
    CAPTURE(path);
    REQUIRE(after.contains(path));
    CHECK(after.at(path) == bytes);
  }
  CHECK(after.size() == before.size());
  CHECK(std::ranges::all_of(done.revisions, [](const Revision& r) { return r.how == Revision::How::restored; }));
  CHECK(again(scratch).revisions.empty());
}

TEST_CASE("again: an improvement arrives beside what people edited") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  Record record = scratch.record("reserve-home");
  REQUIRE(has_code(record, "unknown-term"));
  REQUIRE(has_code(record, "title-from-file-name"));
  record.set("title", "Home reserve");
  record.set("countries", List{"UGA"});
  record.set("tags", List{"return", "savings"});
  List review = record.list("review");
  std::erase_if(review, [](const Value& entry) { return entry.object()->text("code") == "title-from-file-name"; });
  record.set("review", review);
  scratch.save(record);
  scratch.write("vocabularies/crisis_types.yaml", kOwnTerm);
  scratch.reopen();

  const auto before = scratch.files();
  const Again preview = again(scratch, Effect::preview);
  CHECK(scratch.files() == before);
  REQUIRE(preview.revisions.size() == 1);
  CHECK(preview.revisions[0].place == "practices/ken/reserve-home");
  CHECK(preview.revisions[0].rules.at("crisis_types") == std::vector<std::string>{"term"});

  const Again done = again(scratch);
  REQUIRE(done.submissions.size() == 1);
  CHECK(done.submissions[0].outcome == Outcome::merged);
  const Record now = scratch.record("reserve-home");
  CHECK(now == done.revisions[0].after);
  CHECK(now == preview.revisions[0].after);
  CHECK(holds(now, "crisis_types", "great-wave"));
  CHECK(holds(now, "crisis_types", "natural-disaster"));
  CHECK_FALSE(now.find("review"));
  CHECK(now.text("title") == "Home reserve");
  CHECK(now.list("countries") == List{"UGA"});
  CHECK(now.list("tags") == List{"return", "savings"});
  const auto after = scratch.files();
  CHECK(again(scratch).revisions.empty());
  CHECK(scratch.files() == after);
  CHECK(errors_of(scratch) == 0);
}

TEST_CASE("again: where a person and the rules changed one value, the person's stays and both are listed") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  Record record = scratch.record("reserve-home");
  record.set("title", "Home reserve");
  scratch.save(record);
  scratch.write("labels.yaml", "labels:\n  title: {en: [Source of the text]}\n");
  scratch.reopen();
  const Again done = again(scratch);
  REQUIRE(done.revisions.size() == 1);
  REQUIRE(done.revisions[0].conflicts.size() == 1);
  CHECK(done.revisions[0].conflicts[0] == EditConflict{"title", Value("Home reserve"), Value("Annual report")});
  CHECK(scratch.record("reserve-home").text("title") == "Home reserve");
  CHECK(again(scratch).revisions.empty());
}

TEST_CASE("again: the sources of a record are read together") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  REQUIRE(scratch.ingest("reserve-home-0.txt", std::string(kForm) + "\n").outcome == Outcome::merged);
  Record record = scratch.record("reserve-home");
  REQUIRE(record.list("sources").size() == 2);
  record.erase("tags");
  scratch.save(record);
  scratch.write("vocabularies/crisis_types.yaml", kTerm);
  scratch.reopen();
  CHECK(again(scratch).revisions.size() == 1);
  const Record now = scratch.record("reserve-home");
  CHECK_FALSE(now.find("tags"));
  CHECK_FALSE(has_code(now, "unknown-term"));
  CHECK(now.list("sources").size() == 2);
}

TEST_CASE("again: only one of two sources is named, the other counts with its ledger") {
  Scratch scratch;
  const IngestResult one = scratch.ingest("reserve-home.txt", kForm);
  REQUIRE(scratch.ingest("reserve-home-0.txt", std::string(kForm) + "\n").outcome == Outcome::merged);
  scratch.write("vocabularies/crisis_types.yaml", kOwnTerm);
  scratch.reopen();
  const Result<Again> done = ingest_again(scratch.repository, {one.sha256}, Effect::write);
  REQUIRE(done.has_value());
  CHECK(done->submissions.size() == 1);
  const Record now = scratch.record("reserve-home");
  CHECK(holds(now, "crisis_types", "great-wave"));
  CHECK(has_code(now, "unknown-term"));  // the other one still says so
  CHECK(now.list("sources").size() == 2);
  CHECK_FALSE(has_code(again(scratch).revisions.at(0).after, "unknown-term"));
}

TEST_CASE("again: title, layout, address and day are those of the first time") {
  Scratch scratch;
  const ReadingOptions options{"My own title", "https://example.org/p", "form", "2016-07-31"};
  const IngestResult first = scratch.ingest("reserve-home.txt", kForm, options);
  REQUIRE(first.outcome == Outcome::created);
  CHECK((*scratch.repository.ledger(first.sha256))->given_layout == "form");
  const auto before = scratch.files();
  CHECK(again(scratch).revisions.empty());
  CHECK(scratch.files() == before);
}

TEST_CASE("again: a record's file that cannot be read is left alone") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  const std::string path = "practices/ken/reserve-home.yaml";
  scratch.write(path, "id: [reserve-home\n");
  const auto before = scratch.files();
  const Again done = again(scratch);
  REQUIRE(done.submissions.size() == 1);
  CHECK(done.submissions[0].outcome == Outcome::failed);
  CHECK(scratch.files() == before);
}

TEST_CASE("again: a record that is not valid is left alone, and its ledger too") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  Record record = scratch.record("reserve-home");
  record.set("status", "splendid");
  scratch.save(record);
  scratch.write("vocabularies/crisis_types.yaml", kOwnTerm);
  scratch.reopen();
  const auto before = scratch.files();
  CHECK(again(scratch).submissions.at(0).outcome == Outcome::failed);
  CHECK(scratch.files() == before);
}

TEST_CASE("again: what was killed half-way is completed by the next run") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  REQUIRE(scratch.ingest("reserve-home-0.txt", std::string(kForm) + "\n").outcome == Outcome::merged);
  const auto before = scratch.files();
  scratch.write("vocabularies/crisis_types.yaml", kOwnTerm);
  scratch.reopen();
  again(scratch);
  const auto after = scratch.files();
  // Records are written first, then ledgers: every state in between.
  std::vector<std::string> changed;
  for (const auto& [path, bytes] : after) {
    if (before.contains(path) && before.at(path) != bytes) changed.push_back(path);
  }
  REQUIRE(changed.size() == 3);
  for (std::size_t done = 1; done < changed.size(); ++done) {
    for (std::size_t i = done; i < changed.size(); ++i) scratch.write(changed[i], before.at(changed[i]));
    again(scratch);
    CHECK(scratch.files() == after);
  }
}

TEST_CASE("again: a submission that turns out private moves under private/") {
  Scratch scratch;
  const std::string text = std::string(kForm) + "Who may be asked\nsomebody@example.org\n";
  const IngestResult first = scratch.ingest("reserve-home.txt", text);
  REQUIRE(first.outcome == Outcome::created);
  const std::string where = "submissions/" + first.sha256.substr(0, 2) + "/" + first.sha256;
  const auto before = scratch.files();
  const bool was_open = before.contains(where + ".yaml");
  scratch.write("labels.yaml", "labels:\n  contact: {en: [Who may be asked]}\n");
  scratch.reopen();
  again(scratch);
  const auto after = scratch.files();
  CHECK(after.contains("private/" + where + ".yaml"));
  CHECK(after.contains("private/" + where + ".txt"));
  CHECK_FALSE(after.contains(where + ".yaml"));
  CHECK_FALSE(after.contains(where + ".txt"));
  if (was_open) {
    std::filesystem::remove(scratch.root / "labels.yaml");
    scratch.reopen();
    again(scratch);
    CHECK(scratch.files().contains("private/" + where + ".yaml"));
  }
}

TEST_CASE("again: sources whose ledgers are not here stay sources, and what they said stays") {
  Scratch scratch;
  REQUIRE(scratch.ingest("reserve-home.txt", kForm).outcome == Outcome::created);
  const IngestResult other = scratch.ingest("reserve-home-0.txt", std::string(kForm) + "Tags\nbox\n");
  REQUIRE(other.outcome == Outcome::merged);
  for (const std::string extension : {".yaml", ".txt"})
    std::filesystem::remove(scratch.root / "submissions" / other.sha256.substr(0, 2) / (other.sha256 + extension));
  const Record before = scratch.record("reserve-home");
  scratch.write("vocabularies/crisis_types.yaml", kOwnTerm);
  scratch.reopen();
  again(scratch);
  const Record now = scratch.record("reserve-home");
  CHECK(now.list("sources") == before.list("sources"));
  CHECK(now.list("tags") == before.list("tags"));
  CHECK(holds(now, "crisis_types", "great-wave"));
}
