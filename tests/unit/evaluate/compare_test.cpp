#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/evaluate.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Gold gold_of(std::string_view json) {
  Findings findings;
  std::optional<Gold> gold = read_gold(json, "gold.json", defs(), findings);
  for (const Diagnostic& finding : findings.all()) INFO(finding.message);
  REQUIRE(gold);
  return *gold;
}

Record practice(Object fields) {
  Record record(RecordKind::practice, std::move(fields));
  if (!record.find("status")) record.set("status", "draft");
  return record;
}

TextScore score(std::string_view json, std::vector<Record> records) {
  return compare(gold_of(json), {std::move(records), "form", {}}, defs());
}

FieldCounts row(const TextScore& score, std::string_view field) {
  const auto found = std::ranges::find(score.fields, field, &FieldCounts::field);
  return found == score.fields.end() ? FieldCounts{std::string(field), {}, {}} : *found;
}

}  // namespace

TEST_CASE("compare: terms count as right, too many and missing, by label or id") {
  const TextScore result = score(R"({"file": "a.txt", "records": [{"kind": "practice",
      "practice_types": ["Funds", "Agreements"], "countries": ["Mexico", "PHL"]}]})",
                                 {practice({{"practice_types", List{"agreements", "trainings-workshops"}},
                                            {"countries", List{"MEX", "PHL"}}})});
  CHECK(row(result, "practice_types").strict == Counts{1, 1, 1});
  CHECK(row(result, "countries").strict == Counts{2, 0, 0});
  CHECK(row(result, "kind").strict == Counts{1, 0, 0});
  CHECK(result.records == Share{1, 0, 0});
}

TEST_CASE(
    "compare: strictly a wording must be the same, softly case, accents, punctuation and small words are "
    "aside") {
  const TextScore result =
      score(R"({"file": "a.txt", "records": [{"kind": "practice", "title": "Fund for the  Return",
      "tags": ["Réseaux", "hometown"]}]})",
            {practice({{"title", "Fund return"}, {"tags", List{"reseaux.", "hometown"}}})});
  CHECK(row(result, "title").strict == Counts{0, 1, 1});
  CHECK(row(result, "title").soft == Counts{1, 0, 0});
  CHECK(row(result, "tags").strict == Counts{1, 1, 1});
  CHECK(row(result, "tags").soft == Counts{2, 0, 0});
  CHECK(result.records == Share{1, 0, 1});
  CHECK_FALSE(result.is_right(Matching::strict));
  CHECK(result.is_right(Matching::soft));
}

TEST_CASE("compare: strictly a printed list keeps the order of the text") {
  const TextScore result =
      score(R"({"file": "a.txt", "records": [{"kind": "practice", "tags": ["one", "two", "three"]}]})",
            {practice({{"tags", List{"three", "one", "two"}}})});
  CHECK(row(result, "tags").strict == Counts{2, 1, 1});
  CHECK(row(result, "tags").soft == Counts{3, 0, 0});
}

TEST_CASE("compare: the same value twice answers once") {
  const TextScore result =
      score(R"({"file": "a.txt", "records": [{"kind": "practice", "countries": ["MEX", "MEX"]}]})",
            {practice({{"countries", List{"MEX"}}})});
  CHECK(row(result, "countries").strict == Counts{1, 0, 1});
}

TEST_CASE("compare: prose is strictly the same lines, softly nine words in ten") {
  const char* gold =
      R"({"file": "a.txt", "records": [{"kind": "practice", "description": "one two three four five six seven eight nine ten"}]})";
  const TextScore blanks =
      score(gold, {practice({{"description", "one  two three four five six seven eight\xC2\xA0nine ten "}})});
  CHECK(row(blanks, "description").strict == Counts{1, 0, 0});
  const TextScore lines =
      score(gold, {practice({{"description", "one two three four five\nsix seven eight nine ten"}})});
  CHECK(row(lines, "description").strict == Counts{0, 1, 1});
  CHECK(row(lines, "description").soft == Counts{1, 0, 0});
  const TextScore one_word =
      score(gold, {practice({{"description", "one two three four five six seven eight nine zehn"}})});
  CHECK(row(one_word, "description").soft == Counts{1, 0, 0});
  const TextScore two_words =
      score(gold, {practice({{"description", "one two three four five six seven eight neun zehn"}})});
  CHECK(row(two_words, "description").soft == Counts{0, 1, 1});
}

