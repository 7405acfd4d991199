#include <doctest/doctest.h>

#include <praxis/validate.hpp>
#include <string>
#include <vector>

#include "findings_of.hpp"

using praxis::Code;
using praxis::Diagnostic;
using praxis::Position;
using praxis::testing::findings_of;
using praxis::testing::kHead;
using praxis::testing::only_finding;
using praxis::testing::shown;

TEST_CASE("schema: the smallest practice is right") { CHECK(shown(kHead) == ""); }

TEST_CASE("schema: a practice with every field is right") {
  CHECK(shown(R"(id: a
kind: practice
status: withdrawn
visibility: restricted
title: A fund
alternative_titles:
- B
aliases:
- b-2
replaced_by: c
language: pt-BR
practice_types:
- funds
stakeholder_types:
- state
- state-of-origin
crisis_types:
- conflict
crisis_phases:
- post-crisis-action
target_populations:
- migrants
needs_addressed:
- community-development
countries:
- KOR
- MEX
regions:
- global
stakeholder_names:
- Government of Mexico
dates: 2016/..
description: |
  A paragraph.

  - an item
guidelines:
- 3
- 15
gcm_objectives:
- 23
sdgs:
- "10"
- "10.7"
tags:
- remittances
links:
- label: Read on
  url: https://example.org/a
- url: https://example.org/b
- label: A label alone
url: https://example.org/
citation: An annual report
documents:
- d
review:
- field: title
  code: not-printed
  note: the title was made from the file's name
  value: a.txt
- field: status
  code: withdrawn
  note: it ended
sources:
- 270032a9400ab9910123456789abcdef0123456789abcdef0123456789abcdef
)") == "");
}

TEST_CASE("schema: a document with every field is right") {
  CHECK(shown(R"(id: a
kind: document
status: withdrawn
visibility: public
document_type: guideline-page
title: A fund
aliases:
- b
replaced_by: c
date: "2013-07-15"
language: es
issuers:
- Some ministry
countries:
- MEX
regions:
- global
sections:
- text: |
    Before any heading.
- heading: First
  text: |
    Below it.
recommendations:
- id: "2.3"
  area: Information
  text: |
    Tell people.
footnotes:
- mark: "1"
  text: |
    See elsewhere.
items:
- title: A meeting
  text: |
    They met.
  item_type: event
  place: Mexico City
  countries:
  - MEX
  date: "2014"
  language: en
related:
- Another page
practices:
- p
url: https://example.org/
review:
- field: date
  code: unclear
  note: two dates are printed
- field: status
  code: withdrawn
  note: it was a draft
sources:
- 270032a9400ab9910123456789abcdef0123456789abcdef0123456789abcdef
)",
              "documents/a.yaml") == "");
}

TEST_CASE("schema: a guideline with every field is right") {
  CHECK(shown(R"(id: micic-guideline-03
kind: guideline
number: 3
theme: Empowering migrants
title: Empower migrants
phase: crisis-preparedness
summary: |
  In short.
text: |
  At length.
sample_practices:
- An example
sources:
- 270032a9400ab9910123456789abcdef0123456789abcdef0123456789abcdef
)",
              "guidelines/micic-guideline-03.yaml") == "");
}

TEST_CASE("schema: missing fields are told one by one, at the key that they belong below") {
  CHECK(shown("id: a\nkind: practice\n") ==
        "practices/mex/a.yaml:2:1: error[V101]: 'status' is missing\n"
        "  2 | kind: practice\n"
        "    | ^^^^\n"
        "note: status: How far the record has come, from found in prose to published or withdrawn.\n"
        "help: add a line 'status: ...' below 'kind'\n"
        "practices/mex/a.yaml:2:1: error[V101]: 'title' is missing\n"
        "  2 | kind: practice\n"
        "    | ^^^^\n"
        "note: title: What the practice is called.\n"
        "help: add a line 'title: ...' below 'kind'\n");
}

TEST_CASE("schema: a missing part of an object is told at the part before it") {
  CHECK(shown(kHead + "review:\n- field: title\n  code: not-printed\n") ==
        "practices/mex/a.yaml:7:3: error[V101]: 'note' of item 1 of 'review' is missing\n"
        "  7 |   code: not-printed\n"
        "    |   ^^^^\n"
        "note: note: The doubt in words.\n"
        "help: add a line 'note: ...' below 'code'\n");
}

