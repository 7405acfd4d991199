#include "identity/same.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace praxis;

namespace {

const std::string kText =
    "The reserve pays the journey home of workers who lost their employment because of a storm, a flood or a war, and reclaims the cost from "
    "employers who are responsible for it.";

Record practice(std::string title, std::string description, List countries = {"PHL"}, List types = {"funds"}) {
  return Record(RecordKind::practice, {{"title", std::move(title)}, {"description", std::move(description)}, {"countries", std::move(countries)},
                                       {"practice_types", std::move(types)}});
}

identity::Verdict compare(const Record& a, const Record& b, const std::string& name_a = {}, const std::string& name_b = {}) {
  static const mention::CountryFinder countries(Definitions::builtin());
  const identity::Portrait ours = identity::portray(a, {name_a}, countries);
  const identity::Portrait theirs = identity::portray(b, {name_b}, countries);
  const identity::Verdict verdict = identity::compare(ours, theirs);
  const identity::Verdict other_way = identity::compare(theirs, ours);
  CHECK(other_way.sameness == verdict.sameness);
  CHECK(other_way.score == verdict.score);
  CHECK(other_way.reasons == verdict.reasons);
  return verdict;
}

bool same(const Record& a, const Record& b) { return compare(a, b).sameness == identity::Sameness::same; }

}  // namespace

TEST_CASE("same: a copy that is cut or differs in punctuation tells of the same practice") {
  CHECK(same(practice("Reserve", kText), practice("Emergency reserve", kText.substr(0, 120))));
  CHECK(same(practice("Reserve", kText), practice("Reserve", kText + " More was added later, about loans and other things that matter.")));
}

TEST_CASE("same: another country or kind of practice contradicts") {
  CHECK_FALSE(same(practice("Reserve", kText), practice("Reserve", kText, {"MEX"})));
  CHECK_FALSE(same(practice("Reserve", kText), practice("Reserve", kText, {"PHL"}, {"website"})));
  CHECK(same(practice("Reserve", kText), practice("Reserve", kText, {}, {})));
}

TEST_CASE("same: a shared title is not enough for unlike texts") {
  const std::string other = "Consuls visit remote places twice a year, register births, renew passports and take down complaints about recruiters there.";
  CHECK_FALSE(same(practice("Reserve", kText), practice("Reserve", other)));
}

TEST_CASE("same: small words and case in titles do not count") {
  CHECK(same(practice("Reserve for the Way Home", "Short."), practice("Reserve way home", "Also short.")));
}

TEST_CASE("same: documents are compared by all of their prose, and not by the countries they name in passing") {
  const auto document = [](std::string title, List sections, List items, List countries) {
    return Record(RecordKind::document, {{"title", std::move(title)}, {"countries", std::move(countries)}, {"sections", std::move(sections)}, {"items", std::move(items)}});
  };
  const Value whole = Object{{"heading", "Background"}, {"text", kText}};
  const Value other = Object{{"text", "Consuls visit remote places twice a year, register births, renew passports and take down complaints about recruiters there."}};
  const Record record = document("Talks", {whole, other}, {}, {"PHL"});
  CHECK(same(record, document("Other talks", {whole}, {}, {"MEX"})));
  CHECK(same(record, document("Talks", {}, {whole, other}, {})));
  CHECK_FALSE(same(document("Talks", {whole}, {}, {"PHL"}), document("Talks", {other}, {}, {"PHL"})));
}

TEST_CASE("same: texts in two languages are never one unasked") {
  Record english = practice("Reserve", kText);
  Record spanish = practice("Reserve", kText.substr(0, 20));
  english.set("language", "en");
  spanish.set("language", "es");
  CHECK(compare(english, spanish, "reserve-fund.txt", "reserve-fund-0.txt").sameness == identity::Sameness::possible);
}

TEST_CASE("same: a short text quoted inside a long one of another title stays apart") {
  const std::string quoting = "The law of 1995 was written with older rules in mind, and its makers say whose. " + kText +
                              " Beyond that it sets up a board of nine members, who meet each quarter, hear complaints about recruiters, publish what they "
                              "found, and may take away licences. A fund of its own pays for lawyers. Every five years parliament looks at the whole again.";
  CHECK(compare(practice("Reserve of the Union", kText), practice("Migrant Protection Law", quoting)).sameness == identity::Sameness::different);
  CHECK(same(practice("Reserve of the Union", kText), practice("Reserve of the Union", quoting)));
}

TEST_CASE("same: a verdict says why") {
  const identity::Verdict verdict = compare(practice("Reserve", kText), practice("Reserve", kText));
  CHECK(verdict.reasons == std::vector<std::string>{"100 % of the shorter text stands in the other", "the same title", "the same countries",
                                                    "the same kinds of practice"});
}

TEST_CASE("slug: copies of one page share it, names that say nothing have none") {
  CHECK(identity::slug_of_name("inbox/crisis-alert-system-0.txt") == "crisis-alert-system");
  CHECK(identity::slug_of_name("crisis-alert-system.txt") == "crisis-alert-system");
  CHECK(identity::slug_of_name("submission-0.txt").empty());
  CHECK(identity::slug_of_name("0007_ab12cd34.txt").empty());
}

TEST_CASE("id: a slug, numbered where it is taken, never longer than 64 characters") {
  const auto free = [](std::string_view) { return false; };
  CHECK(identity::make_id("Program 3x1", free) == "program-3x1");
  CHECK(identity::make_id("?!", free) == "practice");
  std::set<std::string, std::less<>> taken{"a-b", "a-b-2"};
  CHECK(identity::make_id("A b", [&](std::string_view id) { return taken.contains(id); }) == "a-b-3");
  const std::string long_title = "cooperation agreement between the embassy of one country and the office of emergencies of another";
  CHECK(identity::make_id(long_title, free).size() <= 64);
  std::set<std::string, std::less<>> one{identity::make_id(long_title, free)};
  const std::string second = identity::make_id(long_title, [&](std::string_view id) { return one.contains(id); });
  CHECK(second.size() <= 64);
  CHECK(second.ends_with("-2"));
}
