#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/yaml.hpp"

namespace yaml = praxis::yaml;
using praxis::Code;
using praxis::Findings;
using praxis::List;
using praxis::Object;
using praxis::Value;

namespace {

Value value_of(std::string_view text) {
  const praxis::Result<Value> value = yaml::read_value(text, "a.yaml");
  REQUIRE_MESSAGE(value.has_value(), value.error().message);
  return *value;
}

Value member(std::string_view scalar) {
  return *value_of("a: " + std::string(scalar) + "\n").object()->find("a");
}

}  // namespace

TEST_CASE("yaml: a record is read with its members in order") {
  const Value value =
      value_of("id: alert\nguidelines:\n- 3\n- 5\nlinks:\n- label: Page\n  url: https://example.org\n");
  CHECK(value == Value(Object{{"id", "alert"},
                              {"guidelines", List{3, 5}},
                              {"links", List{Object{{"label", "Page"}, {"url", "https://example.org"}}}}}));
}

TEST_CASE("yaml: plain decimal integers are numbers, all other scalars text") {
  CHECK(member("123") == Value(123));
  CHECK(member("-7") == Value(-7));
  CHECK(member("9223372036854775807") == Value(std::int64_t{9223372036854775807}));
  for (const std::string& text :
       std::vector<std::string>{"9223372036854775808", "012", "+1", "1_000", "0x1F", "1.5", "1e3", "12:30",
                                "2015-01-01", "true", "no", ".inf", "-x", "10.7"}) {
    CAPTURE(text);
    CHECK(member(text) == Value(text));
  }
}

TEST_CASE("yaml: quotes make text of anything") {
  CHECK(member("\"123\"") == Value("123"));
  CHECK(member("'null'") == Value("null"));
  CHECK(member("\"\"") == Value(""));
  CHECK(member("\"a\\tb\\u00e9\\x07\"") == Value("a\tb\xC3\xA9\x07"));
}

TEST_CASE("yaml: block and folded scalars are text, numbers in them, too") {
  CHECK(member("|\n  12\n") == Value("12\n"));
  CHECK(member("|-\n  one\n\n   two") == Value("one\n\n two"));
  CHECK(member(">-\n  one\n  two\n") == Value("one two"));
}

TEST_CASE("yaml: flow style, comments, a byte order mark and CRLF are understood") {
  CHECK(value_of("\xEF\xBB\xBF# note\r\na: [1, {b: c}]  # more\r\nd: |\r\n  x\r\n  y\r\n") ==
        Value(Object{{"a", List{1, Object{{"b", "c"}}}}, {"d", "x\ny\n"}}));
}

TEST_CASE("yaml: a root that is no object is read, too") {
  CHECK(value_of("- a\n- - 1\n  - 2\n") == Value(List{"a", List{1, 2}}));
  CHECK(value_of("text") == Value("text"));
  CHECK(value_of("{}") == Value(Object{}));
}

TEST_CASE("yaml: twenty levels are read, the next is refused") {
  const std::string most = std::string(20, '[') + std::string(20, ']');
  CHECK(yaml::read_value(most, "a.yaml").has_value());
  const auto deeper = yaml::read_value('[' + most + ']', "a.yaml");
  REQUIRE_FALSE(deeper.has_value());
  CHECK(deeper.error().code == Code::yaml_feature);
  CHECK(deeper.error().message == "nested deeper than 20 levels");
  CHECK(deeper.error().where.from == praxis::Position{1, 21});
}

TEST_CASE("yaml: brackets without end are refused at once") {
  const auto value = yaml::read_value(std::string(1'000'000, '['), "a.yaml");
  REQUIRE_FALSE(value.has_value());
  CHECK(value.error().message == "nested deeper than 20 levels");
}

TEST_CASE("yaml: a key that stands twice is found among many keys") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": v\n";
  CHECK(value_of(text).object()->members().size() == 100);
  const auto twice = yaml::read_value(text + "k99: v\nk7: v\n", "a.yaml");
  REQUIRE_FALSE(twice.has_value());
  CHECK(twice.error().message == "the key \"k99\" stands twice");
  Findings findings;
  CHECK_FALSE(yaml::read(text + "k7: v\nk7: v\n", "a.yaml", findings));
  REQUIRE(findings.all().size() == 2);
  CHECK(findings.all()[1].related.front().where == praxis::Location{"a.yaml", {8, 1}, {8, 3}});
}

TEST_CASE("yaml: equal keys of different objects are no fault") {
  CHECK(value_of("a:\n- x: 1\n- x: 2\nx: 3\n").object()->list("a").size() == 2);
}

TEST_CASE("yaml: read_value says the first fault, read says all") {
  const char* text = "a: &x 1\nb: *x\nc: !!str 2\nd:\na: 3\ne: [1\n";
  const auto value = yaml::read_value(text, "a.yaml");
  REQUIRE_FALSE(value.has_value());
  CHECK(value.error().message == "anchors ('&name') are not used here");

  Findings findings;
  CHECK_FALSE(yaml::read(text, "a.yaml", findings));
  REQUIRE(findings.all().size() == 6);
  CHECK(findings.all()[4].code == Code::duplicate_key);
  CHECK(findings.all()[5].code == Code::yaml_syntax);
}

TEST_CASE("yaml: read leaves alone what other files have found") {
  Findings findings;
  findings.add({Code::yaml_syntax, "of another file", {}, {}, {}, {}});
  CHECK(yaml::read("a: 1\n", "a.yaml", findings));
  CHECK(findings.all().size() == 1);
}
