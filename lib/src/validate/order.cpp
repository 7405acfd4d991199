#include "validate/order.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace praxis::validation {
namespace {

std::size_t rank(const Object& schema, std::string_view name) {
  const Value* properties = schema.find("properties");
  if (properties == nullptr) return 0;
  const std::vector<Member>& known = properties->object()->members();
  return static_cast<std::size_t>(std::ranges::find(known, name, &Member::name) - known.begin());
}

Object ordered(const Object& object, const JsonSchema& schema, const Object& node);

Value ordered(const Value& value, const JsonSchema& schema, const Object* node) {
  if (node == nullptr) return value;
  if (value.object()) return ordered(*value.object(), schema, *node);
  if (value.list() == nullptr) return value;
  List list;
  for (const Value& item : *value.list()) list.push_back(ordered(item, schema, schema.item(*node)));
  return list;
}

Object ordered(const Object& object, const JsonSchema& schema, const Object& node) {
  std::vector<std::pair<std::size_t, const Member*>> members;
  for (const Member& member : object.members()) members.emplace_back(rank(node, member.name), &member);
  std::ranges::stable_sort(members, {}, &std::pair<std::size_t, const Member*>::first);
  Object result;
  for (const auto& [place, member] : members) {
    result.members().push_back(
        {member->name, ordered(member->value, schema, schema.member(node, member->name))});
  }
  return result;
}

}  // namespace

Object in_schema_order(const Object& object, const JsonSchema& schema) {
  return ordered(object, schema, schema.root());
}

}  // namespace praxis::validation
