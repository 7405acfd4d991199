#pragma once

#include <memory>
#include <praxis/record.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The only door to valijson, and to JSON where values are checked.
namespace praxis::validation {

/// A JSON Schema, draft-07, compiled once and then used for many values. It can be walked like any other
/// value; as our values know no booleans, `true` and `false` stand as text in `root()`.
class JsonSchema {
 public:
  /// `json` must be a valid schema: those of praxis are checked when it is built.
  explicit JsonSchema(const std::string& json);
  ~JsonSchema();
  JsonSchema(const JsonSchema&) = delete;
  JsonSchema& operator=(const JsonSchema&) = delete;

  /// The compiled form of a schema, made on first use in a thread.
  static const JsonSchema& compiled(const std::string& json);

  /// JSON Pointers of the values that break the schema and of those around them, each once, outer ones first;
  /// none where all is right.
  [[nodiscard]] std::vector<std::string> broken(const Value& value) const;

  /// The schema of the whole.
  [[nodiscard]] const Object& root() const { return *root_.object(); }
  /// The schema of an object's member, or nullptr where it allows no such member or says nothing of it.
  [[nodiscard]] const Object* member(const Object& schema, std::string_view name) const;
  /// The schema of a list's items, or nullptr.
  [[nodiscard]] const Object* item(const Object& schema) const;

 private:
  struct Compiled;
  [[nodiscard]] const Object* resolved(const Value* schema) const;

  Value root_;
  std::unique_ptr<Compiled> compiled_;
};

/// A pointer one step further in. Names are escaped after RFC 6901.
[[nodiscard]] std::string below(const std::string& pointer, std::string_view name);
[[nodiscard]] std::string below(const std::string& pointer, std::size_t index);

/// The steps of a pointer, unescaped.
[[nodiscard]] std::vector<std::string> steps(std::string_view pointer);

}  // namespace praxis::validation
