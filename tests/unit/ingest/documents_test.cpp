#include <praxis/ingest.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "support/builtin.hpp"
#include "support/scratch.hpp"

using namespace praxis;

namespace {

/// A repository of its own for each test, gone afterwards.
struct Scratch : tests::Scratch {
  [[nodiscard]] std::vector<Record> records(RecordKind kind) const {
    Findings findings;
    std::vector<Record> all = repository.records(findings);
    std::erase_if(all, [&](const Record& record) { return record.kind() != kind; });
    return all;
  }

  void replace(const std::string& path, std::string_view words, std::string_view by) const {
    std::string bytes = tests::read_bytes(root / path);
    REQUIRE(bytes.find(words) != std::string::npos);
    bytes.replace(bytes.find(words), words.size(), by);
    write(path, bytes);
  }
};

Record only_document(const Scratch& scratch) {
  const std::vector<Record> documents = scratch.records(RecordKind::document);
  REQUIRE(documents.size() == 1);
  return documents.front();
}

std::vector<std::string> ids(const std::vector<Record>& records) {
  std::vector<std::string> result;
  for (const Record& record : records) result.emplace_back(record.id());
  std::ranges::sort(result);
  return result;
}

/// Checks the evidence of a text against its bytes; how many values it has.
std::size_t check_evidence(std::string_view bytes) {
  const Result<Reading> reading = tests::reader().read({"in.txt", std::string(bytes)});
  REQUIRE(reading.has_value());
  const std::vector<std::string> problems = tests::reader().verify(reading->ledger, bytes);
  CHECK_MESSAGE(problems.empty(), (problems.empty() ? "" : problems.front()));
  std::size_t values = 0;
  for (const LedgerRecord& record : reading->ledger.records) values += record.extracted.size();
  return values;
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
  return result;
}

constexpr std::string_view kArticle = R"(Consuls compare notes in Suva

12 March 2018

Forty consular officers met in Suva, Fiji, for a workshop on what to do for migrants when a cyclone strikes. The meeting brought together guests from nine countries.

Good practices

In 2016 the Ministry of Labour of Kenya opened a hotline in Mauritius for migrant workers, and answered nine hundred calls in a week.

In 2017 the Ministry of Labour of Madagascar opened three shelters in Comoros, which gave beds to migrants whom the floods had stranded.

What is next?

The participants will meet again next year.
)";

constexpr std::string_view kFooter = "\nRelated articles\n\nConsuls compare notes in Apia\n";

constexpr std::string_view kStatement = R"(Joint statement of the river towns on **migrants** and floods<sup>1</sup>

3 June 2019

The towns gathered in the “River Towns Association²” believe that nobody should be left on a roof because of a passport, and they call upon the States of the

---
1 Given in six languages.
² Twelve towns in Kenya.
---

region to act before the next flood.

1. **Warning**

- Develop warnings that migrants can read.[^3]
- Ensure that shelters of 20 m² admit everybody.

2. Return

(a) Strengthen the funds that pay for the journey
home.
(b) Guarantee that nobody pays twice.
)";

constexpr std::string_view kPortal = R"(Events

Geneva, Switzerland

17 November 2017

Side event on migrants in disasters

A handbook for embassies was shown to States at a side event.

Read more

Beijing, China

6-7 February

Migrant associations and the fire brigade met for an exercise.

Curso para cónsules

El consulado ofrece un curso en línea para migrantes que huyen de una inundación en su país de acogida.

Leer más
)";

constexpr std::string_view kGuideline = R"(Practices to Implement Guideline 9

GUIDELINE 9: Communicate widely, effectively, and often with migrants on evolving crises and how to access help

People far from home hear of danger late, and often in a language that is not theirs.

Sample Practices

  • A radio hour in six languages.
  • Text messages to all foreign telephone numbers.
)";

}  // namespace

TEST_CASE("documents: every value of every sort of text is read again from its bytes") {
  for (const std::string_view text : {kArticle, kStatement, kPortal, kGuideline}) {
    CAPTURE(text);
    const std::size_t values = check_evidence(text);
    CHECK(values >= 9);
    CHECK(check_evidence(with_crlf(text)) == values);
    CHECK(check_evidence("\xEF\xBB\xBF" + std::string(text)) == values);
  }
}

TEST_CASE("documents: evidence holds wherever a text is cut off") {
  for (const std::string_view text : {kArticle, kStatement, kPortal, kGuideline}) {
    for (std::size_t size = 0; size < text.size(); size += 41) {
      const std::string cut(text.substr(0, size));
      CAPTURE(cut);
      const Result<Reading> reading = tests::reader().read({"in.txt", cut});
      if (!reading) continue;
      CHECK(tests::reader().verify(reading->ledger, cut).empty());
    }
  }
}

