#include <fmt/format.h>

#include <set>

#include "validate/describe.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

const Value* child(const Value& value, const std::string& step) {
  if (value.object()) return value.object()->find(step);
  const std::size_t index = std::stoull(step);
  return value.list() && index < value.list()->size() ? &(*value.list())[index] : nullptr;
}

const Object* child(const JsonSchema& schema, const Object& node, const Value& value,
                    const std::string& step) {
  return value.object() ? schema.member(node, step) : schema.item(node);
}

/// The value at a pointer with its schema; where the schema leaves a choice on the way, the value that has
/// the choice, as nothing further in is wrong for certain.
Spot spot_at(const Subject& subject, const std::string& pointer) {
  std::string place;
  const Value* value = &subject.value;
  const Object* node = &subject.schema.root();
  for (const std::string& step : steps(pointer)) {
    const Object* next = node->find("anyOf") ? nullptr : child(subject.schema, *node, *value, step);
    const Value* inner = next ? child(*value, step) : nullptr;
    if (inner == nullptr) break;
    place = below(place, step);
    value = inner;
    node = next;
  }
  return {subject, place, *value, *node};
}

}  // namespace

void check_schema(const Subject& subject, Findings& findings) {
  Findings own;
  std::set<std::string> seen;
  const std::vector<std::string> pointers = subject.schema.broken(subject.value);
  for (const std::string& pointer : pointers) {
    const Spot spot = spot_at(subject, pointer);
    if (seen.insert(spot.pointer).second) describe(spot, own);
  }
  // What the words do not cover must not pass.
  if (own.empty() && !pointers.empty()) {
    own.add(finding_of_all(subject, Code::wrong_value,
                           fmt::format("the {} does not follow its schema", subject.noun)));
  }
  findings.add(std::move(own));
}

}  // namespace praxis::validation
