#include <doctest/doctest.h>

#include <praxis/evaluate.hpp>

using namespace praxis;

namespace {

std::optional<Gold> read(std::string_view bytes, const std::string& file, Findings& findings) {
  return read_gold(bytes, file, Definitions::builtin(), findings);
}

std::string problem(std::string_view bytes, const std::string& file = "gold.json") {
  Findings findings;
  CHECK_FALSE(read(bytes, file, findings));
  REQUIRE_FALSE(findings.empty());
  return findings.all().front().message + '|' + findings.all().front().hint;
}

}  // namespace

TEST_CASE("gold: JSON and YAML say the same") {
  Findings findings;
  const auto json =
      read(R"({"file": "a.txt", "url": "https://a.example", "layout": null, "complete": true, "notes": ["n"],
                             "records": [{"kind": "practice", "status": "draft", "guidelines": [3], "about": "x"}]})",
           "a.json", findings);
  const auto yaml = read(
      "file: a.txt\nurl: https://a.example\ncomplete: true\nnotes:\n- n\n"
      "records:\n- kind: practice\n  status: draft\n  guidelines: [3]\n  about: x\n",
      "a.yaml", findings);
  REQUIRE(json);
  REQUIRE(yaml);
  CHECK(json->file == "a.txt");
  CHECK(json->url == yaml->url);
  CHECK(json->layout.empty());
  CHECK(json->completeness == Completeness::complete);
  CHECK(yaml->completeness == Completeness::complete);
  CHECK(json->records == yaml->records);
  CHECK(json->records.front().wanted == Object{{"guidelines", List{3}}});
}

TEST_CASE("gold: a misspelled key is refused with what was meant") {
  CHECK(problem(R"({"file": "a", "records": [{"kind": "practice", "contries": []}]})") ==
        "a practice has no key 'contries'|did you mean 'countries'?");
  CHECK(problem(R"({"file": "a", "record": []})")
            .starts_with("the gold of a text has no key 'record'|did you mean 'records'?"));
}

TEST_CASE("gold: what is no gold is refused") {
  CHECK(problem("[1]").starts_with("gold is an object"));
  CHECK(problem(R"({"records": []})").starts_with("the key 'file'"));
  CHECK(problem(R"({"file": "a"})").starts_with("the key 'records'"));
  CHECK(problem(R"({"file": "a", "records": [{"title": "X"}]})").starts_with("each record needs a 'kind'"));
  CHECK(problem(R"({"file": "a", "records": [], "complete": "perhaps"})")
            .starts_with("the key 'complete' is true or false"));
  CHECK(problem("{\"file\": \xFF}").starts_with("this is no UTF-8"));
  CHECK(problem(std::string(40, '[') + std::string(40, ']')).starts_with("nested too deeply"));
}

TEST_CASE("gold: broken JSON is shown where it breaks") {
  Findings findings;
  CHECK_FALSE(read("{\n  \"file\": \"a\",\n  oops\n}", "a.json", findings));
  REQUIRE_FALSE(findings.empty());
  CHECK(findings.all().front().where.from == Position{3, 3});
}
