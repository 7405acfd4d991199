#include <doctest/doctest.h>

#include <praxis/report.hpp>
#include <string>
#include <vector>

using praxis::Code;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::Inspection;

namespace {

Diagnostic finding(Code code, std::size_t line, std::string message = "m") {
  return {.code = code,
          .message = std::move(message),
          .where = {"a.yaml", {line, 3}, {line, 4}},
          .notes = {},
          .hint = {},
          .fix = {}};
}

Inspection inspection_of(std::string_view text, std::vector<Diagnostic> findings) {
  Inspection inspection;
  inspection.files = {{"a.yaml", text}};
  for (Diagnostic& each : findings) inspection.findings.add(std::move(each));
  return inspection;
}

}  // namespace

TEST_CASE("fingerprints: lines above change nothing") {
  const auto before = fingerprints(inspection_of("- a\n- b\n", {finding(Code::unknown_term, 2)}));
  const auto after = fingerprints(inspection_of("# new\n- a\n- b\n", {finding(Code::unknown_term, 3)}));
  CHECK(before == after);
  CHECK(before.front().size() == 32);
}

TEST_CASE("fingerprints: another code, file or line is another finding") {
  const auto of = [](std::string_view text, Code code) {
    return fingerprints(inspection_of(text, {finding(code, 1)})).front();
  };
  CHECK(of("- a\n", Code::unknown_term) != of("- b\n", Code::unknown_term));
  CHECK(of("- a\n", Code::unknown_term) != of("- a\n", Code::wrong_value));
  Diagnostic elsewhere = finding(Code::unknown_term, 1);
  elsewhere.where.file = "b.yaml";
  Inspection inspection = inspection_of("- a\n", {elsewhere});
  inspection.files.push_back({"b.yaml", "- a\n"});
  CHECK(fingerprints(inspection).front() != of("- a\n", Code::unknown_term));
}

TEST_CASE("fingerprints: findings that are alike in everything are counted") {
  const auto names = fingerprints(
      inspection_of("- a\n- a\n", {finding(Code::unknown_term, 1), finding(Code::unknown_term, 2)}));
  CHECK(names[0] != names[1]);
}

TEST_CASE("fingerprints: of a file as a whole the message decides") {
  const auto names = fingerprints(
      inspection_of("- a\n", {finding(Code::missing_field, 0, "x"), finding(Code::missing_field, 0, "y")}));
  CHECK(names[0] != names[1]);
}

TEST_CASE("gravest: errors are kept before warnings, what is known last, and the order stays") {
  Inspection inspection =
      inspection_of("", {finding(Code::not_canonical, 1), finding(Code::unknown_term, 2),
                         finding(Code::not_canonical, 3), finding(Code::wrong_value, 4)});
  const auto lines = [&](std::size_t most) {
    std::vector<std::size_t> result;
    const Inspection kept = praxis::gravest(inspection, most);
    for (const Diagnostic& each : kept.findings.all()) result.push_back(each.where.from.line);
    return result;
  };
  CHECK(lines(0).empty());
  CHECK(lines(1) == std::vector<std::size_t>{2});
  CHECK(lines(3) == std::vector<std::size_t>{1, 2, 4});
  CHECK(lines(9) == std::vector<std::size_t>{1, 2, 3, 4});
  inspection.known = std::set<std::size_t>{1};
  CHECK(lines(2) == std::vector<std::size_t>{1, 4});
  CHECK(praxis::gravest(inspection, 4).is_known(1));
}

TEST_CASE("inspection: what a baseline excuses fails no check") {
  Inspection inspection =
      inspection_of("", {finding(Code::unknown_term, 1), finding(Code::not_canonical, 2)});
  CHECK(inspection.failed());
  inspection.known = std::set<std::size_t>{0};
  CHECK_FALSE(inspection.failed());
  inspection.fails = praxis::Severity::warning;
  CHECK(inspection.failed());
}

TEST_CASE("inspection: a check fails from a severity on") {
  Inspection inspection = inspection_of("", {finding(Code::not_canonical, 1)});
  CHECK_FALSE(inspection.failed());
  inspection.fails = praxis::Severity::warning;
  CHECK(inspection.failed());
}

TEST_CASE("inspection: files have their texts, looked at or not, and unknown ones none") {
  Inspection inspection = inspection_of("abc", {});
  inspection.others = {{"c.yaml", "def"}};
  CHECK(inspection.text_of("a.yaml") == "abc");
  CHECK(inspection.text_of("c.yaml") == "def");
  CHECK(inspection.text_of("b.yaml").empty());
  CHECK(inspection.text_of("").empty());
}
