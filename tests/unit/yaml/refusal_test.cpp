#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/yaml.hpp"

namespace yaml = praxis::yaml;
using praxis::Code;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::Position;

namespace {

/// The one finding about a text; `read` and `read_value` must agree on it.
Diagnostic only_fault(std::string_view text) {
  Findings findings;
  CHECK_FALSE(yaml::read(text, "a.yaml", findings).has_value());
  REQUIRE(findings.all().size() == 1);
  const auto value = yaml::read_value(text, "a.yaml");
  REQUIRE_FALSE(value.has_value());
  CHECK(value.error() == findings.all().front());
  CHECK(value.error().where.file == "a.yaml");
  return value.error();
}

struct Refused {
  std::string text;
  Code code;
  Position from;
  std::string message;
};

void check(const Refused& expected) {
  CAPTURE(expected.text);
  const Diagnostic fault = only_fault(expected.text);
  CHECK(fault.code == expected.code);
  CHECK(fault.message == expected.message);
  CHECK(fault.where.from.line == expected.from.line);
  CHECK(fault.where.from.column == expected.from.column);
  CHECK_FALSE(fault.hint.empty());
}

}  // namespace

TEST_CASE("yaml: a duplicate key is refused with both places") {
  const Diagnostic fault = only_fault("title: a\nid: b\ntitle: c\n");
  CHECK(fault.code == Code::duplicate_key);
  CHECK(fault.message == "the key \"title\" stands twice");
  CHECK(fault.where == praxis::Location{"a.yaml", {3, 1}, {3, 6}});
  CHECK(fault.related == std::vector<praxis::Related>{{{"a.yaml", {1, 1}, {1, 6}}, "it stands here first"}});
}

TEST_CASE("yaml: a quoted key equals a plain one") {
  CHECK(only_fault("a: 1\n\"a\": 2\n").code == Code::duplicate_key);
}

TEST_CASE("yaml: what YAML knows and records do not use is refused where it stands") {
  const Refused refused[] = {
      {"a: x\nb: &n y\n", Code::yaml_feature, {2, 4}, "anchors ('&name') are not used here"},
      {"a: &n [x]\n", Code::yaml_feature, {1, 4}, "anchors ('&name') are not used here"},
      {"a: *n\n", Code::yaml_feature, {1, 4}, "aliases ('*name') are not used here"},
      {"*n : a\n", Code::yaml_feature, {1, 1}, "aliases ('*name') are not used here"},
      {"a: !!str 1\n", Code::yaml_feature, {1, 4}, "tags ('!name') are not used here"},
      {"a: ! x\n", Code::yaml_feature, {1, 4}, "tags ('!name') are not used here"},
      {"!!map\na: x\n", Code::yaml_feature, {1, 1}, "tags ('!name') are not used here"},
      {"<<: x\n", Code::yaml_feature, {1, 1}, "merge keys ('<<') are not used here"},
      {"a: 1\n---\nb: 2\n", Code::yaml_feature, {2, 1}, "a second document begins here"},
      {"a: 1\n...\n---\n", Code::yaml_feature, {3, 1}, "a second document begins here"},
  };
  for (const Refused& each : refused) check(each);
}

TEST_CASE("yaml: null and empty values are refused, whatever they are written as") {
  const Refused refused[] = {
      {"id: x\ntags:\n", Code::yaml_feature, {2, 1}, "empty value"},
      {"a:\n- x\n-\n", Code::yaml_feature, {3, 2}, "empty value"},
      {"{a, b: c}\n", Code::yaml_feature, {1, 2}, "empty value"},
      {"a: ~\n", Code::yaml_feature, {1, 4}, "a value that says 'nothing'"},
      {"- null\n", Code::yaml_feature, {1, 3}, "a value that says 'nothing'"},
      {"a: NULL # none\n", Code::yaml_feature, {1, 4}, "a value that says 'nothing'"},
  };
  for (const Refused& each : refused) check(each);
  CHECK(only_fault("tags:\n").hint == "leave the key out");
  CHECK(only_fault("-\n").hint == "leave the item out");
}

TEST_CASE("yaml: keys that are no plain text are refused") {
  const Refused refused[] = {
      {"? [a]\n: b\n", Code::yaml_feature, {1, 3}, "a key must be plain text"},
      {"{{a: b}: c}\n", Code::yaml_feature, {1, 2}, "a key must be plain text"},
      {"? |\n  a\n: b\n", Code::yaml_feature, {1, 3}, "a key must stand on one line"},
      {"~: a\n", Code::yaml_feature, {1, 1}, "a key without a name"},
      {"12: a\n", Code::yaml_feature, {1, 1}, "a key that is a number"},
  };
  for (const Refused& each : refused) check(each);
  CHECK(only_fault('"' + std::string(129, 'k') + "\": a\n").message == "a key of more than 128 characters");
  CHECK(yaml::read_value(std::string(128, 'k') + ": a\n", "a.yaml").has_value());
}

