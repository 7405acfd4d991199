#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Records and the values they hold: plain, copyable, comparable, in the schema's order.
///
///     Record record(RecordKind::practice);
///     record.set("title", "Program 3x1");
///     record.set("countries", List{Value("MEX")});
///     record.text("title");                  // "Program 3x1"
///     record.find("tags");                   // nullptr: absent, never null or empty
///
/// A value is text, a whole number, a list or an object; a date is text in EDTF, a term its id. What the text of a
/// field means is said by the field's `FieldSpec` (definitions.hpp).
namespace praxis {

class Value;
struct Member;

using List = std::vector<Value>;

/// Named values in a fixed order. Names are unique.
class Object {
 public:
  Object(std::initializer_list<Member> members);
  Object();
  Object(const Object&);
  Object(Object&&) noexcept;
  Object& operator=(const Object&);
  Object& operator=(Object&&) noexcept;
  ~Object();

  [[nodiscard]] const Value* find(std::string_view name) const;
  [[nodiscard]] Value* find(std::string_view name);
  /// The text of a member; empty when it is absent or no text.
  [[nodiscard]] std::string_view text(std::string_view name) const;
  /// The list of a member; empty when it is absent or no list.
  [[nodiscard]] const List& list(std::string_view name) const;

  /// Replaces the member's value, or adds it at the end.
  void set(std::string_view name, Value value);
  /// Takes the member away, where there is one.
  void erase(std::string_view name);

  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::vector<Member>& members() { return members_; }
  [[nodiscard]] bool empty() const;
  bool operator==(const Object& other) const;

 private:
  std::vector<Member> members_;
};

class Value {
 public:
  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(std::int64_t number) : data_(number) {}
  Value(int number) : data_(std::int64_t{number}) {}
  Value(List list) : data_(std::move(list)) {}
  Value(Object object) : data_(std::move(object)) {}

  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&data_); }
  [[nodiscard]] const std::int64_t* number() const { return std::get_if<std::int64_t>(&data_); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&data_); }
  [[nodiscard]] List* list() { return std::get_if<List>(&data_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&data_); }
  [[nodiscard]] Object* object() { return std::get_if<Object>(&data_); }

  bool operator==(const Value& other) const;

 private:
  std::variant<std::string, std::int64_t, List, Object> data_;
};

struct Member {
  std::string name;
  Value value;
  bool operator==(const Member&) const = default;
};

enum class RecordKind { practice, document, guideline };

/// "practice", "document", "guideline": as the key `kind` says it.
[[nodiscard]] std::string_view name_of(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> record_kind(std::string_view name);

/// One record: its kind and its fields. `kind` stands among the fields, too, as in the file.
class Record : public Object {
 public:
  /// An empty record of a kind, with only the key `kind`.
  explicit Record(RecordKind kind);
  /// A record with these fields, in this order, whatever they are: only `validate` says whether they are right.
  Record(RecordKind kind, Object fields) : Object(std::move(fields)), kind_(kind) {}

  [[nodiscard]] RecordKind kind() const { return kind_; }
  [[nodiscard]] std::string_view id() const { return text("id"); }
  bool operator==(const Record&) const = default;

 private:
  RecordKind kind_;
};

}  // namespace praxis