TEST_CASE("documents: a statement keeps its parts, over a page break and with every dress of footnotes") {
  const Reading reading = *tests::reader().read({"in.txt", std::string(kStatement)});
  REQUIRE(reading.records.size() == 1);
  const Record& record = reading.records.front();
  CHECK(record.text("document_type") == "statement");
  CHECK(record.text("title") == "Joint statement of the river towns on migrants and floods");
  CHECK(record.text("date") == "2019-06-03");
  CHECK(record.list("issuers") == List{"River Towns Association"});
  REQUIRE(record.list("sections").size() == 3);
  CHECK(record.list("sections")[0].object()->text("text") ==
        "The towns gathered in the “River Towns Association[2]” believe that nobody should be left on a roof because of a passport, and they call upon the "
        "States of the region to act before the next flood.");
  CHECK(record.list("sections")[1].object()->text("heading") == "Warning");
  REQUIRE(record.list("recommendations").size() == 4);
  CHECK(record.list("recommendations")[1] == Value(Object{{"id", "1.2"}, {"area", "Warning"}, {"text", "Ensure that shelters of 20 m² admit everybody."}}));
  CHECK(record.list("recommendations")[2].object()->text("text") == "Strengthen the funds that pay for the journey\nhome.");
  CHECK(record.list("footnotes") ==
        List{Object{{"mark", "1"}, {"text", "Given in six languages."}}, Object{{"mark", "2"}, {"text", "Twelve towns in Kenya."}}});
  REQUIRE(record.list("review").size() == 1);
  CHECK(record.list("review")[0].object()->text("code") == "footnote-missing");
  CHECK(record.list("review")[0].object()->text("value") == "3");
}

TEST_CASE("documents: a title that is not printed is the first heading, or the first words, and is reviewed") {
  const auto review_of = [](std::string_view text, std::string title) {
    ReadingOptions options;
    options.title = std::move(title);
    options.layout = "web-page";
    const Result<Reading> reading = tests::reader().read({"in.txt", std::string(text)}, options);
    REQUIRE(reading.has_value());
    const Record& record = reading->records.front();
    const List& review = record.list("review");
    return std::string(record.text("title")) + "|" + (review.empty() ? "" : std::string(review.front().object()->text("code")));
  };
  constexpr std::string_view kUntitled = "Migrants were stranded by the flood in the town. They met consuls.\n\nWho came\n\nThe consuls came to all of the boats.\n";
  CHECK(review_of(kUntitled, "") == "Who came|title-from-heading");
  CHECK(review_of(kUntitled.substr(0, kUntitled.find('\n')), "") == "Migrants were stranded by the flood in the|title-from-first-words");
  CHECK(review_of(kUntitled, "Given") == "Given|");
  CHECK(review_of("-----\n", "") == "Untitled document|no-title");
}

TEST_CASE("documents: an article makes candidates that name it, with what their passage alone says") {
  const Reading reading = *tests::reader().read({"in.txt", std::string(kArticle)});
  REQUIRE(reading.records.size() == 3);
  const Record& document = reading.records[0];
  CHECK(document.list("practices").size() == 2);
  const Record& hotline = reading.records[1];
  CHECK(hotline.text("status") == "candidate");
  CHECK(hotline.list("countries").empty());  // a government that acts abroad: where is for a curator to say
  CHECK(hotline.list("stakeholder_names") == List{"Ministry of Labour of Kenya"});
  CHECK(hotline.list("documents") == List{std::string(document.id())});
  CHECK(hotline.text("description").starts_with("In 2016 the Ministry"));
  CHECK(hotline.text("dates") == "2016");
  CHECK(reading.records[2].list("countries").empty());  // the name of an organization says nothing of where
}

TEST_CASE("documents: the same bytes again change nothing") {
  for (const std::string_view text : {kArticle, kStatement, kPortal, kGuideline}) {
    Scratch scratch;
    CHECK(scratch.ingest("in.txt", text).outcome == Outcome::created);
    const auto before = scratch.files();
    CHECK(scratch.ingest("other-name.txt", text).outcome == Outcome::unchanged);
    CHECK(scratch.files() == before);
  }
}

TEST_CASE("documents: another copy of an article is merged and makes no second candidates") {
  Scratch scratch;
  CHECK(scratch.ingest("in.txt", kArticle).outcome == Outcome::created);
  const std::vector<std::string> candidates = ids(scratch.records(RecordKind::practice));
  REQUIRE(candidates.size() == 2);
  CHECK(scratch.ingest("copy.txt", std::string(kArticle) + std::string(kFooter)).outcome == Outcome::merged);
  CHECK(ids(scratch.records(RecordKind::practice)) == candidates);
  const Record document = only_document(scratch);
  CHECK(document.list("sources").size() == 2);
  CHECK(document.list("practices").size() == 2);
  CHECK(document.list("related") == List{"Consuls compare notes in Apia"});
}

TEST_CASE("documents: two copies make the same document in either order") {
  const std::string copy = std::string(kArticle) + std::string(kFooter);
  Scratch one;
  one.ingest("in.txt", kArticle);
  one.ingest("copy.txt", copy);
  Scratch other;
  other.ingest("copy.txt", copy);
  other.ingest("in.txt", kArticle);
  const Record document = only_document(one);
  CHECK(document == only_document(other));
}