TEST_CASE("compare: probes ask how a description begins and ends, list marks aside") {
  const TextScore result = score(
      R"({"file": "a.txt", "records": [{"kind": "practice", "description_start": "The fund lends: • small su",
      "description_end": "Grants."}]})",
      {practice({{"description", "The fund lends:\n\n- small sums\n- grants"}})});
  CHECK(row(result, "description_start").strict == Counts{1, 0, 0});
  CHECK(row(result, "description_end").strict == Counts{0, 1, 1});
  CHECK(row(result, "description_end").soft == Counts{1, 0, 0});
}

TEST_CASE("compare: a form's field that gold leaves out counts when it is filled, other fields do not") {
  const char* gold = R"({"file": "a.txt", "records": [{"kind": "practice", "title": "X"}]})";
  const Record record =
      practice({{"title", "X"},
                {"language", "en"},
                {"countries", List{"MEX"}},
                {"citation", "Report"},
                {"links", List{Object{{"url", "https://a.example"}}, Object{{"label", "B"}}}}});
  const TextScore result = score(gold, {record});
  CHECK(row(result, "countries").strict == Counts{0, 1, 0});
  CHECK(row(result, "citation").strict == Counts{0, 1, 0});
  CHECK(row(result, "link_urls").strict == Counts{0, 1, 0});
  CHECK(row(result, "link_labels").strict == Counts{0, 1, 0});
  CHECK(row(result, "language").strict == Counts{});
}

TEST_CASE("compare: complete gold lets nothing pass that it does not list") {
  const char* gold =
      R"({"file": "a.txt", "complete": true, "records": [{"kind": "practice", "title": "X"}]})";
  const Record guideline(RecordKind::guideline, {{"number", 3}});
  const TextScore result = score(
      gold,
      {practice({{"title", "X"}, {"language", "en"}, {"id", "x"}, {"sources", List{"ab"}}}), guideline});
  CHECK(row(result, "language").strict == Counts{0, 1, 0});
  CHECK(row(result, "id").strict == Counts{});
  CHECK(row(result, "sources").strict == Counts{});
  CHECK(row(result, "kind").strict == Counts{1, 1, 0});
}

TEST_CASE("compare: an empty list or null says that there must be nothing") {
  const TextScore result = score(
      R"({"file": "a.txt", "records": [{"kind": "practice", "status": "candidate", "countries": [], "language": null}]})",
      {practice(
          {{"status", "candidate"}, {"countries", List{"MEX"}}, {"language", "en"}, {"tags", List{"a"}}})});
  CHECK(row(result, "countries").strict == Counts{0, 1, 0});
  CHECK(row(result, "language").strict == Counts{0, 1, 0});
  CHECK(row(result, "tags").strict == Counts{});
}

TEST_CASE("compare: records are paired within kind and status, best agreement first") {
  const TextScore result = score(
      R"({"file": "a.txt", "records": [
      {"kind": "practice", "status": "candidate", "countries": ["DOM"]},
      {"kind": "practice", "status": "candidate", "countries": ["MEX"], "description_start": "In Mexico"}]})",
      {practice({{"status", "candidate"}, {"countries", List{"MEX"}}, {"description", "In Mexico they"}}),
       practice({{"status", "candidate"}, {"countries", List{"DOM"}}}), practice({{"title", "A draft"}})});
  CHECK(row(result, "countries").strict == Counts{2, 0, 0});
  CHECK(row(result, "kind").strict == Counts{2, 1, 0});
  CHECK(result.wrong_drafts == std::vector<std::string>{"A draft"});
}

TEST_CASE("compare: of a record that is missing every value is missing") {
  const TextScore result = score(
      R"({"file": "a.txt", "records": [{"kind": "document", "title": "X", "item_count": 2, "countries": ["MEX", "PHL"]}]})",
      {});
  CHECK(row(result, "kind").strict == Counts{0, 0, 1});
  CHECK(row(result, "item_count").strict == Counts{0, 0, 1});
  CHECK(row(result, "countries").strict == Counts{0, 0, 2});
  CHECK(result.records == Share{1, 0, 0});
}

