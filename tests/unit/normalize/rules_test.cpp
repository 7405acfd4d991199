#include "normalize/rules.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include "support/builtin.hpp"

using namespace praxis;

namespace {

std::optional<Value> run(std::string_view rule, std::string_view field, std::string_view slice) {
  const Definitions& defs = Definitions::builtin();
  return normalize::find_rule(rule).rule->read({{slice}, {}, *defs.kind(RecordKind::practice).field(field), tests::finders()});
}

}  // namespace

TEST_CASE("rules: names are unique, and every rule says what it does") {
  std::set<std::string_view> names;
  for (const normalize::Rule& rule : normalize::rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.about.empty());
    CHECK(normalize::find_rule(rule.name).rule->name == rule.name);
  }
  CHECK(normalize::find_rule("no-such-rule").rule == nullptr);
}

TEST_CASE("rules: what each reads") {
  CHECK(run("term", "crisis_types", "Desastre natural") == Value("natural-disaster"));
  CHECK_FALSE(run("term", "crisis_types", "Meteor").has_value());
  CHECK(run("term", "countries", "Haití") == Value("HTI"));
  CHECK(run("date", "dates", "1er mars 2018") == Value("2018-03-01"));
  CHECK(run("dates", "dates", "from 2013 to 2017") == Value("2013/2017"));
  CHECK_FALSE(run("dates", "dates", "6-7 February").has_value());
  CHECK(run("region", "regions", "Mondial") == Value("global"));
  CHECK(run("number", "guidelines", "GUIDELINE 15") == Value(15));
  CHECK(run("numbered-term", "guidelines", "Empowering migrants") == Value(3));
  CHECK(run("tag", "tags", " Mexico. ") == Value("Mexico"));
  CHECK(run("text", "citation", "A\u00A0 report") == Value("A report"));
  CHECK_FALSE(run("text", "citation", " ").has_value());
  CHECK(run("refusal", "visibility", "x") == Value("restricted"));
}

TEST_CASE("rules: several slices of prose are paragraphs") {
  const Definitions& defs = Definitions::builtin();
  const normalize::RuleInput input{{"One.", "Two."}, {}, *defs.kind(RecordKind::practice).field("description"), tests::finders()};
  CHECK(normalize::find_rule("prose").rule->read(input) == Value("One.\n\nTwo."));
}

TEST_CASE("rules: the language of prose is detected, of crumbs it is not") {
  CHECK(run("language", "language", "Un fondo paga el viaje de regreso de los trabajadores que perdieron su empleo por la tormenta.") == Value("es"));
  CHECK_FALSE(run("language", "language", "OWWA").has_value());
}