TEST_CASE("yaml: syntax errors are said in plain words, where a person would look") {
  const Refused refused[] = {
      {"title: Alert: a system\n", Code::yaml_syntax, {1, 13}, "a ':' where no key can stand"},
      {"a: 1\nb\n", Code::yaml_syntax, {2, 1}, "a line without 'key: value'"},
      {"a:\n\t- x\n", Code::yaml_syntax, {2, 1}, "a tab is used for indentation"},
      {"a: |\n\tx\n", Code::yaml_syntax, {2, 1}, "a tab is used for indentation"},
      {"a: @x\n", Code::yaml_syntax, {1, 4}, "a text without quotes cannot begin with '@'"},
      {"a: `x`\n", Code::yaml_syntax, {1, 4}, "a text without quotes cannot begin with '`'"},
      {"a: *\n", Code::yaml_syntax, {1, 4}, "a text without quotes cannot begin with '&' or '*'"},
      {"a: [1, 2\nb: 3\n", Code::yaml_syntax, {1, 4}, "this '[' has no ']'"},
      {"a: {x: 1\nb: 2\n", Code::yaml_syntax, {1, 4}, "this '{' has no '}'"},
      {"a: \"x\nb: 1\n", Code::yaml_syntax, {1, 4}, "this quote is never closed"},
      {"a: \"x\n---\n", Code::yaml_syntax, {1, 4}, "this quote is not closed before the document ends"},
      {"a: \"C:\\q\"\n", Code::yaml_syntax, {1, 7}, "a backslash in double quotes begins no known escape"},
      {"a: \"\\x1\"\n", Code::yaml_syntax, {1, 7}, "an escape lacks hexadecimal digits"},
      {"a: \"\\ud800\"\n", Code::yaml_syntax, {1, 7}, "an escape that names no character"},
      {"a: 'it's'\n", Code::yaml_syntax, {1, 8}, "this does not fit what stands above it"},
      {"a:\n  b: 1\n c: 2\n", Code::yaml_syntax, {3, 2}, "this does not fit what stands above it"},
      {"- a\nb: c\n", Code::yaml_syntax, {2, 1}, "a list goes on without '- '"},
      {"a: 1\n...\nb: 2\n", Code::yaml_syntax, {3, 1}, "something stands behind the end of the document"},
      {"a: - x\n", Code::yaml_syntax, {1, 4}, "a list cannot begin here"},
      {"a: ]\n", Code::yaml_syntax, {1, 4}, "a value cannot begin here"},
      {",", Code::yaml_syntax, {1, 1}, "a value cannot begin here"},
      {"a: | x\n", Code::yaml_syntax, {1, 6}, "text stands beside '|' or '>'"},
      {"a: |0\n x\n", Code::yaml_syntax, {1, 5}, "an indentation of 0 behind '|' or '>'"},
      {"%FOO\na: 1\n", Code::yaml_syntax, {1, 1}, "a line that begins with '%' is a directive"},
      {"%YAML 3.0\n---\na: 1\n",
       Code::yaml_syntax,
       {1, 1},
       "the file asks for another version of YAML than 1.1 or 1.2"},
      {"a: !e!x y\n", Code::yaml_syntax, {1, 4}, "tags ('!name') are not used here"},
  };
  for (const Refused& each : refused) check(each);
}

TEST_CASE("yaml: a bracket that is not closed says where that was noticed") {
  CHECK(only_fault("a: [1, 2\nb: 3\n").related ==
        std::vector<praxis::Related>{{{"a.yaml", {2, 2}, {2, 3}}, "noticed here"}});
}

TEST_CASE("yaml: a file without a value is refused") {
  for (const std::string& text : std::vector<std::string>{"", "# only a comment\n", "---\n", "\n\n"}) {
    CAPTURE(text);
    CHECK(only_fault(text).message == "the file holds no value");
  }
}

TEST_CASE("yaml: bytes that are no UTF-8 are named with their place") {
  const Diagnostic fault = only_fault("title: \xC3\xA9t\xE9\n");
  CHECK(fault.code == Code::yaml_syntax);
  CHECK(fault.message == "byte 11 (0xE9) is not UTF-8");
  CHECK(fault.where == praxis::Location{"a.yaml", {1, 10}, {1, 11}});
}

TEST_CASE("yaml: characters that nobody sees are refused") {
  using namespace std::string_literals;
  const struct {
    std::string text;
    std::string message;
  } refused[] = {
      {"a: x\0y\n"s, "the invisible character U+0000"},
      {"a: x\x07y\n", "the invisible character U+0007"},
      {"a: x\x7Fy\n", "the invisible character U+007F"},
      {"a: x\xC2\x85y\n", "the invisible character U+0085"},
      {"a: x\xE2\x80\xA8y\n", "the invisible character U+2028"},
      {"a: x\xEF\xBB\xBFy\n", "the invisible character U+FEFF"},
      {"a: x\ry\n", "a carriage return without a line feed"},
  };
  for (const auto& each : refused) {
    CAPTURE(each.message);
    const Diagnostic fault = only_fault(each.text);
    CHECK(fault.code == Code::yaml_syntax);
    CHECK(fault.message == each.message);
    CHECK(fault.where.from == Position{1, 5});
  }
}
