#include <algorithm>
#include <array>
#include <praxis/record.hpp>

namespace praxis {
namespace {

struct KindName {
  RecordKind kind;
  std::string_view name;
};

constexpr std::array kKinds{KindName{RecordKind::practice, "practice"},
                            KindName{RecordKind::document, "document"},
                            KindName{RecordKind::guideline, "guideline"}};

}  // namespace

// Values are copied and destroyed nearly everywhere: once compiled here, and not in every file that includes the header.
Object::Object() = default;
Object::Object(const Object&) = default;
Object::Object(Object&&) noexcept = default;
Object& Object::operator=(const Object&) = default;
Object& Object::operator=(Object&&) noexcept = default;
Object::~Object() = default;

Value::Value() = default;
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;
bool Value::operator==(const Value& other) const = default;

Object::Object(std::initializer_list<Member> members) {
  members_.reserve(members.size());
  for (const Member& member : members) set(member.name, member.value);
}

const Value* Object::find(std::string_view name) const {
  const auto found = std::ranges::find(members_, name, &Member::name);
  return found == members_.end() ? nullptr : &found->value;
}

Value* Object::find(std::string_view name) {
  const auto found = std::ranges::find(members_, name, &Member::name);
  return found == members_.end() ? nullptr : &found->value;
}

std::string_view Object::text(std::string_view name) const {
  const Value* value = find(name);
  const std::string* text = value == nullptr ? nullptr : value->text();
  return text == nullptr ? std::string_view{} : std::string_view{*text};
}

const List& Object::list(std::string_view name) const {
  static const List none;
  const Value* value = find(name);
  const List* list = value == nullptr ? nullptr : value->list();
  return list == nullptr ? none : *list;
}

void Object::set(std::string_view name, Value value) {
  if (Value* known = find(name)) {
    *known = std::move(value);
  } else {
    members_.push_back({std::string(name), std::move(value)});
  }
}

void Object::erase(std::string_view name) {
  std::erase_if(members_, [name](const Member& member) { return member.name == name; });
}

bool Object::empty() const { return members_.empty(); }

bool Object::operator==(const Object& other) const { return members_ == other.members_; }

std::string_view name_of(RecordKind kind) { return std::ranges::find(kKinds, kind, &KindName::kind)->name; }

std::optional<RecordKind> record_kind(std::string_view name) {
  const auto found = std::ranges::find(kKinds, name, &KindName::name);
  if (found == kKinds.end()) return std::nullopt;
  return found->kind;
}

Record::Record(RecordKind kind) : Object{{"kind", name_of(kind)}}, kind_(kind) {}

}  // namespace praxis
