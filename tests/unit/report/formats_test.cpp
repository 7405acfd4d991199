#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <praxis/report.hpp>
#include <string>

using praxis::Code;
using praxis::Coloring;
using praxis::Diagnostic;
using praxis::Inspection;
using praxis::Position;

namespace {

constexpr std::string_view kText = "id: a\ncrisis_types:\n- Conflict\n- confict\n";

Diagnostic finding(Code code, Position from, Position to, std::string file = "a.yaml") {
  return {
      .code = code, .message = "m", .where = {std::move(file), from, to}, .notes = {}, .hint = {}, .fix = {}};
}

Inspection inspection_of(std::vector<Diagnostic> findings, std::string_view text = kText) {
  Inspection inspection;
  inspection.files = {{"a.yaml", text}, {"b.yaml", "id: b\n"}};
  for (Diagnostic& each : findings) inspection.findings.add(std::move(each));
  return inspection;
}

std::string written(std::string_view format, const Inspection& inspection) {
  std::string result;
  praxis::find_findings_format(format)->write(inspection, Coloring::plain, [&](std::string_view piece) {
    result += piece;
    return true;
  });
  return result;
}

nlohmann::json run_of(const Inspection& inspection) {
  return nlohmann::json::parse(written("sarif", inspection))["runs"][0];
}

}  // namespace

TEST_CASE("findings formats: names are unique and every one is found by its name") {
  for (const praxis::FindingsFormat& format : praxis::findings_formats()) {
    CHECK(praxis::find_findings_format(format.name) == &format);
    CHECK_FALSE(format.summary.empty());
  }
  CHECK(praxis::find_findings_format("xml") == nullptr);
}

TEST_CASE("findings formats: a writer stops when nobody reads any more") {
  const Inspection inspection = inspection_of(
      {finding(Code::unknown_term, {3, 3}, {3, 11}), finding(Code::unknown_term, {4, 3}, {4, 10})});
  for (const std::string_view name : {"text", "short", "json", "jsonl", "github"}) {
    CAPTURE(name);
    int pieces = 0;
    praxis::find_findings_format(name)->write(inspection, Coloring::plain,
                                              [&](std::string_view) { return ++pieces > 1; });
    CHECK(pieces == 1);
  }
}

TEST_CASE("github: errors come first, and what the runner would obey is escaped") {
  Diagnostic warning = finding(Code::not_canonical, {1, 1}, {1, 6});
  Diagnostic error = finding(Code::unknown_term, {3, 3}, {3, 11}, "a:b,c%d.yaml");
  error.message = "100%\r\n::error::x";
  error.hint = "h";
  CHECK(written("github", inspection_of({warning, error})) ==
        "::error file=a%3Ab%2Cc%25d.yaml,line=3,endLine=3,col=3,endColumn=11,title=V201 unknown term::"
        "a:b,c%25d.yaml:3:3: 100%25  ::error::x%0Ahelp: h\n"
        "::warning file=a.yaml,line=1,endLine=1,col=1,endColumn=6,title=V401 not in canonical "
        "form::a.yaml:1:1: m\n");
}

TEST_CASE("github: places of several lines have no columns, whole files no lines") {
  const Inspection inspection = inspection_of(
      {finding(Code::wrong_value, {1, 2}, {3, 4}), finding(Code::missing_field, {0, 0}, {0, 0})});
  CHECK(written("github", inspection) ==
        "::error file=a.yaml,line=1,endLine=3,title=V104 value not allowed::a.yaml:1:2: m\n"
        "::error file=a.yaml,title=V101 required field is missing::a.yaml: m\n");
}

TEST_CASE("sarif: braces are doubled, for single ones mark placeholders") {
  Diagnostic error = finding(Code::unknown_term, {3, 3}, {3, 11});
  error.message = "'{0}' is no term";
  CHECK(run_of(inspection_of({error}))["results"][0]["message"]["text"] == "'{{0}}' is no term");
}

TEST_CASE("sarif: paths become references that no reader takes for a scheme") {
  const auto uri = [](std::string file) {
    const auto run = run_of(inspection_of({finding(Code::missing_field, {0, 0}, {0, 0}, std::move(file))}));
    return run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  };
  CHECK(uri("a b/c:d%.yaml") == nlohmann::json{{"uri", "a%20b/c%3Ad%25.yaml"}, {"uriBaseId", "%SRCROOT%"}});
  CHECK(uri("\xFF.yaml")["uri"] == "%FF.yaml");
  CHECK(uri("/far/away.yaml") == nlohmann::json{{"uri", "file:///far/away.yaml"}});
}

TEST_CASE("sarif: a finding about a file as a whole has no region, and one about no file no location") {
  const auto run = run_of(inspection_of(
      {finding(Code::missing_field, {0, 0}, {0, 0}), finding(Code::usage, {0, 0}, {0, 0}, "")}));
  CHECK_FALSE(run["results"][0]["locations"][0]["physicalLocation"].contains("region"));
  CHECK_FALSE(run["results"][1].contains("locations"));
}

TEST_CASE("sarif: only codes that occur are rules, and results point at theirs") {
  const auto run = run_of(inspection_of(
      {finding(Code::unknown_term, {3, 3}, {3, 11}), finding(Code::missing_field, {0, 0}, {0, 0})}));
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[0]["id"] == "V101");
  CHECK(rules[1]["name"] == "UnknownTerm");
  CHECK(run["results"][0]["ruleIndex"] == 1);
}