TEST_CASE("compare: partial gold need not list guidelines and candidates") {
  const Record guideline(RecordKind::guideline, {{"number", 3}});
  const Record candidate = practice({{"status", "candidate"}, {"title", "C"}});
  const char* silent = R"({"file": "a.txt", "records": [{"kind": "document", "title": "X"}]})";
  const Record document(RecordKind::document, {{"title", "X"}});
  CHECK(score(silent, {document, guideline, candidate}).is_right(Matching::strict));
  const char* barred =
      R"({"file": "a.txt", "records": [{"kind": "document", "title": "X"}], "no_practice_of_status": ["draft", "candidate"]})";
  CHECK(row(score(barred, {document, guideline, candidate}), "kind").strict == Counts{1, 1, 0});
  const char* noise = R"({"file": "a.txt", "records": []})";
  CHECK(row(score(noise, {candidate}), "kind").strict == Counts{0, 1, 0});
  CHECK(score(noise, {candidate}).wrong_drafts.empty());
  CHECK(score(noise, {}).is_right(Matching::strict));
}

TEST_CASE("compare: the parts of a document") {
  const Record document(
      RecordKind::document,
      {{"sections", List{Object{{"text", "Preamble"}}, Object{{"heading", "Work"}, {"text", "..."}}}},
       {"recommendations", List{Object{{"id", "1.1"}, {"text", "a"}}, Object{{"id", "1.2"}, {"text", "b"}},
                                Object{{"id", "2.1"}, {"text", "c"}}}},
       {"footnotes", List{Object{{"mark", "1"}, {"text", "n"}}, Object{{"mark", "3"}, {"text", "m"}}}},
       {"items", List{Object{{"title", "Fair"}, {"text", "t"}, {"item_type", "event"}},
                      Object{{"place", "Lima, Peru"},
                             {"countries", List{"PER"}},
                             {"text", "u"},
                             {"item_type", "news"}}}}});
  const TextScore result = score(
      R"({"file": "a.txt", "records": [{"kind": "document", "section_headings": ["Work"], "recommendation_counts": [2, 2],
      "footnote_marks": ["1", "2"], "item_count": 2,
      "items": [{"place": "Lima, Peru", "countries": ["Peru"], "item_type": "event"}, {"title": "Unheard of"}]}]})",
      {document});
  CHECK(row(result, "section_headings").strict == Counts{1, 0, 0});
  CHECK(row(result, "recommendation_counts").strict == Counts{1, 1, 1});
  CHECK(row(result, "footnote_marks").strict == Counts{1, 1, 1});
  CHECK(row(result, "item_count").strict == Counts{1, 0, 0});
  CHECK(row(result, "items.place").strict == Counts{1, 0, 0});
  CHECK(row(result, "items.countries").strict == Counts{1, 0, 0});
  CHECK(row(result, "items.item_type").strict == Counts{0, 1, 1});
  CHECK(row(result, "items.title").strict == Counts{0, 0, 1});
}

TEST_CASE("compare: review codes are those of the first record, doubts about its title aside") {
  const Value review = List{Object{{"field", "title"}, {"code", "title-from-file-name"}, {"note", "n"}},
                            Object{{"field", "links"}, {"code", "cut-url"}, {"note", "n"}}};
  const char* right = R"({"file": "a.txt", "records": [{"kind": "practice"}], "review_codes": ["cut-url"]})";
  CHECK(score(right, {practice({{"review", review}})}).is_right(Matching::strict));
  const char* none = R"({"file": "a.txt", "records": [{"kind": "practice"}], "review_codes": []})";
  CHECK(row(score(none, {practice({{"review", review}})}), "review_codes").strict == Counts{0, 1, 0});
}

TEST_CASE("compare: a layout that praxis has is compared, another name is a heading") {
  const char* known = R"({"file": "a.txt", "layout": "labelled-page", "records": [{"kind": "practice"}]})";
  CHECK(row(score(known, {practice({})}), "layout").strict == Counts{0, 1, 1});
  const char* own = R"({"file": "a.txt", "layout": "our form of 2024", "records": [{"kind": "practice"}]})";
  CHECK(score(own, {practice({})}).layout == "our form of 2024");
  CHECK(row(score(own, {practice({})}), "layout").strict == Counts{});
}

TEST_CASE("compare: what is to be ignored is not compared") {
  const char* gold =
      R"({"file": "a.txt", "records": [{"kind": "practice", "title": "X", "ignore": ["countries", "title"]}]})";
  CHECK(score(gold, {practice({{"title", "Y"}, {"countries", List{"MEX"}}})}).is_right(Matching::strict));
}
