#include "mention/dates.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace praxis;

namespace {

const mention::DateReader& reader() {
  static const mention::DateReader built(Definitions::builtin());
  return built;
}

std::string found(std::string_view text) {
  std::string result;
  for (const mention::DateMention& date : reader().find(text)) {
    if (!result.empty()) result += ' ';
    result += date.edtf.empty() ? "no-year" : date.edtf;
  }
  return result;
}

using Case = std::pair<std::string_view, std::string_view>;

constexpr std::array<Case, 44> kProse{{
    {"Signed on 17 November 2017 in Bonn", "2017-11-17"},
    {"On November 17, 2017 the States", "2017-11-17"},
    {"on the 17th of November 2017", "2017-11-17"},
    {"July 2013", "2013-07"},
    {"it began in 2017 and grew", "2017"},
    {"Plans (2013-2017 and 2018 – 2022 respectively)", "2013/2017 2018/2022"},
    {"on 6-7 February", "no-year"},
    {"Kampala, Uganda - May 14th: On a continent", "no-year"},
    {"on 16-17 November 2017", "2017-11-16/2017-11-17"},
    {"on 5 and 6 March 2018", "2018-03-05/2018-03-06"},
    {"November 16-17, 2017", "2017-11-16/2017-11-17"},
    {"28 February - 2 March 2018", "2018-02-28/2018-03-02"},
    {"March to May 2018", "2018-03/2018-05"},
    {"(23-24 September 2016)", "2016-09-23/2016-09-24"},
    {"el 17 de noviembre de 2017", "2017-11-17"},
    {"del 16 al 17 de noviembre de 2017", "2017-11-16/2017-11-17"},
    {"el 1º de marzo de 2018", "2018-03-01"},
    {"en marzo del 2018", "2018-03"},
    {"de 2013 a 2017 se formó", "2013/2017"},
    {"desde 2016 atiende", "2016/.."},
    {"le 1er mars 2018", "2018-03-01"},
    {"du 3 au 5 août 2019", "2019-08-03/2019-08-05"},
    {"depuis 2016, le bureau", "2016/.."},
    {"depuis le 1er mars 2018", "2018-03-01/.."},
    {"entre 2015 et 2017", "2015/2017"},
    {"from 2013 to 2017", "2013/2017"},
    {"between 2013 and 2017", "2013/2017"},
    {"since early 2016", "2016/.."},
    {"Since July 2016 the office", "2016-07/.."},
    {"from 2016 onwards", "2016/.."},
    {"2016 - Present", "2016/.."},
    {"on 2017-11-17", "2017-11-17"},
    {"am 17/11/2017, am 17.11.2017", "2017-11-17 2017-11-17"},
    {"in 2013, 2015 and 2017", "2013 2015 2017"},
    {"in 2013-14", "2013/2014"},
    {"the floods (2011)", "2011"},
    {"a fines de 2014", "2014"},
    {"en décembre 2014", "2014-12"},
    {"Nov. 2017", "2017-11"},
    {"during the 2011 floods", "2011"},
    {"from March 2013 to July 2014", "2013-03/2014-07"},
    {"Bangkok in March 2018 and Mexico City in July 2018", "2018-03 2018-07"},
    {"el 5 de mayo y el 7 de junio de 2016", "no-year 2016-06-07"},
    {"31 December 2016 until 2 January 2017", "2016-12-31/2017-01-02"},
}};

}  // namespace

TEST_CASE("dates: prose writes them in many ways") {
  for (const auto& [text, expected] : kProse) CHECK_MESSAGE(found(text) == expected, text);
}

TEST_CASE("dates: what is none is left alone") {
  constexpr std::array<std::string_view, 18> kTexts{"www.example.org/2016/2016-03-01.aspx",
                                                    "the file plan_2013-2017",
                                                    "2000 people came",
                                                    "trained 2015 officers",
                                                    "the 2030 Agenda",
                                                    "resolution 1244 (1999)",
                                                    "US$ 2000 or $2015",
                                                    "in the year of 1066",
                                                    "06/07/2017",
                                                    "a room for 2000 guests",
                                                    "ISO 2013.5 and 2,017",
                                                    "to march on; it may 20",
                                                    "Call 2015-555 now",
                                                    "Law 2014 of the land",
                                                    "over 2000 in the camp",
                                                    "no. 2016, unless 9 may follow",
                                                    "3 or 4 of the 15 States",
                                                    "the first of 2000 homes"};
  for (const std::string_view text : kTexts)
    CHECK_MESSAGE(found(text).find_first_of("0123456789") == std::string::npos, text);
}

TEST_CASE("dates: every date is read from its own span again") {
  for (const auto& [text, expected] : kProse) {
    for (const mention::DateMention& date : reader().find(text)) {
      const std::string_view slice = text.substr(date.span.begin, date.span.size());
      CHECK_MESSAGE(reader().read(slice) == date.edtf, text);
    }
  }
}

TEST_CASE("dates: a form's value is a date as a whole or none") {
  CHECK(reader().read("2013") == "2013");
  CHECK(reader().read(" 2017 - 2022 ") == "2017/2022");
  CHECK(reader().read("2016 - Present") == "2016/..");
  CHECK(reader().read("2016 – en curso") == "2016/..");
  CHECK(reader().read("2016 to date") == "2016/..");
  CHECK(reader().read("2016 a la fecha") == "2016/..");
  CHECK(reader().read("2013-07") == "2013-07");
  CHECK(reader().read("1er mars 2018") == "2018-03-01");
  CHECK(reader().read("En 2017") == "2017");
  CHECK(reader().read("31 February 2017").empty());
  CHECK(reader().read("soon").empty());
  CHECK(reader().read("2017 - soon").empty());
  CHECK(reader().read("$2017").empty());
  CHECK(reader().read("6-7 February").empty());
  CHECK(reader().read("").empty());
}

TEST_CASE("dates: several unite in the shortest interval that holds them") {
  const std::array<std::string, 2> years{"2013/2017", "2018/2022"};
  CHECK(mention::united(years) == "2013/2022");
  const std::array<std::string, 2> same{"2017", "2017"};
  CHECK(mention::united(same) == "2017");
  const std::array<std::string, 3> open{"2017-11", "", "2016/.."};
  CHECK(mention::united(open) == "2016/..");
  const std::array<std::string, 2> within{"2017-11", "2017"};
  CHECK(mention::united(within) == "2017");
  CHECK(mention::united({}).empty());
}
