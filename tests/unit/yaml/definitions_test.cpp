#include <doctest/doctest.h>

#include <string>

#include "yaml/yaml.hpp"

namespace yaml = praxis::yaml;
using praxis::Code;
using praxis::Diagnostic;
using praxis::List;
using praxis::Object;
using praxis::Value;

namespace {

Value definition(std::string_view text) {
  const auto value = yaml::read_definition(text, "terms.yaml");
  REQUIRE_MESSAGE(value.has_value(), value.error().message);
  return *value;
}

Diagnostic fault(std::string_view text) {
  const auto value = yaml::read_definition(text, "terms.yaml");
  REQUIRE_FALSE(value.has_value());
  CHECK(value.error().where.file == "terms.yaml");
  return value.error();
}

}  // namespace

TEST_CASE("yaml: a definition may use flow style, anchors and numbers as keys") {
  CHECK(definition("base: &b {type: string, max: 64}\nid: *b\nlist: &l [1, x]\nagain: *l\n1: one\n") ==
        Value(Object{{"base", Object{{"type", "string"}, {"max", 64}}},
                     {"id", Object{{"type", "string"}, {"max", 64}}},
                     {"list", List{1, "x"}},
                     {"again", List{1, "x"}},
                     {"1", "one"}}));
}

TEST_CASE("yaml: a definition reads scalars as a record does") {
  CHECK(definition("a: true\nb: 12\nc: \"12\"\nd: 012\ne: 2015-01-01\nf: |\n  12\ng: !!str 12\nh: 'no'\n") ==
        Value(Object{{"a", "true"},
                     {"b", 12},
                     {"c", "12"},
                     {"d", "012"},
                     {"e", "2015-01-01"},
                     {"f", "12\n"},
                     {"g", "12"},
                     {"h", "no"}}));
}

TEST_CASE("yaml: a byte order mark and CRLF do no harm to a definition") {
  CHECK(definition("\xEF\xBB\xBF"
                   "a: x\r\nb:\r\n- y\r\n") == Value(Object{{"a", "x"}, {"b", List{"y"}}}));
}

TEST_CASE("yaml: a definition's duplicate key is refused with both places") {
  const Diagnostic twice = fault("terms:\n- é: x\n  b: y\n  é: z\n");
  CHECK(twice.code == Code::duplicate_key);
  CHECK(twice.where == praxis::Location{"terms.yaml", {4, 3}, {4, 4}});
  CHECK(twice.related ==
        std::vector<praxis::Related>{{{"terms.yaml", {2, 3}, {2, 4}}, "it stands here first"}});
}

TEST_CASE("yaml: places in definitions count characters and lines that end with CRLF") {
  CHECK(fault("é: x\r\n\"é é\": x\r\né: y\r\n").where.from == praxis::Position{3, 1});
  CHECK(fault("{é: x, \"é é\": x, é: y}").where.from == praxis::Position{1, 18});
}

TEST_CASE("yaml: what a definition must not hold is refused") {
  const struct {
    std::string text;
    Code code;
    praxis::Position from;
    std::string message;
  } refused[] = {
      {"a: x\nb:\n", Code::yaml_feature, {2, 1}, "empty value"},
      {"a: ~\nb: x\n", Code::yaml_feature, {1, 1}, "empty value"},
      {"a: &x {b: [*x]}\n", Code::yaml_feature, {1, 12}, "this alias stands within what it names"},
      {"<<: {a: b}\n", Code::yaml_feature, {1, 1}, "merge keys ('<<') are not used here"},
      {"? [a]\n: b\n", Code::yaml_feature, {1, 3}, "a key must be plain text"},
      {"a: 1\n---\nb: 2\n", Code::yaml_feature, {2, 1}, "a second document begins here"},
      {"", Code::yaml_syntax, {1, 1}, "the file holds no value"},
      {"a: \xFF\n", Code::yaml_syntax, {1, 4}, "byte 4 (0xFF) is not UTF-8"},
  };
  for (const auto& each : refused) {
    CAPTURE(each.text);
    const Diagnostic found = fault(each.text);
    CHECK(found.code == each.code);
    CHECK(found.message == each.message);
    CHECK(found.where.from == each.from);
  }
}

TEST_CASE("yaml: definitions that yaml-cpp would hang on or cut short are refused") {
  CHECK(fault(",").message == "a value cannot begin here");
  CHECK(fault("- a\nb: c\n").message == "a list goes on without '- '");
  CHECK(fault("a: 1\nb\n").message == "a line without 'key: value'");
  CHECK(fault("a: [1, 2\n").where.from == praxis::Position{1, 4});
}

TEST_CASE("yaml: aliases of aliases unfold to a bounded size") {
  std::string text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char name = 'b'; name <= 'i'; ++name) {
    const std::string alias = std::string("*") + static_cast<char>(name - 1);
    text += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 9; ++i) text += alias + ", ";
    text += alias + "]\n";
  }
  CHECK(fault(text).message == "aliases that unfold to too many values");
}

TEST_CASE("yaml: definitions nest 64 levels and no deeper") {
  const std::string most = std::string(64, '[') + "x" + std::string(64, ']');
  CHECK(yaml::read_definition(most, "terms.yaml").has_value());
  CHECK(fault('[' + most + ']').message == "nested deeper than 64 levels");
}

TEST_CASE("yaml: what the writer writes reads the same as a definition") {
  const Object object{{"a", " one\n\ttwo  \n\n"},
                      {"b", List{List{1, "1"}, Object{{"c", "x: y"}}}},
                      {"d", "\n\tone\n"},
                      {"e", "a\x01\xE2\x80\xA8"},
                      {"f", List{" x\ny"}}};
  CHECK(definition(yaml::write(object)) == Value(object));
}
