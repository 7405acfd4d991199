#include <doctest/doctest.h>

#include <praxis/curate.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Record fund() {
  return {
      RecordKind::practice,
      {{"id", "fund"},
       {"kind", "practice"},
       {"status", "draft"},
       {"title", "Fund"},
       {"countries", List{"MEX"}},
       {"tags", List{"Savings"}},
       {"links", List{Object{{"label", "Report"}, {"url", "http://a.org"}}}},
       {"review", List{Object{{"field", "title"}, {"code", "title-from-file-name"}, {"note", "guessed"}}}}}};
}

struct Outcome {
  Record record;
  Findings findings;
};

Outcome set(const Record& before, const std::vector<std::string>& words) {
  std::vector<Assignment> assignments;
  for (const std::string& word : words) {
    const Result<Assignment> assignment = read_assignment(word, defs().kind(before.kind()));
    REQUIRE_MESSAGE(assignment.has_value(), word);
    assignments.push_back(*assignment);
  }
  Findings findings;
  Record record = with_assignments(before, assignments, defs(), findings);
  return {std::move(record), std::move(findings)};
}

Record after(const std::vector<std::string>& words) {
  const Outcome outcome = set(fund(), words);
  CHECK(outcome.findings.empty());
  return outcome.record;
}

std::string refusal(std::string_view word) {
  const Result<Assignment> assignment = read_assignment(word, defs().kind(RecordKind::practice));
  REQUIRE_FALSE(assignment.has_value());
  CHECK(assignment.error().code == Code::usage);
  return assignment.error().message + " / " + assignment.error().hint;
}

}  // namespace

TEST_CASE("set: terms are understood by id and by name in any language, and stand in canonical order") {
  CHECK(after({"countries=Guatemala, mex"}).list("countries") == List{"GTM", "MEX"});
  CHECK(after({"country+=Filipinas"}).list("countries") == List{"MEX", "PHL"});
  CHECK(after({"crisis_phases=Post-Crisis Action"}).list("crisis_phases") == List{"post-crisis-action"});
}

TEST_CASE("set: numbers are read as such, a guideline by its theme, too") {
  CHECK(after({"guidelines=9,3"}).list("guidelines") == List{3, 9});
  CHECK(after({"guidelines=Information on crises"}).list("guidelines") == List{1});
  CHECK(after({"sdgs=10.7"}).list("sdgs") == List{"10.7"});
}

TEST_CASE("set: names may hold commas, so a semicolon separates them") {
  CHECK(after({"stakeholder_names=Ministry of Labour, Manila; Red Cross"}).list("stakeholder_names") ==
        List{"Ministry of Labour, Manila", "Red Cross"});
}

TEST_CASE("set: dates are kept in EDTF and read as people write them") {
  CHECK(after({"dates=2016/.."}).text("dates") == "2016/..");
  CHECK(after({"date=July 2013"}).text("dates") == "2013-07");
  CHECK(after({"dates=soon"}).text("dates") == "soon");
  CHECK(set(fund(), {"dates=2017/2013"}).findings.all().at(0).message ==
        "dates: '2017/2013' ends before it begins");
}

TEST_CASE("set: links are addresses, labels, or both") {
  const List links = after({"links=http://b.org; Annual report; Page <http://c.org/x>"}).list("links");
  CHECK(links == List{Object{{"url", "http://b.org"}}, Object{{"label", "Annual report"}},
                      Object{{"label", "Page"}, {"url", "http://c.org/x"}}});
}

TEST_CASE("set: a list loses what is taken away, by another spelling or by a part of a link, too") {
  CHECK(after({"tags-=savings"}).find("tags") == nullptr);
  CHECK(after({"links-=http://a.org"}).find("links") == nullptr);
  CHECK(after({"links-=Report"}).find("links") == nullptr);
  CHECK(after({"tags+=Storms", "tags-=Savings"}).list("tags") == List{"Storms"});
}

TEST_CASE("set: what is not there cannot be taken away, and the nearest value is named") {
  const Outcome outcome = set(fund(), {"tags-=Savngs"});
  REQUIRE(outcome.findings.count(Severity::error) == 1);
  CHECK(outcome.findings.all().front().hint == "did you mean 'Savings'?");
  CHECK(outcome.record.list("tags") == List{"Savings"});
}

TEST_CASE("set: an empty value takes the field away") {
  CHECK(after({"tags="}).find("tags") == nullptr);
  CHECK(after({"title= "}).find("title") == nullptr);
}

TEST_CASE("set: prose loses foreign line ends and the blanks around it") {
  CHECK(after({"description=\r\nOne.\r\n\r\nTwo.\rThree.\n"}).text("description") == "One.\n\nTwo.\nThree.");
}

TEST_CASE("set: review entries are settled by field, by code, by both, or all at once") {
  for (const char* word :
       {"review-=title", "review-=title-from-file-name", "review-=title:title-from-file-name", "review="}) {
    CAPTURE(word);
    CHECK(after({word}).find("review") == nullptr);
  }
  for (const char* word : {"review-=tags", "review+=x", "review=x"}) {
    CAPTURE(word);
    CHECK(set(fund(), {word}).findings.count(Severity::error) == 1);
  }
}

TEST_CASE("set: fields stand in the schema's order afterwards") {
  const Record record = after({"language=en", "url=http://a.org"});
  std::vector<std::string> names;
  for (const Member& member : record.members()) names.push_back(member.name);
  CHECK(names == std::vector<std::string>{"id", "kind", "status", "title", "language", "countries", "tags",
                                          "links", "url", "review"});
}

TEST_CASE("set: what cannot be set is refused with the reason") {
  CHECK(refusal("titel=X") == "a practice has no field 'titel' / did you mean 'title'?");
  CHECK(refusal("title") == "'title' sets nothing / write field=value, field+=value or field-=value");
  CHECK(refusal("=x").starts_with("'=x' sets nothing"));
  CHECK(refusal("id=x").starts_with("'id' is not set by hand"));
  CHECK(refusal("kind=x").starts_with("'kind' is not set by hand"));
  CHECK(refusal("sources=x").starts_with("'sources' is not set by hand"));
  CHECK(refusal("title+=x").starts_with("'title' holds one value"));
}
