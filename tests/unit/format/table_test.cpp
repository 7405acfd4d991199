#include <doctest/doctest.h>

#include <praxis/format.hpp>
#include <sstream>

#include "text/width.hpp"

using namespace praxis;

namespace {

Record practice(const char* id, const char* title, List countries) {
  Record record(RecordKind::practice);
  record.set("id", id);
  record.set("status", "draft");
  record.set("title", title);
  if (!countries.empty()) record.set("countries", std::move(countries));
  return record;
}

std::string table(const std::vector<Record>& records, std::size_t width,
                  std::vector<std::string> fields = {}) {
  std::vector<const Record*> pointers;
  for (const Record& record : records) pointers.push_back(&record);
  std::string result;
  find_format("table")->write(pointers, {Definitions::builtin(), std::move(fields), width},
                              [&](std::string_view piece) {
                                result += piece;
                                return true;
                              });
  return result;
}

std::vector<Record> two() {
  return {practice("fund-3x1", "A fund for projects of hometown associations", {Value("MEX"), Value("PHL")}),
          practice("早期-warning", "早期警戒システムと避難計画", {})};
}

std::size_t widest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, text::display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("table: columns are as wide as what they hold, countries shown by name") {
  CHECK(table(two(), 0) ==
        "ID            TITLE                                         COUNTRIES            STATUS\n"
        "fund-3x1      A fund for projects of hometown associations  Mexico, Philippines  draft\n"
        "早期-warning  早期警戒システムと避難計画                                         draft\n");
}

TEST_CASE("table: where the terminal is narrow, titles and countries give way first") {
  CHECK(table(two(), 60) ==
        "ID            TITLE               COUNTRIES           STATUS\n"
        "fund-3x1      A fund for projec…  Mexico, Philippin…  draft\n"
        "早期-warning  早期警戒システム…                       draft\n");
}

TEST_CASE("table: no line is wider than the terminal") {
  for (std::size_t width = 10; width < 120; ++width) {
    CAPTURE(width);
    CHECK(widest_line(table(two(), width)) <= width);
  }
  CHECK(widest_line(table(two(), 0)) > 80);
}

TEST_CASE("table: the fields asked for are the columns") {
  CHECK(table(two(), 0, {"status", "country"}) ==
        "STATUS  COUNTRY\n"
        "draft   Mexico, Philippines\n"
        "draft\n");
}

TEST_CASE("table: a cell is one line without control characters") {
  CHECK(table({practice("x", "a\n\tb \x1B[31mred\u009Bm\u00A0c", {})}, 0, {"title"}) ==
        "TITLE\na b [31mred m c\n");
}

TEST_CASE("table: without records there is nothing, not even a heading") { CHECK(table({}, 80).empty()); }
