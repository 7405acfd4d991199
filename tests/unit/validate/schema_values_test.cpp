#include <doctest/doctest.h>

#include <praxis/validate.hpp>
#include <string>
#include <vector>

#include "findings_of.hpp"

using praxis::Code;
using praxis::Diagnostic;
using praxis::testing::findings_of;
using praxis::testing::kHead;
using praxis::testing::only_finding;
using praxis::testing::shown;

TEST_CASE("schema: a value that is not among the allowed ones") {
  CHECK(shown("id: a\nkind: practice\nstatus: draf\ntitle: A fund\n") ==
        "practices/mex/a.yaml:3:9: error[V104]: 'status' cannot be 'draf'\n"
        "  3 | status: draf\n"
        "    |         ^^^^\n"
        "note: it can be candidate, draft, reviewed, published, withdrawn\n"
        "help: did you mean 'draft'?\n");
}

TEST_CASE("schema: dates are EDTF") {
  for (const std::string good :
       {"\"2013\"", "2013-07", "2013-07-15", "2013/2017", "2016/..", "../2020", "2013-07/2014-01-31"}) {
    CAPTURE(good);
    CHECK(shown(kHead + "dates: " + good + "\n").find("error") == std::string::npos);
  }
  for (const std::string bad :
       {"2013 - 2017", "2013-13", "2013-7", "\"13\"", "2016/", "../..", "2016/..x", "July 2013"}) {
    CAPTURE(bad);
    CHECK(only_finding(kHead + "dates: " + bad + "\n").code == Code::wrong_date);
  }
  CHECK(shown(kHead + "dates: 2013 - 2017\n") ==
        "practices/mex/a.yaml:5:8: error[V105]: 'dates' cannot be '2013 - 2017'\n"
        "  5 | dates: 2013 - 2017\n"
        "    |        ^^^^^^^^^^^\n"
        "help: did you mean '2013/2017'?\n");
}

TEST_CASE("schema: ids are kebab-case of at most 64 characters") {
  const auto record = [](const std::string& id) {
    return "id: " + id + "\nkind: practice\nstatus: draft\ntitle: A fund\n";
  };
  const auto path = [](const std::string& id) { return "practices/none/" + id + ".yaml"; };
  for (const std::string& good : {std::string("a"), std::string("program-3x1"), std::string(64, 'a')}) {
    CAPTURE(good);
    CHECK(shown(record(good), path(good)) == "");
  }
  for (const std::string& bad :
       {std::string("A"), std::string("a--b"), std::string("a-"), std::string("a b")}) {
    CAPTURE(bad);
    CHECK(only_finding(record(bad), path(bad)).code == Code::wrong_value);
  }
  CHECK(only_finding(record(std::string(65, 'a')), path(std::string(65, 'a'))).message ==
        "'id' has 65 characters, but may have 64");
}

TEST_CASE("schema: very long values are refused, not choked on") {
  const std::string longest(2'000'000, 'a');
  const std::string record = "id: a\nkind: practice\nstatus: draft\ntitle: " + longest +
                             "\nreplaced_by: " + longest + "\ndates: " + longest + "\nurl: " + longest + "\n";
  const std::vector<Diagnostic> findings = findings_of(record);
  REQUIRE(findings.size() == 5);
  CHECK(findings[0].code == Code::vague_title);
  CHECK(findings[1].message == "'replaced_by' has 2000000 characters, but may have 64");
  CHECK(findings[2].code == Code::wrong_status);
  CHECK(findings[3].message == "'dates' cannot be '" + std::string(60, 'a') + "…'");
  CHECK(findings[4].message == "'" + std::string(60, 'a') + "…' is no address");
}

TEST_CASE("schema: text of one line holds no line break") {
  CHECK(only_finding("id: a\nkind: practice\nstatus: draft\ntitle: \"A\\nB\"\n").hint ==
        "expected is text on one line");
}

TEST_CASE("schema: nothing is empty") {
  CHECK(only_finding("id: a\nkind: practice\nstatus: draft\ntitle: \"\"\n").message == "'title' is empty");
  CHECK(only_finding(kHead + "countries: []\n").message == "'countries' is an empty list");
  CHECK(only_finding(kHead + "links:\n- {}\n").message == "item 1 of 'links' is empty");
}

TEST_CASE("schema: numbers of guidelines go from 1 to 15, of objectives to 23") {
  CHECK(only_finding(kHead + "guidelines:\n- 16\n").hint == "expected is a number from 1 to 15");
  CHECK(only_finding(kHead + "guidelines:\n- 0\n").message == "item 1 of 'guidelines' cannot be 0");
  CHECK(only_finding(kHead + "gcm_objectives:\n- 24\n").hint == "expected is a number from 1 to 23");
}

TEST_CASE("schema: goals are text, as 8.10 is not 8.1") {
  CHECK(shown(kHead + "sdgs:\n- \"8.10\"\n- 8.b\n") == "");
  CHECK(only_finding(kHead + "sdgs:\n- 10\n").fix == praxis::Fix{"\"10\"", true});
  CHECK(only_finding(kHead + "sdgs:\n- \"10.777\"\n").code == Code::wrong_value);
  CHECK(only_finding(kHead + "sdgs:\n- \"18\"\n").code == Code::unknown_term);
}

TEST_CASE("schema: a value that stands twice is told at the second place") {
  CHECK(shown(kHead + "countries:\n- MEX\n- KOR\n- MEX\n") ==
        "practices/mex/a.yaml:8:3: error[V104]: 'MEX' stands twice in 'countries'\n"
        "  8 | - MEX\n"
        "    |   ^^^\n"
        "help: take one of them out\n");
}

TEST_CASE("schema: languages, digests and addresses have their forms") {
  CHECK(only_finding(kHead + "language: spa\n").fix == praxis::Fix{"es", true});
  CHECK(shown(kHead + "language: fil\n") == "");
  CHECK(only_finding(kHead + "language: English\n").notes ==
        std::vector<std::string>{"expected is a language tag as in en, es or pt-BR"});
  CHECK(only_finding(kHead + "sources:\n- ABC\n").hint == "expected is 64 hexadecimal digits in lower case");
  CHECK(only_finding(kHead + "url: two words\n").hint == "expected is an address without blanks");
}
