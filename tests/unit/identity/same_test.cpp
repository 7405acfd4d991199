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

bool same(const Record& a, const Record& b) {
  const bool result = identity::Fingerprint(a).is_same_as(identity::Fingerprint(b));
  CHECK(identity::Fingerprint(b).is_same_as(identity::Fingerprint(a)) == result);
  return result;
}

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
