#include "yaml/scalar.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

namespace yaml = praxis::yaml;

TEST_CASE("yaml: text that any reader takes for something else is not safe without quotes") {
  for (const std::string& text : std::vector<std::string>{"",
                                                          "~",
                                                          "null",
                                                          "Null",
                                                          "NULL",
                                                          "y",
                                                          "Y",
                                                          "n",
                                                          "N",
                                                          "yes",
                                                          "Yes",
                                                          "YES",
                                                          "no",
                                                          "No",
                                                          "NO",
                                                          "true",
                                                          "True",
                                                          "false",
                                                          "FALSE",
                                                          "on",
                                                          "On",
                                                          "off",
                                                          "OFF",
                                                          "=",
                                                          "<<",
                                                          "0",
                                                          "1",
                                                          "-1",
                                                          "+1",
                                                          "010",
                                                          "08",
                                                          "0o17",
                                                          "0x1F",
                                                          "0xfeed_1",
                                                          "0b101",
                                                          "1_000",
                                                          "1,000",
                                                          "1.5",
                                                          "1.",
                                                          ".5",
                                                          "-.5",
                                                          "1e3",
                                                          "1.5E-7",
                                                          "1.2.3",
                                                          ".inf",
                                                          "-.INF",
                                                          "+.Inf",
                                                          ".nan",
                                                          ".NaN",
                                                          "12:30",
                                                          "1:20:30",
                                                          "12:30:45.5",
                                                          "2013",
                                                          "10.7",
                                                          "2015-01-01",
                                                          "2015-1-1",
                                                          "2015-01-01T10:00:00Z",
                                                          "2015-01-01 10:00",
                                                          "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(yaml::is_safe_plain(text));
  }
}

TEST_CASE("yaml: text that looks like syntax is not safe without quotes") {
  for (const std::string& text : std::vector<std::string>{"- x",
                                                          "-",
                                                          "? x",
                                                          "?",
                                                          ": x",
                                                          ":",
                                                          ":x",
                                                          ", x",
                                                          "[x",
                                                          "]",
                                                          "{x",
                                                          "}",
                                                          "# x",
                                                          "&x",
                                                          "*x",
                                                          "!x",
                                                          "| x",
                                                          "> x",
                                                          "'x'",
                                                          "\"x\"",
                                                          "%x",
                                                          "@x",
                                                          "`x`",
                                                          "a: b",
                                                          "a:",
                                                          "a #b",
                                                          " a",
                                                          "a ",
                                                          "---",
                                                          "--- a",
                                                          "...",
                                                          "a\tb",
                                                          "a\nb",
                                                          "a\rb",
                                                          "\x07",
                                                          "a\xC2\x85",
                                                          "\xE2\x80\xA8",
                                                          "\xEF\xBB\xBF"
                                                          "a"}) {
    CAPTURE(text);
    CHECK_FALSE(yaml::is_safe_plain(text));
  }
}

TEST_CASE("yaml: ordinary text needs no quotes") {
  for (const std::string& text : std::vector<std::string>{"MEX",
                                                          "NOR",
                                                          "crisis-alert-system",
                                                          "Program 3x1",
                                                          "https://example.org/a?b=c#d",
                                                          "a:b",
                                                          "a, b",
                                                          "it's",
                                                          "(see page 9)",
                                                          "-x",
                                                          "2013-07",
                                                          "2013/2017",
                                                          "2016/..",
                                                          "../2016",
                                                          "1st",
                                                          "e5",
                                                          "yes and no",
                                                          "None",
                                                          "nan",
                                                          "0x1G",
                                                          "12 years",
                                                          "3 - 4",
                                                          "C#",
                                                          "a - b",
                                                          "Montréal",
                                                          "\xC2\xAB"
                                                          "3x1\xC2\xBB",
                                                          "\xF0\x9F\x98\x80",
                                                          "2015-01-01/2016-01-01",
                                                          "a\"b",
                                                          "50%",
                                                          "x@example.org"}) {
    CAPTURE(text);
    CHECK(yaml::is_safe_plain(text));
  }
}

TEST_CASE("yaml: whole numbers are those that print as they were written") {
  CHECK(yaml::whole_number("0") == 0);
  CHECK(yaml::whole_number("-12") == -12);
  CHECK(yaml::whole_number("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
  CHECK(yaml::whole_number("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  for (const std::string& text : std::vector<std::string>{"", "-", "--1", "+1", "01", "-0", "-01", "1 ", " 1",
                                                          "1.0", "1_0", "0x1", "9223372036854775808"}) {
    CAPTURE(text);
    CHECK_FALSE(yaml::whole_number(text));
  }
}
