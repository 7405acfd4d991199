#include <doctest/doctest.h>

#include <praxis/query.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Query parsed(std::string_view text) {
  Result<Query> query = parse_query(text, defs());
  INFO(text);
  REQUIRE(query.has_value());
  return std::move(*query);
}

Query is(std::string field, std::vector<std::string> values) {
  return {FieldIs{std::move(field), std::move(values)}};
}
Query words(std::string text) { return {Words{std::move(text)}}; }
Query no(Query operand) { return {Not{{std::move(operand)}}}; }

}  // namespace

TEST_CASE("query: words side by side must all be there") {
  CHECK(parsed("") == Query{And{}});
  CHECK(parsed(" \t ") == Query{And{}});
  CHECK(parsed("flood") == words("flood"));
  CHECK(parsed("flood relief") == Query{And{{words("flood"), words("relief")}}});
  CHECK(parsed("flood AND relief") == parsed("flood relief"));
  CHECK(parsed("\"flood relief\"") == words("flood relief"));
  CHECK(parsed("(flood) (relief aid)") == parsed("flood relief aid"));
}

TEST_CASE("query: OR binds less than AND, NOT and minus more") {
  const Query tree{Or{{Query{And{{words("a"), words("b")}}}, Query{And{{words("c"), no(words("d"))}}}}}};
  CHECK(parsed("a b OR c -d") == tree);
  CHECK(parsed("a AND b OR c AND NOT d") == tree);
  CHECK(parsed("(a b) OR (c NOT d)") == tree);
  CHECK(parsed("a (b OR c)") == Query{And{{words("a"), Query{Or{{words("b"), words("c")}}}}}});
  CHECK(parsed("-(a b)") == no(Query{And{{words("a"), words("b")}}}));
  CHECK(parsed("--a") == no(no(words("a"))));
  CHECK(parsed("a OR (b OR c)") == parsed("a OR b OR c"));
}

TEST_CASE("query: several values of one field mean OR") {
  const Query both = is("countries", {"MEX", "PHL"});
  for (const char* text : {"country:MEX,PHL", "country:MEX, PHL", "country:(MEX OR PHL)", "country:(MEX,PHL)",
                           "country:MEX country:PHL", "countries:mexico country:Philippines country:MEX",
                           "Country:MEX,\"PHL\""}) {
    CAPTURE(text);
    CHECK(parsed(text) == both);
  }
  CHECK(parsed("country:MEX flood country:PHL") == Query{And{{both, words("flood")}}});
}

TEST_CASE("query: AND, parentheses and minus keep values of one field apart") {
  const Query mex = is("countries", {"MEX"});
  const Query phl = is("countries", {"PHL"});
  CHECK(parsed("country:MEX AND country:PHL") == Query{And{{mex, phl}}});
  CHECK(parsed("country:MEX (country:PHL)") == Query{And{{mex, phl}}});
  CHECK(parsed("-country:MEX -country:PHL") == Query{And{{no(mex), no(phl)}}});
  CHECK(parsed("country:MEX OR country:PHL") == Query{Or{{mex, phl}}});
}

TEST_CASE("query: a value may be an id or a label in any language") {
  CHECK(parsed("phase:\"Post-Crisis Action\"") == is("crisis_phases", {"post-crisis-action"}));
  CHECK(parsed("crisis:\"desastre natural\"") == is("crisis_types", {"natural-disaster"}));
  CHECK(parsed("crisis:Natural-Disaster") == is("crisis_types", {"natural-disaster"}));
  CHECK(parsed("guideline:03") == is("guidelines", {"3"}));
  CHECK(parsed("guideline:\"Empowering migrants\"") == is("guidelines", {"3"}));
  CHECK(parsed("sdg:10.7,5") == is("sdgs", {"10.7", "5"}));
  CHECK(parsed("status:Draft") == is("status", {"draft"}));
  CHECK(parsed("kind:practice") == is("kind", {"practice"}));
  CHECK(parsed("title:\"two words\"") == is("title", {"two words"}));
  CHECK(parsed("url:https://example.org/x?a=1") == is("url", {"https://example.org/x?a=1"}));
}

TEST_CASE("query: dates and numbers have ranges") {
  CHECK(parsed("guideline:1..8") == Query{Between{"guidelines", "1", "8"}});
  CHECK(parsed("guideline:..08") == Query{Between{"guidelines", "", "8"}});
  CHECK(parsed("date:2013..2018-06") == Query{Between{"dates", "2013", "2018-06"}});
  CHECK(parsed("date:2013..") == Query{Between{"dates", "2013", ""}});
  CHECK(parsed("date:2016/..") == is("dates", {"2016/.."}));
  CHECK(parsed("guideline:1..3,7") ==
        Query{Or{{is("guidelines", {"7"}), Query{Between{"guidelines", "1", "3"}}}}});
  CHECK(parsed("guideline:1..3,1..3 guideline:01..3") == parsed("guideline:1..3"));
  CHECK(parsed("guideline:1..3 guideline:7") == parsed("guideline:1..3,7"));
  CHECK(parsed("title:\"a..b\"") == is("title", {"a..b"}));
  CHECK(parsed("a..b") == words("a..b"));
}

TEST_CASE("query: has and missing ask whether a field is there") {
  CHECK(parsed("has:link") == Query{Has{"links"}});
  CHECK(parsed("missing:countries") == no({Has{"countries"}}));
  CHECK(parsed("has:link,tag") == Query{Or{{Query{Has{"links"}}, Query{Has{"tags"}}}}});
  CHECK(parsed("has:link has:tag") == Query{And{{Query{Has{"links"}}, Query{Has{"tags"}}}}});
}

TEST_CASE("query: what is printed says what was parsed") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"flood   relief", "flood relief"},
      {"country:MEX country:PHL", "countries:MEX,PHL"},
      {"country:MEX AND country:PHL flood", "countries:MEX AND countries:PHL AND flood"},
      {"guideline:1..3,7 flood", "(guidelines:7 OR guidelines:1..3) flood"},
      {"NOT (a OR b) c", "-(a OR b) c"},
      {"missing:link", "-has:links"},
      {"title:\"x, y\",z", "title:\"x, y\",z"},
      {"\"AND\" \"-x\" \"a \\\" b\"", "\"AND\" \"-x\" \"a \\\" b\""},
      {"Haití", "\"Haití\""},
  };
  for (const auto& row : cases) {
    CAPTURE(row.first);
    CHECK(print(parsed(row.first)) == row.second);
    CHECK(parsed(row.second) == parsed(row.first));
  }
}
