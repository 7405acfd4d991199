#include "query/fields.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace praxis;
using namespace praxis::query;

namespace {

/// The values that a schema allows for a property of plain text; none where they are free.
std::vector<std::string> allowed(const nlohmann::json& property) {
  if (property.contains("const")) return {property["const"].get<std::string>()};
  return property.value("enum", std::vector<std::string>{});
}

}  // namespace

TEST_CASE("query fields: plural, singular and short form are one field") {
  const Definitions& defs = Definitions::builtin();
  for (const char* name : {"practice_types", "practice_type", "type", "TYPE", "Practice-Types"}) {
    CAPTURE(name);
    const Field field = find_field(name, defs);
    CHECK(field.name == "practice_types");
    REQUIRE(field.keys.size() == 1);
    CHECK(field.keys.front().kind == RecordKind::practice);
  }
}

TEST_CASE("query fields: a name may be a different key in each kind") {
  const Definitions& defs = Definitions::builtin();
  const Field date = find_field("date", defs);
  std::vector<std::string> keys;
  for (const Key& key : date.keys) keys.push_back(key.spec->name);
  CHECK(std::ranges::find(keys, "dates") != keys.end());
  CHECK(std::ranges::find(keys, "date") != keys.end());
}

TEST_CASE("query fields: the name that a field goes by leads to the same field again") {
  const Definitions& defs = Definitions::builtin();
  for (const std::string& name : field_names(defs)) {
    if (name == "has" || name == "missing") continue;
    CAPTURE(name);
    const Field field = find_field(name, defs);
    REQUIRE_FALSE(field.keys.empty());
    CHECK(find_field(field.name, defs).name == field.name);
    CHECK(std::ranges::equal(find_field(field.name, defs).keys, field.keys, {}, &Key::spec, &Key::spec));
  }
}

TEST_CASE("query fields: the short forms of the handbook all lead somewhere") {
  for (const char* name : {"country", "type", "stakeholder", "crisis", "phase", "guideline", "tag", "region",
                           "population", "need", "date", "language", "kind", "status", "id", "title"}) {
    CAPTURE(name);
    CHECK_FALSE(find_field(name, Definitions::builtin()).keys.empty());
  }
  CHECK(find_field("contry", Definitions::builtin()).keys.empty());
}

TEST_CASE("query fields: fields of few values know the values of their schemas") {
  const Definitions& defs = Definitions::builtin();
  for (const RecordKind kind : {RecordKind::practice, RecordKind::document, RecordKind::guideline}) {
    const nlohmann::json schema = nlohmann::json::parse(defs.kind(kind).json_schema);
    for (const FieldSpec& spec : defs.kind(kind).fields) {
      CAPTURE(spec.name);
      const std::vector<std::string> values = allowed(schema["properties"][spec.name]);
      const Vocabulary* vocabulary = vocabulary_of(spec, defs);
      if (spec.type == FieldType::text && spec.vocabulary.empty())
        CHECK((vocabulary == nullptr) == values.empty());
      for (const std::string& value : values) {
        REQUIRE(vocabulary != nullptr);
        CHECK(vocabulary->find(value) != nullptr);
      }
    }
  }
}
