#include <doctest/doctest.h>

#include <praxis/fix.hpp>

using namespace praxis;

namespace {

std::string diff(std::string_view before, std::string_view after) {
  return unified_diff({"a/x", before}, {"b/x", after});
}

constexpr std::string_view kHead = "--- a/x\n+++ b/x\n";

}  // namespace

TEST_CASE("diff: equal texts have none") { CHECK(diff("a\n", "a\n").empty()); }

TEST_CASE("diff: a changed line stands among three others") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        std::string(kHead) + "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("diff: lines that come and go are the fewest") {
  CHECK(diff("a\nb\nc\n", "a\nc\nd\n") == std::string(kHead) + "@@ -1,3 +1,3 @@\n a\n-b\n c\n+d\n");
  CHECK(diff("", "a\n") == std::string(kHead) + "@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\n", "") == std::string(kHead) + "@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("diff: far changes stand apart, near ones together") {
  std::string before;
  for (int line = 1; line <= 20; ++line) before += std::to_string(line) + "\n";
  const std::string far = with_edits(before, {{{2, 1}, {2, 2}, "x"}, {{19, 1}, {19, 3}, "y"}});
  CHECK(diff(before, far) == std::string(kHead) +
                                 "@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n"
                                 "@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+y\n 20\n");
  const std::string near = with_edits(before, {{{2, 1}, {2, 2}, "x"}, {{9, 1}, {9, 2}, "y"}});
  CHECK(diff(before, near).find("@@ -1,12 +1,12 @@") != std::string::npos);
}

TEST_CASE("diff: a last line without an end is marked, as patch wants it") {
  CHECK(diff("a", "a\n") == std::string(kHead) + "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("diff: texts that have next to nothing in common are shown as replaced") {
  std::string before;
  std::string after;
  for (int line = 0; line < 1500; ++line) {
    before += "a" + std::to_string(line) + "\n";
    after += "b" + std::to_string(line) + "\n";
  }
  CHECK(diff(before, after).starts_with(std::string(kHead) + "@@ -1,1500 +1,1500 @@\n-a0\n-a1\n"));
}
