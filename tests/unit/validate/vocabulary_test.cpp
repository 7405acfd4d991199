#include <doctest/doctest.h>

#include <praxis/validate.hpp>
#include <string>
#include <vector>

#include "findings_of.hpp"

using praxis::Code;
using praxis::Definitions;
using praxis::Diagnostic;
using praxis::Position;
using praxis::testing::findings_of;
using praxis::testing::kHead;
using praxis::testing::only_finding;

TEST_CASE("vocabulary: a misspelled id is shown with the term that was meant") {
  const std::string bytes = kHead + "crisis_types:\n- conlficte\n";
  const Diagnostic diagnostic = only_finding(bytes);
  CHECK(praxis::render(diagnostic, bytes, false) ==
        "practices/mex/a.yaml:6:3: error[V201]: 'conlficte' is no term of crisis_types\n"
        "  6 | - conlficte\n"
        "    |   ^^^^^^^^^\n"
        "help: did you mean 'conflict'?\n");
  CHECK(diagnostic.fix == praxis::Fix{"conflict", false});
}

TEST_CASE("vocabulary: a label in place of the id can be mended safely") {
  const Diagnostic diagnostic = only_finding(kHead + "crisis_types:\n- conflict\n- Natural Disaster\n");
  CHECK(diagnostic.code == Code::unknown_term);
  CHECK(diagnostic.message == "'Natural Disaster' is a name of the term 'natural-disaster', not its id");
  CHECK(diagnostic.hint == "write the id: natural-disaster");
  CHECK(diagnostic.fix == praxis::Fix{"natural-disaster", true});
  CHECK(diagnostic.where.from == Position{7, 3});
}

TEST_CASE("vocabulary: a country by its name or in lower case is mended to its code") {
  CHECK(only_finding(kHead + "countries:\n- Mexico\n").fix == praxis::Fix{"MEX", true});
  CHECK(only_finding(kHead + "countries:\n- mex\n").fix == praxis::Fix{"MEX", true});
}

TEST_CASE("vocabulary: where nothing is near, a small vocabulary is shown whole") {
  const Diagnostic diagnostic = only_finding(kHead + "crisis_types:\n- zzzzzzzzzzzz\n");
  CHECK(diagnostic.hint == "");
  CHECK(diagnostic.notes == std::vector<std::string>{"its terms are conflict, natural-disaster, other"});
  CHECK_FALSE(diagnostic.fix.has_value());
  CHECK(only_finding(kHead + "countries:\n- zzzzzzzzzzzz\n").notes.empty());
}

TEST_CASE("vocabulary: a target is known by its goal") {
  CHECK(findings_of(kHead + "sdgs:\n- \"10.7\"\n").empty());
}

TEST_CASE("vocabulary: a value of the wrong type is told once") {
  CHECK(only_finding(kHead + "crisis_types:\n- 7\n").code == Code::wrong_type);
  CHECK(only_finding(kHead + "guidelines:\n- 77\n").code == Code::wrong_value);
}

TEST_CASE("vocabulary: one value and values deep in a record are checked, too") {
  CHECK(only_finding("id: g\nkind: guideline\nnumber: 1\nphase: Emergency Response\n", "guidelines/g.yaml")
            .fix == praxis::Fix{"emergency-response", true});
  CHECK(only_finding("id: a\nkind: document\nstatus: draft\ntitle: A fund\nitems:\n- text: |\n    T\n  item_type: "
                     "news\n  countries:\n"
                     "  - XXQ\n",
                     "documents/a.yaml")
            .where.from == Position{10, 5});
}

TEST_CASE("vocabulary: terms that a repository adds are known") {
  const praxis::Vocabulary local("crisis_types",
                                 {{.id = "drought", .broader = "", .names = {}, .facts = {}}});
  const Definitions defs = Definitions::builtin().extended({local}, {});
  const std::string bytes = kHead + "crisis_types:\n- drought\n";
  CHECK(findings_of(bytes, "practices/mex/a.yaml", defs).empty());
  CHECK(findings_of(bytes).size() == 1);
}
