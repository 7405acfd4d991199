#include "format/json.hpp"

#include <nlohmann/json.hpp>
#include <praxis/format.hpp>

namespace praxis {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value);

Json json_of(const Object& object) {
  Json result = Json::object();
  for (const Member& member : object.members()) result[member.name] = json_of(member.value);
  return result;
}

Json json_of(const List& list) {
  Json result = Json::array();
  for (const Value& item : list) result.push_back(json_of(item));
  return result;
}

Json json_of(const Value& value) {
  if (const std::int64_t* number = value.number()) return *number;
  if (const List* list = value.list()) return json_of(*list);
  if (const Object* object = value.object()) return json_of(*object);
  return *value.text();
}

/// Bytes that are no UTF-8 come out as U+FFFD rather than as an exception.
std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

constexpr int kOneLine = -1;

}  // namespace

std::string to_json(const Value& value) { return dump(json_of(value), kOneLine); }

std::string to_json(const Object& object) { return dump(json_of(object), kOneLine); }

std::string format::to_pretty_json(const Object& object) { return dump(json_of(object), 2); }

}  // namespace praxis
