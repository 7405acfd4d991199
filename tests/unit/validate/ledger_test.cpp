#include <doctest/doctest.h>

#include <optional>
#include <praxis/validate.hpp>
#include <string>

#include "findings_of.hpp"

using praxis::Definitions;
using praxis::Findings;
using praxis::testing::only_finding;

TEST_CASE("ledger: a ledger is checked by its own schema and is no record") {
  const std::string digest = "270032a9400ab9910123456789abcdef0123456789abcdef0123456789abcdef";
  const std::string path = "submissions/27/" + digest + ".yaml";
  const std::string ledger = "sha256: " + digest + R"(
name: a.txt
bytes: 12
received: 2024-05-31
media_type: text/plain
charset: utf-8
layout: form
layout_score: 0.9375
language: en
records:
- kind: practice
  id: a
  extracted:
    countries:
    - value: MEX
      bytes: [0, 6]
      rule: country
    title:
    - value: A
      rule: file-name
    description:
    - value: B
      bytes:
      - [7, 9]
      - [10, 12]
      rule: prose
  review: []
classes:
- class: value
  bytes: [0, 12]
accounting:
  value: 12
unrecognized: []
review: []
)";
  Findings findings;
  CHECK(praxis::validate_file({path, ledger}, Definitions::builtin(), findings) == std::nullopt);
  CHECK(findings.empty());
  std::string broken = ledger;
  broken.replace(broken.find("[0, 6]"), 6, "[0, x]");
  CHECK(only_finding(broken, path).message ==
        "'bytes' of item 1 of 'countries' of 'extracted' of item 1 of 'records' has not the form that it "
        "needs");
  CHECK(only_finding(broken, path).hint == "expected is a range as in [10, 16], or a list of ranges");
  broken = ledger;
  broken.replace(broken.find("class: value"), 12, "class: valeu");
  CHECK(only_finding(broken, path).hint == "did you mean 'value'?");
}
