#include "evaluate/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <praxis/source.hpp>

#include "text/utf8.hpp"

namespace praxis::evaluate {
namespace {

using Json = nlohmann::ordered_json;

/// Gold is flat; what is deeper is no gold, and would only cost stack.
constexpr int kDeepest = 20;

Value value_of(const Json& json);

Value list_of(const Json& json) {
  List list;
  for (const Json& item : json) list.push_back(value_of(item));
  return list;
}

Value object_of(const Json& json) {
  Object object;
  for (const auto& [name, member] : json.items()) object.set(name, value_of(member));
  return object;
}

Value value_of(const Json& json) {
  if (json.is_null()) return List{};
  if (json.is_array()) return list_of(json);
  if (json.is_object()) return object_of(json);
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_string()) return json.get<std::string>();
  return json.dump();
}

Location place(std::string_view bytes, const std::string& file, std::size_t offset) {
  const SourceText source = SourceText::from_utf8(file, bytes);
  const Position from = source.position(offset - std::min(offset, source.prefix()));
  return {file, from, {from.line, from.column + 1}};
}

}  // namespace

Result<Value> read_json(std::string_view bytes, const std::string& file) {
  if (text::first_invalid(bytes)) return fail(Code::bad_definition, "this is no UTF-8", {.file = file});
  bool too_deep = false;
  const auto watch = [&](int depth, Json::parse_event_t, Json&) { return !(too_deep |= depth > kDeepest); };
  try {
    const Json json = Json::parse(bytes, watch);
    if (too_deep) return fail(Code::bad_definition, "nested too deeply", {.file = file});
    return value_of(json);
  } catch (const Json::parse_error& error) {
    const std::size_t offset = error.byte > 0 ? error.byte - 1 : 0;
    return fail(Code::bad_definition, "no valid JSON", place(bytes, file, offset));
  }
}

}  // namespace praxis::evaluate
