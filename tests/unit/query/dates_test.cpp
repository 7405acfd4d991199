#include "query/dates.hpp"

#include <doctest/doctest.h>

using praxis::query::Days;
using praxis::query::days;

TEST_CASE("query dates: a date is all the days that it may mean") {
  CHECK(days("2013") == Days{20130101, 20131231});
  CHECK(days("2013-07") == Days{20130701, 20130731});
  CHECK(days("2013-07-05") == Days{20130705, 20130705});
  CHECK(days("2013-07-05T10:00:00Z") == Days{20130705, 20130705});
  CHECK(days("201X") == Days{20100101, 20191231});
  CHECK(days("2013-XX") == Days{20130101, 20131231});
  CHECK(days("2013-1X") == Days{20131001, 20131231});
  CHECK(days("2013-07-XX") == Days{20130701, 20130731});
  CHECK(days("2013~") == Days{20130101, 20131231});
  CHECK(days("2013?-07") == Days{20130701, 20130731});
  CHECK(days("2013-21") == Days{20130101, 20131231});
}

TEST_CASE("query dates: an interval runs from its first day to its last, or is open") {
  CHECK(days("2013/2017") == Days{20130101, 20171231});
  CHECK(days("2013-02/2013-04-05") == Days{20130201, 20130405});
  CHECK(days("2016/..") == Days{20160101, Days{}.to});
  CHECK(days("2016/") == Days{20160101, Days{}.to});
  CHECK(days("../2016") == Days{Days{}.from, 20161231});
}

TEST_CASE("query dates: what is no date is refused") {
  for (const char* text :
       {"",        "x",          "13",         "20133",   "2013-",          "2013-7",     "2013-13",
        "2013-00", "2013-07-32", "2013-07-00", "2013_07", "2013-07_05",     "2013-21-05", "2017/2013",
        "..",      "/",          "../..",      "2013/x",  "2013/2014/2015", "-2013"}) {
    CAPTURE(text);
    CHECK_FALSE(days(text).has_value());
  }
}

TEST_CASE("query dates: stretches touch when they share a day") {
  CHECK(days("2013")->touches(*days("2013-12-31/2015")));
  CHECK(days("2013/..")->touches(*days("2020")));
  CHECK(days("../2013")->touches(*days("1990")));
  CHECK_FALSE(days("2013")->touches(*days("2014")));
  CHECK_FALSE(days("2014/..")->touches(*days("2013-12-31")));
}
