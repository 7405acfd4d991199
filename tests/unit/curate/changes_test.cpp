#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/curate.hpp>

using namespace praxis;

namespace {

std::string shown(Object before, Object after) {
  return to_text(changes_between({RecordKind::practice, std::move(before)},
                                 {RecordKind::practice, std::move(after)}, Definitions::builtin()));
}

}  // namespace

TEST_CASE("changes: equal records differ in nothing") {
  CHECK(shown({{"title", "A"}}, {{"title", "A"}}).empty());
}

TEST_CASE("changes: lists show the values that came and went, prose the lines") {
  CHECK(shown({{"title", "A"}, {"tags", List{"x", "y"}}, {"description", "One.\nTwo."}},
              {{"title", "B"}, {"tags", List{"y", "z"}}, {"description", "One.\nThree."}}) ==
        "title\n  - A\n  + B\ndescription\n  - Two.\n  + Three.\ntags\n  - x\n  + z\n");
}

TEST_CASE("changes: where only the order differs, all values are shown") {
  CHECK(shown({{"tags", List{"x", "y"}}}, {{"tags", List{"y", "x"}}}) ==
        "tags\n  - x\n  - y\n  + y\n  + x\n");
}

TEST_CASE("changes: links, review entries and objects are shown in one line") {
  const Object link{{"label", "Report"}, {"url", "http://a.org"}};
  const Object entry{{"field", "title"}, {"code", "doubt"}, {"note", "why"}};
  CHECK(shown({}, {{"links", List{link, Object{{"url", "u"}}}},
                   {"review", List{entry}},
                   {"guidelines", List{3}}}) ==
        "guidelines\n  + 3\nlinks\n  + Report <http://a.org>\n  + u\nreview\n  + title: doubt (why)\n");
}

TEST_CASE("journal: a line is read back as it was, whatever the name") {
  const EditNote note{"2026-03-01", "Ana \"A\": #1\n", {"title", "tags"}};
  const std::string lines = to_line(note) + to_line({"2026-03-02", "B", {"url"}});
  const Result<std::vector<EditNote>> notes = read_journal(lines, "edits/practices/x.yaml");
  REQUIRE(notes.has_value());
  REQUIRE(notes->size() == 2);
  CHECK(notes->front() == note);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
}

TEST_CASE("journal: what is no list of edits is refused") {
  CHECK_FALSE(read_journal("title: x\n", "j").has_value());
  CHECK_FALSE(read_journal("- x\n", "j").has_value());
}