TEST_CASE("sarif: findings of a baseline are suppressed, and the others say that they are not") {
  Inspection inspection = inspection_of(
      {finding(Code::unknown_term, {3, 3}, {3, 11}), finding(Code::unknown_term, {4, 3}, {4, 10})});
  CHECK_FALSE(run_of(inspection)["results"][0].contains("suppressions"));
  inspection.known = std::set<std::size_t>{0};
  const auto results = run_of(inspection)["results"];
  CHECK(results[0]["suppressions"][0]["kind"] == "external");
  CHECK(results[0]["baselineState"] == "unchanged");
  CHECK(results[1]["baselineState"] == "new");
  CHECK(results[1]["suppressions"] == nlohmann::json::array());
}

TEST_CASE("sarif: the invocation says how the check ended") {
  Inspection inspection = inspection_of({finding(Code::not_canonical, {1, 1}, {1, 6})});
  CHECK(run_of(inspection)["invocations"][0]["exitCode"] == 0);
  inspection.fails = praxis::Severity::warning;
  CHECK(run_of(inspection)["invocations"][0]["exitCode"] == 1);
  CHECK(run_of(inspection)["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("junit: warnings pass with what was found, and fail where they count") {
  Inspection inspection = inspection_of({finding(Code::not_canonical, {1, 1}, {1, 6})});
  CHECK(written("junit", inspection) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"praxis validate\" tests=\"2\" failures=\"0\" errors=\"0\">\n"
        "  <testsuite name=\"praxis validate\" tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
        "    <testcase classname=\"praxis validate\" name=\"a.yaml\" file=\"a.yaml\">\n"
        "      <system-out>\na.yaml:1:1: warning[V401]: m\n  1 | id: a\n    | ^^^^^\n</system-out>\n"
        "    </testcase>\n"
        "    <testcase classname=\"praxis validate\" name=\"b.yaml\" file=\"b.yaml\"/>\n"
        "  </testsuite>\n"
        "</testsuites>\n");
  inspection.fails = praxis::Severity::warning;
  CHECK(written("junit", inspection).find("<failure type=\"V401\" message=\"m\">") != std::string::npos);
}

TEST_CASE("junit: what XML cannot hold is replaced, and markup is escaped") {
  Diagnostic error = finding(Code::missing_field, {0, 0}, {0, 0});
  error.message = "<&\">\x01\xFF\n\uFFFE]]>";
  CHECK(written("junit", inspection_of({error}))
            .find("message=\"&lt;&amp;&quot;&gt;\uFFFD\uFFFD&#10;\uFFFD]]&gt;\"") != std::string::npos);
}

TEST_CASE("junit: a failure names the gravest finding and counts the others") {
  const Inspection inspection = inspection_of(
      {finding(Code::not_canonical, {1, 1}, {1, 6}), finding(Code::unknown_term, {3, 3}, {3, 11})});
  CHECK(written("junit", inspection).find("<failure type=\"V201\" message=\"m (and 1 more)\">") !=
        std::string::npos);
}

TEST_CASE("gitlab: severities are those of code quality, and every finding has a line") {
  const auto issues =
      nlohmann::json::parse(written("gitlab", inspection_of({finding(Code::missing_field, {0, 0}, {0, 0}),
                                                             finding(Code::not_canonical, {2, 1}, {2, 6})})));
  CHECK(issues[0]["severity"] == "major");
  CHECK(issues[0]["location"]["lines"]["begin"] == 1);
  CHECK(issues[1]["severity"] == "minor");
  CHECK(issues[1]["location"]["lines"]["begin"] == 2);
}

TEST_CASE("markdown: nothing in a message is markup") {
  Diagnostic error = finding(Code::unknown_term, {3, 3}, {3, 11});
  error.message = "'a|b' <img> [x](y) @all `c`\nd";
  CHECK(written("markdown", inspection_of({error})) ==
        "### praxis validate: 1 error in 2 files\n\n| place | code | finding |\n|---|---|---|\n"
        "| a.yaml:3:3 | error V201 | 'a\\|b' &lt;img\\> \\[x\\]\\(y\\) \\@all \\`c\\` d |\n");
}

TEST_CASE("markdown: a very long list says what it leaves out") {
  const std::vector<Diagnostic> many(201, finding(Code::unknown_term, {3, 3}, {3, 11}));
  CHECK(written("markdown", inspection_of(many)).ends_with("\n1 more finding not shown.\n"));
}

TEST_CASE("json: related places and notes stand behind the keys that always were there") {
  Diagnostic error = finding(Code::duplicate_id, {1, 5}, {1, 6});
  error.notes = {"n"};
  error.related = {{{"b.yaml", {1, 5}, {1, 6}}, "the other one is here"}};
  CHECK(
      written("jsonl", inspection_of({error})) ==
      R"({"file":"a.yaml","line":1,"column":5,"end_line":1,"end_column":6,"severity":"error","code":"V302","message":"m",)"
      R"("notes":["n"],"related":[{"file":"b.yaml","line":1,"column":5,"end_line":1,"end_column":6,"message":"the other one is here"}]})"
      "\n");
  CHECK(written("json", inspection_of({})) == "[]\n");
}