TEST_CASE("documents: candidates of one title get numbers, also beside a practice of that title") {
  const std::string passages =
      "Consuls compare notes in Suva\n\nConsular officers met in Suva for a workshop for migrants in a cyclone. The meeting was short.\n\nGood practices\n\n"
      "In 2016 the Ministry of Labour of Kenya opened a hotline for migrants stranded by the storm in Mauritius.\n\n"
      "In 2016 the Ministry of Labour of Kenya opened a shelter for migrants stranded by the war in Yemen.\n";
  Scratch scratch;
  CHECK(scratch.ingest("in.txt", passages).outcome == Outcome::created);
  const std::vector<std::string> given = ids(scratch.records(RecordKind::practice));
  REQUIRE(given.size() == 2);
  CHECK(given[1] == given[0] + "-2");
}

TEST_CASE("documents: a passage that is on record is left alone, whatever a curator made of it") {
  Scratch scratch;
  REQUIRE(scratch.ingest("in.txt", kArticle).outcome == Outcome::created);
  const Record hotline = scratch.records(RecordKind::practice).front();
  const std::string path = scratch.repository.path_of(hotline).generic_string();
  scratch.replace(path, "status: candidate", "status: withdrawn");
  const std::string edited = tests::read_bytes(scratch.root / path);
  const std::string retold = "Another article about migrants\n" + std::string(kArticle).substr(kArticle.find('\n')) + std::string(kFooter);
  CHECK(scratch.ingest("retold.txt", retold).outcome != Outcome::failed);
  CHECK(scratch.records(RecordKind::practice).size() == 2);
  CHECK(tests::read_bytes(scratch.root / path) == edited);
}

TEST_CASE("documents: an edit of a section survives another copy") {
  Scratch scratch;
  REQUIRE(scratch.ingest("in.txt", kArticle).outcome == Outcome::created);
  const std::string path = scratch.repository.path_of(only_document(scratch)).generic_string();
  scratch.replace(path, "The participants will meet again next year.", "They will meet again in 2019.");
  CHECK(scratch.ingest("copy.txt", std::string(kArticle) + std::string(kFooter)).outcome == Outcome::merged);
  const Record document = only_document(scratch);
  CHECK(document.list("sections").back().object()->text("text") == "They will meet again in 2019.");
  CHECK(document.list("related").size() == 1);
}

TEST_CASE("documents: a page with a guideline's text makes the guideline, and no practice") {
  Scratch scratch;
  CHECK(scratch.ingest("in.txt", kGuideline).outcome == Outcome::created);
  CHECK(scratch.records(RecordKind::practice).empty());
  CHECK(only_document(scratch).text("document_type") == "guideline-page");
  const std::optional<Record> guideline = scratch.repository.find_record("micic-guideline-09");
  REQUIRE(guideline.has_value());
  CHECK(guideline->text("text") == "People far from home hear of danger late, and often in a language that is not theirs.");
  CHECK(guideline->list("sample_practices").size() == 2);
}

TEST_CASE("documents: a portal keeps its items, with place, date and language where they say them") {
  const Reading reading = *tests::reader().read({"in.txt", std::string(kPortal)});
  REQUIRE(reading.records.size() == 1);
  const List& items = reading.records.front().list("items");
  REQUIRE(items.size() == 3);
  CHECK(items[0] == Value(Object{{"title", "Side event on migrants in disasters"}, {"text", "A handbook for embassies was shown to States at a side event."},
                                 {"item_type", "event"}, {"place", "Geneva, Switzerland"}, {"countries", List{"CHE"}}, {"date", "2017-11-17"}, {"language", "en"}}));
  CHECK(items[1].object()->find("date") == nullptr);
  CHECK(items[1].object()->text("text") == "6-7 February\n\nMigrant associations and the fire brigade met for an exercise.");
  CHECK(items[2].object()->text("language") == "es");
}

TEST_CASE("documents: long texts of every sort are read in time that grows with their size") {
  const auto repeated = [](std::string_view head, std::string_view body) {
    std::string text(head);
    for (int i = 0; text.size() < 1'000'000; ++i) text += std::to_string(i % 90 + 1) + ". " + std::string(body);
    return text;
  };
  const std::vector<std::string> texts{
      repeated(kStatement, "Warning\n\n- Develop warnings that migrants can read.²\n- Ensure that shelters admit everybody.\n\nStates must act.\n\n"),
      repeated(kArticle, "In 2016 the Ministry of Labour of Kenya opened a hotline in Mauritius for migrants stranded by the cyclone.\n\n"),
      repeated(kPortal, "Consuls train for floods in nine river towns\n\nNairobi, Kenya\n\nForty consular officers took a course.\n\nRead more\n\n"),
      "Migrants in crisis\n\nRefugees need help in conflict and in storms.\n\nMigrants in conflict need help now, and soon.\n\n" + std::string(1'000'000, 'x') + "\n"};
  for (const std::string& text : texts) {
    const auto begin = std::chrono::steady_clock::now();
    CHECK(tests::reader().read({"in.txt", text}).has_value());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
  }
}
