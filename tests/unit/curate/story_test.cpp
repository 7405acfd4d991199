#include <doctest/doctest.h>

#include <praxis/curate.hpp>
#include <praxis/format.hpp>

using namespace praxis;

namespace {

const Event kForm{Event::Kind::source,
                  "2016-07-31",
                  std::string(64, 'a'),
                  "form.txt",
                  "",
                  "form",
                  {{"title", 1}, {"countries", 2}}};
const Event kLost{Event::Kind::source, "", std::string(64, 'b'), "", "", "", {}};
const Event kCopy{
    Event::Kind::source, "2016-08-01", std::string(64, 'c'), "copy.txt", "", "labelled-page", {}};
const Event kEdit{Event::Kind::edit, "2026-03-01", "", "", "A curator", "", {{"tags", 1}, {"url", 1}}};
const Event kCommit{
    Event::Kind::commit, "2026-03-02", std::string(40, 'd'), "Add a tag", "A curator", "", {}};

}  // namespace

TEST_CASE("story: each event is told in its own way") {
  CHECK(to_text(std::vector{kLost, kForm, kCopy, kEdit, kCommit}) ==
        "no date     source bbbbbbbbbbbb, whose ledger is not here\n"
        "2016-07-31  source form.txt (form, aaaaaaaaaaaa)\n            brought title, countries (2)\n"
        "2016-08-01  source copy.txt (labelled-page, cccccccccccc)\n            brought nothing new\n"
        "2026-03-01  edited by A curator\n            tags, url\n"
        "2026-03-02  commit dddddddddddd by A curator\n            Add a tag\n");
}

TEST_CASE("story: as JSON an event has the keys of its kind") {
  const Record record(RecordKind::practice, {{"id", "fund"}, {"kind", "practice"}});
  CHECK(
      to_json(story_as_json(record, {kEdit, kCommit})) ==
      R"({"kind":"practice","id":"fund","events":[{"event":"edit","on":"2026-03-01","by":"A curator","fields":["tags","url"]},)"
      R"({"event":"commit","on":"2026-03-02","commit":")" +
          std::string(40, 'd') + R"(","subject":"Add a tag","by":"A curator"}]})");
}
