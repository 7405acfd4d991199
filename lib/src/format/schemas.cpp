#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <praxis/schemas.hpp>

namespace praxis {
namespace {

using Json = nlohmann::ordered_json;

// A name, not an address: nothing is to be fetched there.
constexpr std::string_view kId = "urn:praxis:schema:";

/// "practice_types" as people write it: "Practice types".
std::string title_of(std::string name) {
  std::ranges::replace(name, '_', ' ');
  if (!name.empty() && 'a' <= name.front() && name.front() <= 'z')
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

/// A term's labels in all languages, and its longer title: "Conflict · Conflicto · Conflit".
std::string about(const Term& term) {
  std::vector<std::string> names;
  for (const Name& name : term.names) {
    const bool is_shown = name.use == NameUse::label || (name.use == NameUse::title && name.language == "en");
    if (is_shown && std::ranges::find(names, name.text) == names.end()) names.push_back(name.text);
  }
  return fmt::format("{}", fmt::join(names, " \u00b7 "));
}

bool is_integer(const Json& schema) { return schema.value("type", "") == "integer"; }

/// The ids of a vocabulary as the values that a schema allows.
void list_terms(const Vocabulary& vocabulary, Json& schema) {
  Json ids = Json::array();
  Json labels = Json::array();
  for (const Term& term : vocabulary.terms()) {
    if (is_integer(schema))
      ids.push_back(std::stoll(term.id));
    else
      ids.push_back(term.id);
    labels.push_back(about(term));
  }
  schema["enum"] = std::move(ids);
  schema["enumDescriptions"] = std::move(labels);
}

/// Terms with parts below them, as the targets of a goal ("10.7"): a term, or one with a part.
Json terms_with_parts(const Vocabulary& vocabulary, const std::string& separator, const Json& schema) {
  std::vector<std::string> ids;
  for (const Term& term : vocabulary.terms()) ids.push_back(term.id);
  const std::string mark = separator == "." ? "\\." : separator;
  Json term{{"type", "string"}};
  list_terms(vocabulary, term);
  const Json part{{"type", "string"}, {"pattern", fmt::format("^({}){}[0-9a-z]", fmt::join(ids, "|"), mark)}};
  Json result = schema;
  result["anyOf"] = Json::array({term, part});
  return result;
}

class Bundler {
 public:
  explicit Bundler(const Definitions& defs) : defs_(defs) {}

  /// The schema as others read it: x- keys become words that they know.
  [[nodiscard]] Json bundled(const Json& schema) const {
    if (schema.is_array()) {
      Json list = Json::array();
      for (const Json& item : schema) list.push_back(bundled(item));
      return list;
    }
    if (!schema.is_object()) return schema;
    Json result = Json::object();
    for (const auto& [key, value] : schema.items()) {
      if (!key.starts_with("x-")) result[key] = key == "properties" ? titled(value) : bundled(value);
    }
    if (schema.contains("x-expects") && schema["x-expects"].is_string()) expect(schema["x-expects"], result);
    if (schema.contains("x-vocabulary") && schema["x-vocabulary"].is_string()) enumerate(schema, result);
    return result;
  }

 private:
  /// What belongs to a list's items stands in the list's own description where people look for it.
  static void expect(const std::string& expected, Json& schema) {
    const std::string before = schema.value("description", "");
    schema["description"] =
        before.empty() ? fmt::format("Write {}.", expected) : fmt::format("{} Write {}.", before, expected);
  }

  [[nodiscard]] Json titled(const Json& properties) const {
    Json result = Json::object();
    for (const auto& [name, schema] : properties.items()) {
      Json property{{"title", title_of(name)}};
      property.update(bundled(schema));
      result[name] = std::move(property);
    }
    return result;
  }

  void enumerate(const Json& schema, Json& result) const {
    const Vocabulary& vocabulary = defs_.vocabulary(schema["x-vocabulary"].get<std::string>());
    if (vocabulary.terms().empty()) return;
    Json& values = result.contains("items") ? result["items"] : result;
    const std::string separator = schema.value("x-vocabulary-until", "");
    // A reference leads to text of any kind; beside it nothing counts (draft-07, section 8.3).
    if (values.contains("$ref")) values = Json{{"type", "string"}};
    if (separator.empty())
      list_terms(vocabulary, values);
    else
      values = terms_with_parts(vocabulary, separator, values);
  }

  const Definitions& defs_;
};

SchemaFile file_of(const std::string& name, const std::string& json, const Definitions& defs) {
  const Json schema = Bundler(defs).bundled(Json::parse(json));
  Json result{{"$schema", schema["$schema"]}, {"$id", fmt::format("{}{}", kId, name)}};
  result.update(schema);
  result["title"] = title_of(name);
  constexpr int kIndent = 2;
  return {name + ".schema.json", result.dump(kIndent) + '\n'};
}

}  // namespace

std::vector<SchemaFile> json_schemas(const Definitions& defs) {
  std::vector<SchemaFile> files;
  for (const KindSpec& kind : defs.kinds())
    files.push_back(file_of(std::string(name_of(kind.kind)), kind.json_schema, defs));
  files.push_back(file_of("ledger", defs.ledger_schema(), defs));
  files.push_back(file_of("tombstone", defs.tombstone_schema(), defs));
  return files;
}

}  // namespace praxis
