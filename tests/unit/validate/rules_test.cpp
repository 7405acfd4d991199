#include "validate/rules.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "diagnostic/lints.hpp"
#include "validate/order.hpp"

using namespace praxis;
using praxis::validation::JsonSchema;

TEST_CASE("rules: every rule has a name of its own, a summary and a check") {
  std::set<std::string_view> names;
  for (const validation::Rule& rule : validation::rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK(rule.summary.size() > 20);
    CHECK((rule.check != nullptr));
  }
}

TEST_CASE("rules: a lint is a rule of the same name, and every such rule is a lint") {
  std::set<std::string_view> names;
  for (const validation::Rule& rule : validation::rules()) {
    if (rule.needs == validation::Needs::lint) names.insert(rule.name);
  }
  std::set<std::string_view> switched;
  for (const Lint& lint : lints()) switched.insert(lint.name);
  CHECK(names == switched);
}

TEST_CASE("words: a pointer is spoken from the inside out") {
  CHECK(validation::words_for("") == "the record");
  CHECK(validation::words_for("/title") == "'title'");
  CHECK(validation::words_for("/countries/1") == "item 2 of 'countries'");
  CHECK(validation::words_for("/links/0/url") == "'url' of item 1 of 'links'");
}

TEST_CASE("words: values are quoted, and shortened between characters") {
  CHECK(validation::in_quotes("Confict") == "'Confict'");
  CHECK(validation::in_quotes(16) == "16");
  CHECK(validation::in_quotes(List{"a"}) == "a list");
  std::string text;
  for (int i = 0; i < 61; ++i) text += "é";
  CHECK(validation::in_quotes(text) == "'" + text.substr(0, 120) + "…'");
}

TEST_CASE("words: did-you-mean speaks of one, two or three words") {
  CHECK(validation::did_you_mean({"a"}) == "did you mean 'a'?");
  CHECK(validation::did_you_mean({"a", "b"}) == "did you mean 'a' or 'b'?");
  CHECK(validation::did_you_mean({"a", "b", "c"}) == "did you mean 'a', 'b' or 'c'?");
}

TEST_CASE("words: a fix is written so that YAML takes it for text") {
  CHECK(validation::as_yaml("conflict") == "conflict");
  CHECK(validation::as_yaml("10") == "\"10\"");
  CHECK(validation::as_yaml("NO") == "\"NO\"");
  CHECK(validation::as_yaml(10) == "10");
}

TEST_CASE("pointers: steps are escaped and unescaped") {
  CHECK(validation::below("", "a/b~c") == "/a~1b~0c");
  CHECK(validation::below("/a", 3) == "/a/3");
  CHECK(validation::steps("/a~1b~0c/3") == std::vector<std::string>{"a/b~c", "3"});
  CHECK(validation::steps("").empty());
}

TEST_CASE("json schema: values in order and out of order") {
  const JsonSchema schema(
      R"({"type": "object", "properties": {"b": {"type": "integer"}, "a": {"$ref": "#/definitions/t"}},
                              "definitions": {"t": {"type": "array", "items": {"type": "string"}}}})");
  CHECK(schema.broken(Object{{"b", 1}, {"a", List{"x"}}}).empty());
  CHECK(schema.broken(Object{{"b", "1"}, {"a", List{"x", 2}}}) ==
        std::vector<std::string>{"", "/a", "/a/1", "/b"});
  CHECK(schema.member(schema.root(), "a")->text("type") == "array");
  CHECK(schema.item(*schema.member(schema.root(), "a"))->text("type") == "string");
  CHECK(schema.member(schema.root(), "c") == nullptr);
  CHECK(validation::in_schema_order({{"z", 1}, {"a", List{}}, {"y", 2}, {"b", 3}}, schema) ==
        Object{{"b", 3}, {"a", List{}}, {"z", 1}, {"y", 2}});
}

TEST_CASE("schema: what no words cover does not pass") {
  const JsonSchema schema(R"({"type": "object", "maxProperties": 1})");
  const Value value = Object{{"a", 1}, {"b", 2}};
  Findings findings;
  validation::check_schema({value, schema, "thing", Definitions::builtin()}, findings);
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all().front().message == "the thing does not follow its schema");
}
