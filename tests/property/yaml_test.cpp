#include "yaml/yaml.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "yaml_fragments.hpp"

namespace yaml = praxis::yaml;
using praxis::List;
using praxis::Object;
using praxis::Value;

namespace {

rc::Gen<std::string> fragment() {
  return rc::gen::map(
      rc::gen::elementOf(std::vector<std::string_view>(std::begin(kYamlFragments), std::end(kYamlFragments))),
      [](std::string_view piece) { return std::string(piece); });
}

rc::Gen<std::string> nasty_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(fragment()),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& piece : pieces) text += piece;
                        return text;
                      });
}

rc::Gen<std::string> name() {
  return rc::gen::map(
      rc::gen::elementOf(std::vector<std::string_view>(std::begin(kYamlNames), std::end(kYamlNames))),
      [](std::string_view name) { return std::string(name); });
}

rc::Gen<Value> value(int depth);

rc::Gen<Object> object(int depth) {
  const auto member = rc::gen::pair(name(), value(depth));
  return rc::gen::map(
      rc::gen::resize(6, rc::gen::container<std::vector<std::pair<std::string, Value>>>(member)),
      [](const std::vector<std::pair<std::string, Value>>& members) {
        Object made;
        for (const auto& [key, content] : members) made.set(key, content);
        return made;
      });
}

rc::Gen<Value> value(int depth) {
  const auto text = rc::gen::map(nasty_text(), [](std::string made) { return Value(std::move(made)); });
  const auto number =
      rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t made) { return Value(made); });
  if (depth == 0) return rc::gen::oneOf(text, number);
  const auto list = rc::gen::map(rc::gen::resize(4, rc::gen::container<List>(value(depth - 1))),
                                 [](List made) { return Value(std::move(made)); });
  const auto inner = rc::gen::map(object(depth - 1), [](Object made) { return Value(std::move(made)); });
  return rc::gen::oneOf(text, number, list, inner);
}

rc::Gen<yaml::Style> style() {
  return rc::gen::map(rc::gen::arbitrary<bool>(), [](bool flow) {
    yaml::Style made;
    made.flow_numbers = flow;
    return made;
  });
}

}  // namespace

TEST_CASE("yaml: any text is read back as it was written") {
  CHECK(rc::check("as plain member, as prose and as item", [] {
    const std::string text = *nasty_text();
    const Object written{{"a", text}, {"text", text}, {"list", List{text, List{text}}}};
    const std::string bytes = yaml::write(written);
    const auto back = yaml::read_value(bytes, "a.yaml");
    RC_LOG() << bytes;
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == Value(written));
  }));
}

TEST_CASE("yaml: any object is read back as it was written, and written again with the same bytes") {
  CHECK(rc::check("write, read, write", [] {
    const Object written = *object(4);
    const yaml::Style chosen = *style();
    const std::string bytes = yaml::write(written, chosen);
    const auto back = yaml::read_value(bytes, "a.yaml");
    RC_LOG() << bytes;
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == Value(written));
    RC_ASSERT(yaml::write(*back->object(), chosen) == bytes);
  }));
}

TEST_CASE("yaml: reading with places gives the same value, and a place for every node") {
  CHECK(rc::check("read and read_value agree", [] {
    const Object written = *object(3);
    praxis::Findings findings;
    const auto document = yaml::read(yaml::write(written), "a.yaml", findings);
    RC_ASSERT(findings.empty());
    RC_ASSERT(document.has_value());
    RC_ASSERT(document->value == Value(written));
    for (const auto& [pointer, place] : document->places) {
      RC_ASSERT(place.value.from < place.value.to);
      RC_ASSERT(document->places.at("").value.from <= place.value.from);
      RC_ASSERT(place.value.to <= document->places.at("").value.to);
    }
  }));
}

TEST_CASE("yaml: the other reader understands what the writer writes") {
  CHECK(rc::check("read_definition gives the same value", [] {
    const Object written = *object(3);
    const std::string bytes = yaml::write(written);
    const auto back = yaml::read_definition(bytes, "a.yaml");
    RC_LOG() << bytes;
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == Value(written));
  }));
}

TEST_CASE("yaml: any text is refused or read, and what was read is written so that it reads the same") {
  CHECK(rc::check("arbitrary pieces of YAML", [] {
    const std::string text = *nasty_text();
    const auto value = yaml::read_value(text, "a.yaml");
    praxis::Findings findings;
    const auto document = yaml::read(text, "a.yaml", findings);
    RC_ASSERT(value.has_value() == document.has_value());
    RC_ASSERT(document.has_value() == findings.empty());
    if (!value || value->object() == nullptr) return;
    RC_ASSERT(*yaml::read_value(yaml::write(*value->object()), "a.yaml") == *value);
  }));
}
