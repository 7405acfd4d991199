#include "validate/edtf.hpp"

#include <doctest/doctest.h>

#include <string>

using praxis::Span;
using praxis::validation::date_problem;
using praxis::validation::DateProblem;

TEST_CASE("edtf: years, months, days and intervals of them are right") {
  for (const std::string date :
       {"2013", "2013-07", "2013-07-15", "2013/2017", "2016/..", "../2020", "2013-07/2013", "2013/2013-01",
        "2012-02-29", "2000-02-29", "2013-12-31/2014-01-01"}) {
    CAPTURE(date);
    CHECK_FALSE(date_problem(date).has_value());
  }
}

TEST_CASE("edtf: the place of a mistake is the part that is wrong") {
  CHECK(date_problem("2013-13") == DateProblem{DateProblem::Kind::form, {5, 7}, "there is no month 13", ""});
  CHECK(date_problem("2013/2014-00") ==
        DateProblem{DateProblem::Kind::form, {10, 12}, "there is no month 0", ""});
  CHECK(date_problem("2013-02-29") ==
        DateProblem{DateProblem::Kind::sense, {8, 10}, "2013-02 has 28 days", ""});
  CHECK(date_problem("1900-02-29")->message == "1900-02 has 28 days");
  CHECK(date_problem("2013-04-31")->kind == DateProblem::Kind::sense);
  CHECK(date_problem("2013-04-32")->kind == DateProblem::Kind::form);
  CHECK(date_problem("2013/soon")->span == Span{5, 9});
}

TEST_CASE("edtf: what was probably meant is a date again") {
  CHECK(date_problem("2013-7-5")->instead == "2013-07-05");
  CHECK(date_problem("2013-7/2014")->instead == "2013-07/2014");
  CHECK(date_problem("2013-25-12")->instead == "2013-12-25");
  CHECK(date_problem("2013/7/15")->instead == "2013-07-15");
  CHECK(date_problem("2017/2013")->instead == "2013/2017");
  for (const std::string date : {"2013-7-5", "2013-7/2014", "2013-25-12", "2017/2013"})
    CHECK_FALSE(date_problem(date_problem(date)->instead).has_value());
}

TEST_CASE("edtf: what is no date at all is refused without a guess") {
  for (const std::string date : {"", "/", "..", "../..", "2013/2014/2015", "2013-", "-2013", "13", "2013--07",
                                 "20133", "2013-007", "é"}) {
    CAPTURE(date);
    REQUIRE(date_problem(date).has_value());
    CHECK(date_problem(date)->instead.empty());
    CHECK(date_problem(date)->kind == DateProblem::Kind::form);
  }
}
