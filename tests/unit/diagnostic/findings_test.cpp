#include <doctest/doctest.h>

#include <praxis/diagnostic.hpp>
#include <string>
#include <vector>

using praxis::Code;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::Severity;

namespace {

Diagnostic finding(Code code, std::string message, std::string file = "", std::size_t line = 0) {
  return {.code = code,
          .message = std::move(message),
          .where = {std::move(file), {line, 1}, {line, 2}},
          .notes = {},
          .hint = {},
          .fix = {}};
}

std::vector<std::string> messages(const Findings& findings) {
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : findings.all()) result.push_back(diagnostic.message);
  return result;
}

}  // namespace

TEST_CASE("findings: a new collector is empty") {
  const Findings findings;
  CHECK(findings.empty());
  CHECK(findings.count(Severity::error) == 0);
}

TEST_CASE("findings: severities are counted apart") {
  Findings findings;
  findings.add(finding(Code::unknown_term, "a"));
  findings.add(finding(Code::not_canonical, "b"));
  findings.add(finding(Code::unknown_field, "c"));
  CHECK_FALSE(findings.empty());
  CHECK(findings.count(Severity::error) == 2);
  CHECK(findings.count(Severity::warning) == 1);
  CHECK(findings.count(Severity::note) == 0);
}

TEST_CASE("findings: one collector takes over what another found, in its order") {
  Findings some;
  some.add(finding(Code::unknown_term, "first"));
  Findings more;
  more.add(finding(Code::unknown_term, "third"));
  more.add(finding(Code::unknown_term, "second"));
  some.add(more);
  CHECK(messages(some) == std::vector<std::string>{"first", "third", "second"});
}

TEST_CASE("findings: sorting goes by file, place, code and message") {
  Findings findings;
  findings.add(finding(Code::unknown_term, "other file", "b.yaml", 1));
  findings.add(finding(Code::unknown_term, "b", "a.yaml", 10));
  findings.add(finding(Code::unknown_term, "a", "a.yaml", 10));
  findings.add(finding(Code::unknown_field, "z", "a.yaml", 10));
  findings.add(finding(Code::unknown_term, "early", "a.yaml", 9));
  findings.add(finding(Code::unknown_term, "whole file", "a.yaml", 0));
  findings.add(finding(Code::usage, "no file"));
  findings.sort();
  CHECK(messages(findings) ==
        std::vector<std::string>{"no file", "whole file", "early", "z", "a", "b", "other file"});
}
