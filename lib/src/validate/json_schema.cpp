#include "validate/json_schema.hpp"

#include <algorithm>
#include <map>
#include <set>

// g++ 12 takes std::regex, which valijson uses, for uninitialized when it compiles for the address sanitizer.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace praxis::validation {

struct JsonSchema::Compiled {
  valijson::Schema schema;
  valijson::Validator validator;
};

namespace {

Value from_json(const nlohmann::ordered_json& json) {
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_boolean()) return json.get<bool>() ? "true" : "false";
  if (json.is_array()) {
    List list;
    for (const auto& item : json) list.push_back(from_json(item));
    return list;
  }
  if (!json.is_object()) return json.get<std::string>();
  Object object;
  for (const auto& [name, member] : json.items()) object.set(name, from_json(member));
  return object;
}

nlohmann::json to_json(const Value& value) {
  if (value.text()) return *value.text();
  if (value.number()) return *value.number();
  if (value.list()) {
    nlohmann::json array = nlohmann::json::array();
    for (const Value& item : *value.list()) array.push_back(to_json(item));
    return array;
  }
  nlohmann::json object = nlohmann::json::object();
  for (const Member& member : value.object()->members()) object[member.name] = to_json(member.value);
  return object;
}

/// valijson writes a path as "<root>", "[countries]", "[1]".
std::string pointer_of(const std::vector<std::string>& path) {
  std::string pointer;
  for (std::size_t step = 1; step < path.size(); ++step) {
    pointer = below(pointer, std::string_view(path[step]).substr(1, path[step].size() - 2));
  }
  return pointer;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

JsonSchema::JsonSchema(const std::string& json)
    : root_(from_json(nlohmann::ordered_json::parse(json))), compiled_(std::make_unique<Compiled>()) {
  const nlohmann::json schema = nlohmann::json::parse(json);
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), compiled_->schema);
}

JsonSchema::~JsonSchema() = default;

const JsonSchema& JsonSchema::compiled(const std::string& json) {
  // One for each thread, as valijson's validator keeps a cache of its own that it does not lock.
  thread_local std::map<std::string, std::unique_ptr<JsonSchema>, std::less<>> schemas;
  std::unique_ptr<JsonSchema>& schema = schemas[json];
  if (!schema) schema = std::make_unique<JsonSchema>(json);
  return *schema;
}

std::vector<std::string> JsonSchema::broken(const Value& value) const {
  const nlohmann::json json = to_json(value);
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter adapter(json);
  if (compiled_->validator.validate(compiled_->schema, adapter, &results)) return {};
  std::set<std::string> pointers{""};
  for (const auto& error : results) pointers.insert(pointer_of(error.context));
  return {pointers.begin(), pointers.end()};
}

const Object* JsonSchema::resolved(const Value* schema) const {
  if (schema == nullptr || schema->object() == nullptr) return nullptr;
  const std::string_view reference = schema->object()->text("$ref");
  if (reference.empty()) return schema->object();
  const Value* target = &root_;
  for (const std::string& step : steps(reference.substr(1))) target = target->object()->find(step);
  return resolved(target);
}

const Object* JsonSchema::member(const Object& schema, std::string_view name) const {
  const Value* properties = schema.find("properties");
  if (properties != nullptr && properties->object()->find(name) != nullptr)
    return resolved(properties->object()->find(name));
  return resolved(schema.find("additionalProperties"));
}

const Object* JsonSchema::item(const Object& schema) const { return resolved(schema.find("items")); }

std::string below(const std::string& pointer, std::string_view name) {
  return pointer + '/' + replaced(replaced(std::string(name), "~", "~0"), "/", "~1");
}

std::string below(const std::string& pointer, std::size_t index) {
  return pointer + '/' + std::to_string(index);
}

std::vector<std::string> steps(std::string_view pointer) {
  std::vector<std::string> result;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    result.push_back(replaced(replaced(std::string(pointer.substr(1, end - 1)), "~1", "/"), "~0", "~"));
    pointer.remove_prefix(end);
  }
  return result;
}

}  // namespace praxis::validation
