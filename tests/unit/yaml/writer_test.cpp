#include <doctest/doctest.h>

#include <string>

#include "yaml/yaml.hpp"

namespace yaml = praxis::yaml;
using praxis::List;
using praxis::Object;
using praxis::Value;

namespace {

/// Writes an object and makes sure that it reads back as it was.
std::string written(const Object& object, const yaml::Style& style = {}) {
  const std::string text = yaml::write(object, style);
  const auto back = yaml::read_value(text, "a.yaml");
  REQUIRE_MESSAGE(back.has_value(), text);
  CHECK(*back == Value(object));
  return text;
}

std::string written(std::string_view text) { return written(Object{{"a", text}}); }

}  // namespace

TEST_CASE("yaml: a record is written in canonical form") {
  const Object record{{"id", "program-3x1"},
                      {"countries", List{"MEX", "NO"}},
                      {"dates", List{"2013", "2013-07", "2013/2017"}},
                      {"description", "The programme supports:\n- roads\n- schools"},
                      {"guidelines", List{3}},
                      {"links", List{Object{{"label", "Page: 9"}, {"url", "https://example.org/#a"}},
                                     Object{{"url", "https://example.org"}}}},
                      {"sources", List{"e3b0c442"}}};
  CHECK(written(record) ==
        "id: program-3x1\n"
        "countries:\n"
        "- MEX\n"
        "- \"NO\"\n"
        "dates:\n"
        "- \"2013\"\n"
        "- 2013-07\n"
        "- 2013/2017\n"
        "description: |-\n"
        "  The programme supports:\n"
        "  - roads\n"
        "  - schools\n"
        "guidelines:\n"
        "- 3\n"
        "links:\n"
        "- label: \"Page: 9\"\n"
        "  url: https://example.org/#a\n"
        "- url: https://example.org\n"
        "sources:\n"
        "- e3b0c442\n");
}

TEST_CASE("yaml: objects and lists stand in each other in the shortest form") {
  const Object object{{"a", Object{{"b", List{Object{{"c", Object{{"d", 1}}}, {"e", List{2}}}}}, {"f", 3}}},
                      {"g", List{List{List{"h", "i"}, "j"}, List{4}}}};
  CHECK(written(object) ==
        "a:\n"
        "  b:\n"
        "  - c:\n"
        "      d: 1\n"
        "    e:\n"
        "    - 2\n"
        "  f: 3\n"
        "g:\n"
        "- - - h\n"
        "    - i\n"
        "  - j\n"
        "- - 4\n");
}

TEST_CASE("yaml: what is empty is written in brackets or quotes") {
  CHECK(written(Object{}) == "{}\n");
  CHECK(written(Object{{"a", List{}}, {"b", Object{}}, {"c", ""}, {"d", List{List{}, Object{}}}}) ==
        "a: []\nb: {}\nc: \"\"\nd:\n- []\n- {}\n");
}

TEST_CASE("yaml: numbers stand in brackets where the style asks for it") {
  const Object object{{"bytes", List{10, 20}},
                      {"ranges", List{List{1, 2}, List{3, 4}}},
                      {"mixed", List{1, "x"}},
                      {"none", List{}}};
  CHECK(written(object, {.flow_numbers = true}) ==
        "bytes: [10, 20]\nranges:\n- [1, 2]\n- [3, 4]\nmixed:\n- 1\n- x\nnone: []\n");
  CHECK(written(Object{{"a", List{-1}}}) == "a:\n- -1\n");
}

TEST_CASE("yaml: keys are quoted as text is") {
  CHECK(written(Object{{"no", 1}, {"12", 2}, {"a: b", 3}, {"<<", 4}, {"---", 5}, {"plain key", 6}}) ==
        "\"no\": 1\n\"12\": 2\n\"a: b\": 3\n\"<<\": 4\n\"---\": 5\nplain key: 6\n");
}

TEST_CASE("yaml: double quotes escape what is not printable and nothing else") {
  CHECK(written("a\tb \"c\" \\d") == "a: \"a\\tb \\\"c\\\" \\\\d\"\n");
  CHECK(written("\r\n") == "a: \"\\x0D\\n\"\n");
  CHECK(written(std::string_view("\0\x1B\x7F", 3)) == "a: \"\\x00\\x1B\\x7F\"\n");
  CHECK(written("\xC2\x85\xC2\x9F\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF\xEF\xBF\xBE") ==
        "a: \"\\x85\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\"\n");
  CHECK(written("é: \xC2\xA0\xF0\x9F\x98\x80") == "a: \"é: \xC2\xA0\xF0\x9F\x98\x80\"\n");
}

TEST_CASE("yaml: text with line ends is a block literal that keeps the last of them") {
  CHECK(written("one\ntwo") == "a: |-\n  one\n  two\n");
  CHECK(written("one\ntwo\n") == "a: |\n  one\n  two\n");
  CHECK(written("one\n\n\n") == "a: |+\n  one\n\n\n");
  CHECK(written("\n\none\n\ntwo") == "a: |-\n\n\n  one\n\n  two\n");
  CHECK(written("# no comment\n--- a\n...") == "a: |-\n  # no comment\n  --- a\n  ...\n");
}

TEST_CASE("yaml: a block literal says its indentation where its first line begins with a blank") {
  CHECK(written(" one\ntwo") == "a: |2-\n   one\n  two\n");
  CHECK(written("\n\n\tone\n") == "a: |2\n\n\n  \tone\n");
  CHECK(written(Object{{"a", Object{{"b", List{" one\ntwo\n"}}}}}) ==
        "a:\n  b:\n  - |2\n     one\n    two\n");
}

TEST_CASE("yaml: blanks at the end of a line stay in a block literal") {
  CHECK(written("one  \n \t\ntwo\t") == "a: |-\n  one  \n   \t\n  two\t\n");
}

TEST_CASE("yaml: text that no block literal says exactly is quoted") {
  CHECK(written("one\r\ntwo") == "a: \"one\\x0D\\ntwo\"\n");
  CHECK(written("one\n\xE2\x80\xA8") == "a: \"one\\n\\u2028\"\n");
  CHECK(written("\n") == "a: \"\\n\"\n");
  CHECK(written("  \none") == "a: \"  \\none\"\n");
  CHECK(written("one\n  ") == "a: \"one\\n  \"\n");
  CHECK(written("one\n  \n\n") == "a: \"one\\n  \\n\\n\"\n");
}

TEST_CASE("yaml: prose is a block literal even on one line") {
  CHECK(written(Object{{"description", "One line."}, {"summary", "No"}, {"text", ""}}) ==
        "description: |-\n  One line.\nsummary: |-\n  No\ntext: \"\"\n");
  CHECK(written(Object{{"sections", List{Object{{"heading", "H"}, {"text", "T"}}}}}) ==
        "sections:\n- heading: H\n  text: |-\n    T\n");
  CHECK(written(Object{{"note", "N"}, {"text", "T"}}, {.prose = {"note"}}) == "note: |-\n  N\ntext: T\n");
}

TEST_CASE("yaml: block literals in lists are indented below their dash") {
  CHECK(written(Object{{"a", List{"one\ntwo", List{"three\n\nfour\n"}}}}) ==
        "a:\n- |-\n  one\n  two\n- - |\n    three\n\n    four\n");
}
