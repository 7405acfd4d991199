#include <doctest/doctest.h>

#include <optional>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

using praxis::Code;
using praxis::Definitions;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::Record;
using praxis::RecordKind;

namespace {

const std::string kSound = "id: a\nkind: practice\nstatus: draft\ntitle: A fund\ncountries:\n- MEX\n";

struct Checked {
  std::optional<Record> record;
  std::vector<Diagnostic> findings;
};

Checked check(const std::string& bytes, const std::string& path = "practices/mex/a.yaml") {
  Findings findings;
  std::optional<Record> record = praxis::validate_file({path, bytes}, Definitions::builtin(), findings);
  return {std::move(record), findings.all()};
}

std::string shown(const std::string& bytes, const std::string& path = "practices/mex/a.yaml") {
  std::string result;
  for (const Diagnostic& diagnostic : check(bytes, path).findings)
    result += praxis::render(diagnostic, bytes, false);
  return result;
}

}  // namespace

TEST_CASE("validate: a sound file gives its record and no finding") {
  const Checked checked = check(kSound);
  CHECK(checked.findings.empty());
  REQUIRE(checked.record.has_value());
  CHECK(checked.record->kind() == RecordKind::practice);
  CHECK(checked.record->id() == "a");
  CHECK(checked.record->list("countries") == praxis::List{"MEX"});
}

TEST_CASE("validate: a wrong record is given all the same") {
  const Checked checked = check("id: a\nkind: practice\ntitle: A fund\n");
  CHECK(checked.findings.size() == 1);
  REQUIRE(checked.record.has_value());
  CHECK(checked.record->text("title") == "A fund");
}

TEST_CASE("validate: what cannot be read as YAML gives no record") {
  const Checked checked = check("id: [a\n");
  CHECK_FALSE(checked.findings.empty());
  CHECK_FALSE(checked.record.has_value());
}

TEST_CASE("validate: a file that is a list or a text is no record") {
  CHECK_FALSE(check("- a\n- b\n").record.has_value());
  CHECK(shown("just text\n") ==
        "practices/mex/a.yaml:1:1: error[V103]: a file of a repository holds keys with values, as in 'title: "
        "Program 3x1'\n"
        "  1 | just text\n"
        "    | ^^^^^^^^^\n");
}

TEST_CASE("file name: the id is the stem of the file's name") {
  CHECK(shown(kSound, "practices/mex/b.yaml") ==
        "practices/mex/b.yaml:1:5: error[V301]: the id is 'a', but the file is called 'b.yaml'\n"
        "  1 | id: a\n"
        "    |     ^\n"
        "help: rename the file to 'a.yaml', as ids never change\n");
  CHECK(shown(kSound, "practices/a.yaml") == "");
  CHECK(shown(kSound, "a.yaml") == "");
}

TEST_CASE("file name: a record in the folder of another kind is checked as what it says it is") {
  CHECK(shown("id: a\nkind: document\nstatus: draft\ndocument_type: portal\ntitle: A fund\n") ==
        "practices/mex/a.yaml:2:7: error[V301]: a document lies in 'practices', where every record is a "
        "practice\n"
        "  2 | kind: document\n"
        "    |       ^^^^^^^^\n"
        "help: move the file to 'documents', or write 'kind: practice'\n");
}

TEST_CASE("file name: the folder says what a record is that does not say it well") {
  const Checked checked = check("id: a\nkind: practise\nstatus: draft\ntitle: A fund\n");
  REQUIRE(checked.findings.size() == 1);
  CHECK(checked.findings.front().message == "'kind' must be 'practice', not 'practise'");
  CHECK(checked.record->kind() == RecordKind::practice);
  CHECK(check("id: a\n", "guidelines/a.yaml").record->kind() == RecordKind::guideline);
}

TEST_CASE("form: keys in another order are a warning at the first line that differs") {
  const std::string bytes = "id: a\nkind: practice\ntitle: A fund\nstatus: draft\n";
  CHECK(shown(bytes) ==
        "practices/mex/a.yaml:3:1: warning[V401]: not written as praxis would write it from here on\n"
        "  3 | title: A fund\n"
        "    | ^^^^^^^^^^^^^\n"
        "note: praxis would write: status: draft\n"
        "help: run `praxis fmt`\n");
}

TEST_CASE("form: the record of a file has its fields in the schema's order, in objects, too") {
  const Checked checked = check(
      "title: A fund\nlinks:\n- url: https://example.org/\n  label: L\nstatus: draft\nkind: practice\nid: a\n");
  CHECK(praxis::Object(*checked.record) ==
        praxis::Object{
            {"id", "a"},
            {"kind", "practice"},
            {"status", "draft"},
            {"title", "A fund"},
            {"links", praxis::List{praxis::Object{{"label", "L"}, {"url", "https://example.org/"}}}}});
}

TEST_CASE("form: quotes, indented lists, blanks before comments and missing line ends are not canonical") {
  for (const std::string tail :
       {"countries:\n  - MEX\n", "countries: [MEX]\n", "countries:\n- \"MEX\"\n", "countries:\n- MEX",
        "countries:\n- MEX\n\n", "countries:\n- MEX  # here\n"}) {
    CAPTURE(tail);
    const Checked checked = check("id: a\nkind: practice\nstatus: draft\ntitle: A fund\n" + tail);
    REQUIRE(checked.findings.size() == 1);
    CHECK(checked.findings.front().code == Code::not_canonical);
  }
}

TEST_CASE("form: comments may stand where praxis would leave them") {
  CHECK(check("# ours\nid: a # short\nkind: practice\nstatus: draft\ntitle: A fund\n# where\ncountries:\n- MEX # here\n# end\n")
            .findings.empty());
}

TEST_CASE("form: lines too many are shown as such") {
  const Checked checked = check(kSound + "\n");
  REQUIRE(checked.findings.size() == 1);
  CHECK(checked.findings.front().where.from == praxis::Position{7, 1});
  CHECK(checked.findings.front().notes == std::vector<std::string>{"praxis would write no such line here"});
}

TEST_CASE("form: a file with errors is not blamed for its form") {
  const Checked checked = check("kind: practice\nid: a\nstatus: draft\n");
  REQUIRE(checked.findings.size() == 1);
  CHECK(checked.findings.front().code == Code::missing_field);
}
