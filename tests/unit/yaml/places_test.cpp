#include <doctest/doctest.h>

#include <string>

#include "yaml/yaml.hpp"

namespace yaml = praxis::yaml;
using praxis::Position;

namespace {

/// "1:2-3:4", as in the tables below.
std::string shown(const yaml::Extent& extent) {
  const auto text = [](Position at) { return std::to_string(at.line) + ':' + std::to_string(at.column); };
  return text(extent.from) + '-' + text(extent.to);
}

yaml::Document document_of(std::string_view text) {
  praxis::Findings findings;
  auto document = yaml::read(text, "a.yaml", findings);
  REQUIRE(document.has_value());
  return *document;
}

std::string value_place(const yaml::Document& document, std::string_view pointer) {
  const auto found = document.places.find(pointer);
  REQUIRE(found != document.places.end());
  return shown(found->second.value);
}

std::string key_place(const yaml::Document& document, std::string_view pointer) {
  const auto found = document.places.find(pointer);
  REQUIRE(found != document.places.end());
  return shown(found->second.key);
}

}  // namespace

TEST_CASE("yaml: every node has a place under its JSON Pointer, and nothing else has") {
  const auto document = document_of("a: x\nb:\n- y\n- c: [1, z]\n");
  std::string pointers;
  for (const auto& [pointer, place] : document.places) pointers += '(' + pointer + ')';
  CHECK(pointers == "()(/a)(/b)(/b/0)(/b/1)(/b/1/c)(/b/1/c/0)(/b/1/c/1)");
}

TEST_CASE("yaml: scalars are placed without what surrounds them, columns counted in code points") {
  const auto document = document_of("été: \"é x\"  # note\nb:   plain text   \nc: 12\n");
  CHECK(key_place(document, "/été") == "1:1-1:4");
  CHECK(value_place(document, "/été") == "1:6-1:11");
  CHECK(value_place(document, "/b") == "2:6-2:16");
  CHECK(value_place(document, "/c") == "3:4-3:6");
}

TEST_CASE("yaml: an item has its value's place and an empty key") {
  const auto document = document_of("countries:\n- MEX\n- ESP\n");
  CHECK(value_place(document, "/countries/1") == "3:3-3:6");
  CHECK(key_place(document, "/countries/1") == "3:3-3:3");
  CHECK(value_place(document, "/countries") == "2:1-3:6");
}

TEST_CASE("yaml: a block literal ends with its last line of text") {
  const auto document = document_of("a: |\n  one\n\n  two\n\n\n# note\nb: |+\n  three\n\nc: |-\n  end");
  CHECK(value_place(document, "/a") == "1:4-4:6");
  CHECK(value_place(document, "/b") == "8:4-9:8");
  CHECK(value_place(document, "/c") == "11:4-12:6");
}

TEST_CASE("yaml: a block literal in a file with CRLF ends before the CR") {
  CHECK(value_place(document_of("a: |\r\n  one\r\n\r\nb: 1\r\n"), "/a") == "1:4-2:6");
}

TEST_CASE("yaml: an empty block literal is its sign alone") {
  CHECK(value_place(document_of("a: |\n\nb: 1\n"), "/a") == "1:4-1:5");
}

TEST_CASE("yaml: a collection ends with its last node, in brackets with the bracket") {
  const auto document = document_of("a:\n  b:\n  - x\n\n# note\n\nc: [1,\n  2]\nd: {e: f}\n");
  CHECK(value_place(document, "/a") == "2:3-3:6");
  CHECK(value_place(document, "/a/b") == "3:3-3:6");
  CHECK(value_place(document, "/c") == "7:4-8:5");
  CHECK(value_place(document, "/d") == "9:4-9:10");
  CHECK(value_place(document, "") == "1:1-9:10");
}

TEST_CASE("yaml: empty collections have a place, too") {
  const auto document = document_of("a: []\nb: {}\n");
  CHECK(value_place(document, "/a") == "1:4-1:6");
  CHECK(value_place(document, "/b") == "2:4-2:6");
}

TEST_CASE("yaml: a byte order mark does not count as a column") {
  CHECK(key_place(document_of("\xEF\xBB\xBF"
                              "a: x\n"),
                  "/a") == "1:1-1:2");
}

TEST_CASE("yaml: a slash and a tilde in a key are escaped in its pointer") {
  const auto document = document_of("a/b~c: x\n");
  CHECK(value_place(document, "/a~1b~0c") == "1:8-1:9");
}
