#include <doctest/doctest.h>

#include <praxis/query.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Record practice(const char* id, const char* status, const char* title) {
  Record record(RecordKind::practice);
  record.set("id", id);
  record.set("status", status);
  record.set("title", title);
  return record;
}

/// A small repository: four practices and a document.
std::vector<Record> repository() {
  std::vector<Record> records;
  Record& fund = records.emplace_back(practice("fund", "draft", "Remittance fund"));
  fund.set("countries", List{Value("MEX")});
  fund.set("stakeholder_types", List{Value("state-of-origin")});
  fund.set("dates", "2013/2017");
  fund.set("guidelines", List{Value(3), Value(14)});
  fund.set("sdgs", List{Value("10.7")});
  fund.set("tags", List{Value("Public Health"), Value("Haití")});
  Record& hotline = records.emplace_back(practice("hotline", "published", "Hotline for workers abroad"));
  hotline.set("countries", List{Value("PHL"), Value("MEX")});
  hotline.set("stakeholder_types", List{Value("state")});
  hotline.set("dates", "2018-03");
  hotline.set("guidelines", List{Value(9)});
  hotline.set("links", List{Value(Object{{"label", "Manual"}, {"url", "https://example.org/a"}})});
  records.push_back(practice("passage", "candidate", "A fund in a newspaper"));
  records.push_back(practice("old", "withdrawn", "An old fund"));
  Record& statement = records.emplace_back(Record(RecordKind::document));
  statement.set("id", "statement");
  statement.set("status", "draft");
  statement.set("title", "Statement on workers");
  statement.set("date", "2016-05-01");
  return records;
}

std::string found(const std::vector<Record>& records, std::string_view text, Scope scope = Scope::standing,
                  const Definitions& definitions = defs()) {
  const Result<Query> query = parse_query(text, definitions);
  INFO(text);
  REQUIRE(query.has_value());
  std::string ids;
  for (const Record* hit : search(records, *query, definitions, scope))
    ids += (ids.empty() ? "" : " ") + std::string(hit->id());
  return ids;
}

std::string found(std::string_view text, Scope scope = Scope::standing) {
  return found(repository(), text, scope);
}

}  // namespace

TEST_CASE("search: everything that stands is found by the empty query, in the order given") {
  CHECK(found("") == "fund hotline statement");
  CHECK(found("", Scope::all) == "fund hotline passage old statement");
}

TEST_CASE("search: a query that names status decides itself what it looks at") {
  CHECK(found("status:candidate") == "passage");
  CHECK(found("status:withdrawn,draft") == "fund old statement");
  CHECK(found("fund -status:draft") == "passage old");
  CHECK(found("fund (guideline:3 OR has:status)") == "fund passage old");
}

TEST_CASE("search: words are looked for in all texts") {
  CHECK(found("workers") == "hotline statement");
  CHECK(found("WORKERS -abroad") == "statement");
  CHECK(found("haiti") == "fund");
  CHECK(found("\"public health\"") == "fund");
  CHECK(found("\"health haiti\"") == "");
  CHECK(found("remit*") == "fund");
  CHECK(found("remit") == "");
  CHECK(found("manual OR remittance") == "fund hotline");
}

TEST_CASE("search: a field holds any of the values") {
  CHECK(found("country:Mexico") == "fund hotline");
  CHECK(found("country:PHL,JPN") == "hotline");
  CHECK(found("country:MEX AND country:PHL") == "hotline");
  CHECK(found("-country:PHL") == "fund statement");
  CHECK(found("guideline:3") == "fund");
  CHECK(found("kind:document") == "statement");
  CHECK(found("tag:health") == "fund");
  CHECK(found("tag:heal*") == "fund");
  CHECK(found("tag:heal") == "");
  CHECK(found("title:\"workers abroad\"") == "hotline");
  CHECK(found("link:example.org") == "hotline");
  CHECK(found("id:fund,hot*") == "fund hotline");
  CHECK(found("id:hot") == "");
}

TEST_CASE("search: a term finds its narrower terms, a goal its targets") {
  CHECK(found("stakeholder:state") == "fund hotline");
  CHECK(found("stakeholder:state-of-origin") == "fund");
  CHECK(found("sdg:10") == "fund");
  CHECK(found("sdg:10.7") == "fund");
  CHECK(found("sdg:10.1") == "");
  CHECK(found("sdg:1") == "");
}

TEST_CASE("search: terms of a repository's own, however deep, are found by broader ones") {
  const Term storm{.id = "storm", .broader = "natural-disaster", .names = {}, .facts = {}};
  const Term typhoon{.id = "typhoon", .broader = "storm", .names = {}, .facts = {}};
  const Definitions own = defs().extended({Vocabulary("crisis_types", {typhoon, storm})}, {});
  Record record = practice("shelter", "draft", "Shelter");
  record.set("crisis_types", List{Value("typhoon")});
  CHECK(found({record}, "crisis:natural-disaster", Scope::standing, own) == "shelter");
  CHECK(found({record}, "crisis:conflict", Scope::standing, own) == "");
}

TEST_CASE("search: dates are found when they touch, in practices and documents") {
  CHECK(found("date:2016") == "fund statement");
  CHECK(found("date:2018-03-15") == "hotline");
  CHECK(found("date:2017..2019") == "fund hotline");
  CHECK(found("date:2018..") == "hotline");
  CHECK(found("date:..2013-01") == "fund");
  CHECK(found("date:2016/..") == "fund hotline statement");
  CHECK(found("-date:2016") == "hotline");
}

TEST_CASE("search: numbers are compared as numbers") {
  CHECK(found("guideline:1..8") == "fund");
  CHECK(found("guideline:9..13") == "hotline");
  CHECK(found("guideline:4..") == "fund hotline");
  CHECK(found("guideline:..2") == "");
  CHECK(found("guideline:9,1..3") == "fund hotline");
}

TEST_CASE("search: has and missing look at the field alone") {
  CHECK(found("has:links") == "hotline");
  CHECK(found("missing:country") == "statement");
  CHECK(found("has:date") == "fund hotline statement");
  CHECK(found("has:tag,link") == "fund hotline");
}
