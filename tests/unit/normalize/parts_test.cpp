#include "normalize/parts.hpp"

#include <doctest/doctest.h>

#include <string>
#include "support/builtin.hpp"

using namespace praxis;

namespace {

std::optional<Value> run(std::string_view written, std::vector<std::string_view> slices) {
  const FieldSpec& field = *Definitions::builtin().kind(RecordKind::document).field("sections");
  const auto [rule, argument] = normalize::find_rule(written);
  REQUIRE(rule != nullptr);
  return rule->read({std::move(slices), argument, field, tests::finders()});
}

Object item(std::string_view roles, std::vector<std::string_view> slices) { return *run("item:" + std::string(roles), std::move(slices))->object(); }

/// The argument that prose cut as `pieces` of a text gives, paragraph by paragraph.
normalize::Parts prose_of(const std::vector<Paragraph>& paragraphs, std::string_view text) {
  normalize::Parts parts;
  parts.add_prose(paragraphs, text);
  return parts;
}

}  // namespace

TEST_CASE("rules: what stands behind the colon is the argument") {
  const normalize::RuleCall call = normalize::find_rule("section:heading,text");
  REQUIRE(call.rule != nullptr);
  CHECK(call.rule->name == "section");
  CHECK(call.argument == "heading,text");
  CHECK(normalize::find_rule("section").argument.empty());
  CHECK(normalize::find_rule("sections:heading").rule == nullptr);
  CHECK(normalize::find_rule("").rule == nullptr);
}

TEST_CASE("parts: slices become members by their roles, in order") {
  CHECK(run("section:heading,text", {"What  came\nof it", "They agreed."}) == Value(Object{{"heading", "What came of it"}, {"text", "They agreed."}}));
  CHECK(run("recommendation:id=2.3,area,text", {"Return", "Pay for it."}) == Value(Object{{"id", "2.3"}, {"area", "Return"}, {"text", "Pay for it."}}));
}

TEST_CASE("parts: a second text is a further paragraph, a continued one goes on in the sentence") {
  CHECK(run("section:text,text", {"One.", "Two."}) == Value(Object{{"text", "One.\n\nTwo."}}));
  CHECK(run("section:text,+text,text", {"One goes", "on here.", "Two."}) == Value(Object{{"text", "One goes on here.\n\nTwo."}}));
}

TEST_CASE("parts: headings lose references and emphasis, texts keep references in brackets") {
  CHECK(run("section:heading,text", {"**Return**²", "Funds<sup>3</sup> *help* **all**."}) == Value(Object{{"heading", "Return"}, {"text", "Funds[3] *help* all."}}));
}

TEST_CASE("parts: the mark of a footnote is read in any dress") {
  CHECK(run("footnote:mark,text", {"²", "A note."}) == Value(Object{{"mark", "2"}, {"text", "A note."}}));
  CHECK(run("footnote:mark,text", {"iv", "A note."}) == Value(Object{{"mark", "iv"}, {"text", "A note."}}));
}

TEST_CASE("parts: a text of nothing but marks makes nothing") {
  CHECK_FALSE(run("section:heading,text", {"Return", "<b></b>"}).has_value());
  CHECK_FALSE(run("item:title,text", {"Return", "**"}).has_value());
}

TEST_CASE("parts: too few slices or too many make nothing") {
  CHECK_FALSE(run("section:heading,text", {"Return"}).has_value());
  CHECK_FALSE(run("section:text", {"One.", "Two."}).has_value());
  CHECK_FALSE(run("section", {"One."}).has_value());
}

TEST_CASE("parts: paragraphs with only blanks between them are one slice") {
  constexpr std::string_view kText = "One.\n\nTwo.\n---\nThree\n---\ngoes on.";
  const std::vector<Paragraph> paragraphs{{{{0, 4}}}, {{{6, 10}}}, {{{15, 20}, {25, 33}}}};
  const normalize::Parts parts = prose_of(paragraphs, kText);
  CHECK(parts.spans() == std::vector<Span>{{0, 10}, {15, 20}, {25, 33}});
  CHECK(parts.rule("section") == "section:text,text,+text");
}

TEST_CASE("parts: what stands in no text is stated, and empty spans add nothing") {
  normalize::Parts parts;
  parts.state("id", "2.3");
  parts.add("area", {});
  parts.add("text", {4, 9});
  CHECK(parts.rule("recommendation") == "recommendation:id=2.3,text");
  CHECK(parts.spans() == std::vector<Span>{{4, 9}});
}

TEST_CASE("item: its sort is told by its title, then its place, then its text") {
  CHECK(item("title,text", {"A workshop for mayors", "They took a course."}).text("item_type") == "event");
  CHECK(item("title,text", {"A toolkit for mayors", "It was launched at a meeting."}).text("item_type") == "tool");
  CHECK(item("title,text", {"A study of roofs", "It was launched at a meeting."}).text("item_type") == "publication");
  CHECK(item("place,text", {"Nairobi, Kenya", "A checklist."}).text("item_type") == "event");
  CHECK(item("title,text", {"Nobody on the roof", "A checklist."}).text("item_type") == "news");
  CHECK(item("text", {"The checklist counts."}).text("item_type") == "tool");
  CHECK(item("text", {"Boats came."}).text("item_type") == "news");
}

TEST_CASE("item: its place names its country best, then its title, then its text") {
  CHECK(item("title,place,text", {"Guests from Peru", "Nairobi, Kenya", "They came from Fiji."}).list("countries") == List{"KEN"});
  CHECK(item("title,text", {"Floods in Peru", "They came from Fiji."}).list("countries") == List{"PER"});
  CHECK(item("text", {"In Peru and in Fiji boats came."}).list("countries") == List{"FJI", "PER"});
  CHECK(item("text", {"Boats came."}).find("countries") == nullptr);
}

TEST_CASE("item: its date line alone counts where it has one, else the first full date") {
  CHECK(item("title,date,text", {"Boats", "17 November 2017", "They met in May 2016."}).text("date") == "2017-11-17");
  CHECK(item("text", {"They met in May 2016, and on 3 June 2018."}).text("date") == "2016-05");
  CHECK(item("text", {"They have met since 2014, and from 2015 to 2017."}).find("date") == nullptr);
}

TEST_CASE("item: a day whose year is not said stays a line of its text") {
  const Object dated = item("title,date,text", {"Boats", "6-7 February", "They met in May 2016."});
  CHECK(dated.find("date") == nullptr);
  CHECK(dated.text("text") == "6-7 February\n\nThey met in May 2016.");
  CHECK(item("date,text", {"6-7 February", "6-7 February"}).text("text") == "6-7 February");
}

TEST_CASE("item: its language is that of its text, and absent for crumbs") {
  CHECK(item("title,text", {"Curso", "El consulado ofrece un curso en línea para las personas que huyen de una inundación."}).text("language") == "es");
  CHECK(item("title,text", {"Curso", "OWWA"}).find("language") == nullptr);
}