TEST_CASE("schema: an unknown field is shown with the one that was meant") {
  CHECK(shown(kHead + "contries:\n- MEX\n") ==
        "practices/mex/a.yaml:5:1: error[V102]: 'contries' is no field of a practice\n"
        "  5 | contries:\n"
        "    | ^^^^^^^^\n"
        "help: did you mean 'countries'?\n");
  CHECK(only_finding(kHead + "contries:\n- MEX\n").fix == praxis::Fix{"countries", false});
}

TEST_CASE("schema: a field that is there already is not offered again") {
  CHECK(only_finding(kHead + "titel: B\n").hint == "");
}

TEST_CASE("schema: an object with few fields names them all") {
  CHECK(shown(kHead + "links:\n- lable: B\n  url: https://example.org/\n") ==
        "practices/mex/a.yaml:6:3: error[V102]: 'lable' is no field of item 1 of 'links'\n"
        "  6 | - lable: B\n"
        "    |   ^^^^^\n"
        "note: its fields are label, url\n"
        "help: did you mean 'label'?\n");
}

TEST_CASE("schema: one value where a list is needed") {
  CHECK(shown(kHead + "countries: MEX\n") ==
        "practices/mex/a.yaml:5:12: error[V103]: 'countries' must be a list, not text\n"
        "  5 | countries: MEX\n"
        "    |            ^^^\n"
        "help: put each value on a line of its own that begins with '- '\n");
}

TEST_CASE("schema: a number where text is needed can be mended safely") {
  const Diagnostic diagnostic = only_finding(kHead + "dates: 2013\n");
  CHECK(diagnostic.code == Code::wrong_type);
  CHECK(diagnostic.message == "'dates' must be text, not a whole number");
  CHECK(diagnostic.hint == "put it in quotes: \"2013\"");
  CHECK(diagnostic.fix == praxis::Fix{"\"2013\"", true});
  CHECK(diagnostic.where.from == Position{5, 8});
  CHECK(diagnostic.where.to == Position{5, 12});
}

TEST_CASE("schema: a number in quotes can be mended safely") {
  const Diagnostic diagnostic = only_finding(kHead + "guidelines:\n- \"3\"\n");
  CHECK(diagnostic.message == "item 1 of 'guidelines' must be a whole number, not text");
  CHECK(diagnostic.hint == "write it without quotes: 3");
  CHECK(diagnostic.fix == praxis::Fix{"3", true});
  CHECK(diagnostic.where.from == Position{6, 3});
  CHECK(diagnostic.where.to == Position{6, 6});
}

TEST_CASE("schema: words where a number is needed are not guessed at") {
  const Diagnostic diagnostic = only_finding(kHead + "guidelines:\n- three\n");
  CHECK(diagnostic.code == Code::wrong_type);
  CHECK_FALSE(diagnostic.fix.has_value());
}

TEST_CASE("schema: a list where text is needed") {
  CHECK(only_finding("id: a\nkind: practice\nstatus: draft\ntitle:\n- A\n").message ==
        "'title' must be text, not a list");
}

TEST_CASE("schema: all faults of a file are found, in the order of their places") {
  const std::vector<Diagnostic> findings = findings_of(
      "id: a\nkind: practice\nstatus: drft\nlanguage: Englisch\ncountries: MEX\ntagz:\n- a\nguidelines:\n- "
      "99\n");
  std::vector<Code> codes;
  for (const Diagnostic& diagnostic : findings) codes.push_back(diagnostic.code);
  CHECK(codes == std::vector<Code>{Code::missing_field, Code::wrong_value, Code::wrong_value,
                                   Code::wrong_type, Code::unknown_field, Code::wrong_value});
}

TEST_CASE("schema: deep parts of documents are checked") {
  const std::string head = "id: a\nkind: document\nstatus: draft\ntitle: A fund\n";
  const std::string path = "documents/a.yaml";
  CHECK(only_finding(head + "items:\n- text: T\n  item_type: evnt\n", path).message ==
        "'item_type' of item 1 of 'items' cannot be 'evnt'");
  CHECK(only_finding(head + "sections:\n- text: T\n- heading: H\n", path).message ==
        "'text' of item 2 of 'sections' is missing");
}

TEST_CASE("schema: names that need escaping in a pointer find their place") {
  CHECK(only_finding(kHead + "a/b~c: x\n").where.from == Position{5, 1});
}
