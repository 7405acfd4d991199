#include <doctest/doctest.h>

#include <praxis/fix.hpp>

using namespace praxis;

TEST_CASE("edits: places are lines and columns of characters") {
  CHECK(with_edits("a: b\nc: d\n", {{{2, 4}, {2, 5}, "e"}}) == "a: b\nc: e\n");
  CHECK(with_edits("a: \xE6\x97\xA5\xE6\x9C\xAC x\n", {{{1, 7}, {1, 8}, "y"}}) ==
        "a: \xE6\x97\xA5\xE6\x9C\xAC y\n");
  CHECK(with_edits("a: \xF0\x9F\x8C\x8A x\n", {{{1, 4}, {1, 5}, "sea"}}) == "a: sea x\n");
}

TEST_CASE("edits: several are made together, each at its own place") {
  const std::vector<Edit> edits{{{1, 1}, {1, 2}, "long"}, {{1, 4}, {1, 5}, ""}, {{2, 1}, {2, 1}, "new\n"}};
  CHECK(with_edits("a: b\nc\n", edits) == "long: \nnew\nc\n");
}

TEST_CASE("edits: the ends of lines stay as they are") {
  CHECK(with_edits("a: b\r\nc: d\r\n", {{{2, 4}, {2, 5}, "e"}}) == "a: b\r\nc: e\r\n");
  CHECK(with_edits("a: b\r\nc: d\r\n", {{{1, 1}, {2, 1}, ""}}) == "c: d\r\n");
  CHECK(with_edits("a: b\r\n", {{{1, 4}, {1, 99}, "x"}}) == "a: x\r\n");
}

TEST_CASE("edits: a place behind the last line is the end, whether that has a line end or not") {
  CHECK(with_edits("a: b\nc: d", {{{2, 1}, {3, 1}, ""}}) == "a: b\n");
  CHECK(with_edits("a: b\nc: d\n", {{{2, 1}, {3, 1}, ""}}) == "a: b\n");
  CHECK(with_edits("a: b", {{{9, 9}, {9, 9}, "\n"}}) == "a: b\n");
  CHECK(with_edits("", {{{1, 1}, {1, 1}, "a"}}) == "a");
}

TEST_CASE("edits: a byte order mark is no character, and goes only with the begin of the file itself") {
  CHECK(with_edits("\xEF\xBB\xBF"
                   "a: b\n",
                   {{{1, 1}, {1, 2}, "c"}}) ==
        "\xEF\xBB\xBF"
        "c: b\n");
  CHECK(with_edits("\xEF\xBB\xBF"
                   "a: b\n",
                   {{{0, 0}, {1, 2}, "c"}}) == "c: b\n");
}

TEST_CASE("edits: those of a fix are its own, else its replacement at the place of the finding") {
  Diagnostic finding{.code = Code::unknown_term,
                     .message = "m",
                     .where = {"a", {2, 3}, {2, 5}},
                     .notes = {},
                     .hint = {},
                     .fix = {}};
  CHECK(edits_of(finding).empty());
  finding.fix = Fix{"x", true};
  CHECK(edits_of(finding) == std::vector<Edit>{{{2, 3}, {2, 5}, "x"}});
  finding.fix->edits = {{{1, 1}, {1, 1}, "y"}};
  CHECK(edits_of(finding) == finding.fix->edits);
  finding.fix = Fix{{}, true, {}, "b"};
  CHECK(edits_of(finding).empty());
}
