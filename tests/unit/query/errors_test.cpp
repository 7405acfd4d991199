#include <doctest/doctest.h>

#include <praxis/query.hpp>
#include <string>

using namespace praxis;

namespace {

struct Case {
  std::string query;
  Code code;
  std::string message;
  std::size_t from;  ///< columns
  std::size_t to;
  std::string hint;
};

Diagnostic problem(std::string_view text) {
  const Result<Query> query = parse_query(text, Definitions::builtin());
  INFO(text);
  REQUIRE_FALSE(query.has_value());
  return query.error();
}

std::string times(std::string_view text, std::size_t count) {
  std::string result;
  while (count-- > 0) result += text;
  return result;
}

}  // namespace

TEST_CASE("query: what does not parse is explained at its place") {
  const std::string colon_hint = "quotes around a text with a colon search for the text itself";
  const std::string term_hint = "write a word, a \"phrase\" or field:value";
  const Case cases[] = {
      {"flood \"relief", Code::bad_query, "this quote is never closed", 7, 14, "put a \" behind the phrase"},
      {"é (a OR b", Code::bad_query, "this '(' is never closed", 3, 4, ""},
      {"a b) c", Code::bad_query, "a ')' without its '('", 4, 5, ""},
      {"a ( ) b", Code::bad_query, "nothing stands between the parentheses", 3, 6, ""},
      {"a OR", Code::bad_query, "a term is missing here", 5, 6, term_hint},
      {"AND a", Code::bad_query, "a term is missing here", 1, 4, term_hint},
      {"a NOT", Code::bad_query, "nothing follows that could be left out", 3, 6, ""},
      {"(a -)", Code::bad_query, "nothing follows that could be left out", 4, 5, ""},
      {"a - b", Code::bad_query, "'-' holds no letter or digit to search for", 3, 4, ""},
      {"é contry:MEX", Code::unknown_query_field, "unknown field 'contry'", 3, 10, "did you mean 'country'?"},
      {"https://example.org", Code::unknown_query_field, "unknown field 'https'", 1, 7, colon_hint},
      {":x", Code::unknown_query_field, "unknown field ''", 1, 2, colon_hint},
      {"has:lnks", Code::unknown_query_field, "unknown field 'lnks'", 5, 9, "did you mean 'links'?"},
      {"country: MEX", Code::bad_query, "no value behind 'country:'", 1, 9,
       "write country:VALUE without a blank"},
      {"country:", Code::bad_query, "no value behind 'country:'", 1, 9,
       "write country:VALUE without a blank"},
      {"country:MEX,", Code::bad_query, "no value behind ','", 12, 13, ""},
      {"country:(MEX OR)", Code::bad_query, "no value behind 'OR'", 14, 16, ""},
      {"country:(MEX", Code::bad_query, "this '(' is never closed", 9, 10, ""},
      {"country:(Costa Rica)", Code::bad_query, "only OR or a comma may stand between values", 16, 20,
       "put quotes around a value of two words"},
      {"country:\"MEX", Code::bad_query, "this quote is never closed", 9, 13, "put a \" behind the value"},
      {"é crisis:Conflixt", Code::unknown_query_term, "'Conflixt' is no term of crisis_types", 10, 18,
       "did you mean 'conflict'?"},
      {"country:Zimbabwx", Code::unknown_query_term, "'Zimbabwx' is no term of countries", 9, 17,
       "did you mean 'ZWE' (Zimbabwe)?"},
      {"sdg:99.1", Code::unknown_query_term, "'99.1' is no term of sdgs", 5, 9,
       "'praxis vocab sdgs' lists the terms"},
      {"crisis:conflict.x", Code::unknown_query_term, "'conflict.x' is no term of crisis_types", 8, 18,
       "did you mean 'conflict'?"},
      {"guideline:16", Code::unknown_query_term, "'16' is no term of guidelines", 11, 13,
       "'praxis vocab guidelines' lists the terms"},
      {"status:publishd", Code::unknown_query_term, "'publishd' is no term of status", 8, 16,
       "did you mean 'published'?"},
      {"kind:recipe", Code::unknown_query_term, "'recipe' is no term of kind", 6, 12,
       "write 'practice', 'document' or 'guideline'"},
      {"date:soon", Code::bad_query, "'soon' is no date", 6, 10,
       "write 2013, 2013-07, 2013-07-05 or 2013..2018"},
      {"date:2013..soon", Code::bad_query, "'soon' is no end of a range", 6, 16,
       "write guideline:1..8 or date:2013..2018-06"},
      {"date:2018..2013", Code::bad_query, "the range ends before it begins", 6, 16, "write 2013..2018"},
      {"guideline:8..1", Code::bad_query, "the range ends before it begins", 11, 15, "write 1..8"},
      {"guideline:..", Code::bad_query, "a range without ends", 11, 13, "has:guidelines finds any value"},
      {"title:a..b", Code::bad_query, "'title' has no ranges", 7, 11,
       "put quotes around a value with '..' in it"},
      {"title:*", Code::bad_query, "'*' holds no letter or digit to search for", 7, 8,
       "has:title finds any value"},
      {"ab\xFF", Code::bad_query, "the query is no valid UTF-8", 3, 4, ""},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.query);
    const Diagnostic found = problem(expected.query);
    CHECK(found.code == expected.code);
    CHECK(found.message == expected.message);
    CHECK(found.where == Location{"", {1, expected.from}, {1, expected.to}});
    CHECK(found.hint == expected.hint);
  }
}

TEST_CASE("query: nesting has a limit, length has none") {
  CHECK(problem(times("(", 100000)).message == "the query is nested too deeply");
  CHECK(problem(times("-", 100000) + "a").message == "the query is nested too deeply");
  CHECK(problem(times("NOT ", 100000) + "a").message == "the query is nested too deeply");
  CHECK(parse_query(times("(", 50) + "a" + times(")", 50), Definitions::builtin()).has_value());
  CHECK(parse_query(times("(a) -b ", 1000), Definitions::builtin()).has_value());
}
