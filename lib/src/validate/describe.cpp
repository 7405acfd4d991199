#include "validate/describe.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "text/spelling.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "validate/dates.hpp"
#include "validate/mend.hpp"
#include "validate/mends.hpp"
#include "validate/suggest.hpp"

namespace praxis::validation {
namespace {

/// The texts of a keyword that holds one text or a list of them.
std::vector<std::string> texts(const Object& schema, std::string_view keyword) {
  const Value* value = schema.find(keyword);
  if (value == nullptr) return {};
  if (value->text()) return {*value->text()};
  std::vector<std::string> result;
  for (const Value& item : *value->list()) result.push_back(*item.text());
  return result;
}

std::optional<std::int64_t> number(const Object& schema, std::string_view keyword) {
  const Value* value = schema.find(keyword);
  return value && value->number() ? std::optional(*value->number()) : std::nullopt;
}

bool is_beyond(std::size_t size, std::optional<std::int64_t> limit) {
  return limit && size > static_cast<std::size_t>(*limit);
}

Diagnostic wrong_value(const Spot& spot, std::string message, std::string hint = {}) {
  Diagnostic result = finding(spot.subject, spot.pointer, Code::wrong_value, std::move(message));
  result.hint = std::move(hint);
  return result;
}

/// A value without which the record says the same.
Diagnostic says_nothing(const Spot& spot, std::string message, std::string hint) {
  Diagnostic result = wrong_value(spot, std::move(message), std::move(hint));
  result.fix = taken_out(spot.subject, spot.pointer);
  return result;
}

// Types

struct TypeName {
  std::string_view type;
  std::string_view words;
};
constexpr std::array kTypeNames{TypeName{"string", "text"}, TypeName{"integer", "a whole number"},
                                TypeName{"number", "a number"}, TypeName{"array", "a list"},
                                TypeName{"object", "an object with keys"}};

std::string_view type_of(const Value& value) {
  if (value.text()) return "string";
  if (value.number()) return "integer";
  return value.list() ? "array" : "object";
}

std::string_view words_for_type(std::string_view type) {
  return std::ranges::find(kTypeNames, type, &TypeName::type)->words;
}

bool is_of(const Value& value, const std::vector<std::string>& types) {
  const auto fits = [&value](const std::string& type) {
    return type == type_of(value) || (type == "number" && value.number() != nullptr);
  };
  return types.empty() || std::ranges::any_of(types, fits);
}

void describe_type(const Spot& spot, const std::vector<std::string>& types, Findings& findings) {
  std::vector<std::string_view> words;
  for (const std::string& type : types) words.push_back(words_for_type(type));
  Diagnostic diagnostic = finding(spot.subject, spot.pointer, Code::wrong_type,
                                  fmt::format("{} must be {}, not {}", words_for(spot.pointer),
                                              fmt::join(words, " or "), words_for_type(type_of(spot.value))));
  mend_type(spot, types.front(), diagnostic);
  findings.add(std::move(diagnostic));
}

// Objects

std::vector<std::string> known_names(const Object& schema) {
  std::vector<std::string> names;
  if (const Value* properties = schema.find("properties")) {
    for (const Member& member : properties->object()->members()) names.push_back(member.name);
  }
  return names;
}

Diagnostic missing(const Spot& spot, const std::string& name) {
  const std::string pointer = below(spot.pointer, name);
  std::string message = fmt::format("{} is missing", words_for(pointer));
  Diagnostic result = spot.pointer.empty()
                          ? finding_of_all(spot.subject, Code::missing_field, std::move(message))
                          : finding(spot.subject, spot.pointer, Code::missing_field, std::move(message));
  const Value* property = spot.schema.find("properties")->object()->find(name);
  result.notes.push_back(fmt::format("{}: {}", name, property->object()->text("description")));
  place_missing(spot, name, result);
  if (spot.pointer.empty()) result.fix = added(spot.subject, name);
  return result;
}

/// A field that is there already would only stand twice.
void suggest_name(const Spot& spot, const std::string& name, Diagnostic& diagnostic) {
  const std::optional<Meant> meant = meant_field(name, spot.schema, spot.subject.defs);
  if (!meant) return;
  const bool is_certain = meant->how == Meant::How::certainly;
  if (spot.value.object()->find(meant->name)) {
    if (is_certain)
      diagnostic.hint = fmt::format("'{}' is there already: put everything under it", meant->name);
    return;
  }
  diagnostic.hint = is_certain ? fmt::format("write '{}'", meant->name) : did_you_mean({meant->name});
  diagnostic.fix = Fix{meant->name, is_certain};
}

Diagnostic unknown_name(const Spot& spot, const std::string& name) {
  constexpr std::size_t kFewNames = 10;
  const std::string owner =
      spot.pointer.empty() ? fmt::format("a {}", spot.subject.noun) : words_for(spot.pointer);
  Diagnostic result = finding(spot.subject, below(spot.pointer, name), Code::unknown_field,
                              fmt::format("{} is no field of {}", in_quotes(name), owner), Part::key);
  const std::vector<std::string> names = known_names(spot.schema);
  if (names.size() <= kFewNames)
    result.notes.push_back(fmt::format("its fields are {}", fmt::join(names, ", ")));
  suggest_name(spot, name, result);
  return result;
}

void describe_object(const Spot& spot, Findings& findings) {
  const Object& object = *spot.value.object();
  for (const std::string& name : texts(spot.schema, "required")) {
    if (object.find(name) == nullptr) findings.add(missing(spot, name));
  }
  if (spot.schema.text("additionalProperties") == "false") {
    const std::vector<std::string> names = known_names(spot.schema);
    for (const Member& member : object.members()) {
      if (std::ranges::find(names, member.name) == names.end()) findings.add(unknown_name(spot, member.name));
    }
  }
  if (object.members().size() < static_cast<std::size_t>(number(spot.schema, "minProperties").value_or(0))) {
    findings.add(says_nothing(spot, fmt::format("{} is empty", words_for(spot.pointer)), "leave the key out"));
  }
}

// Lists

void describe_twins(const Spot& spot, Findings& findings) {
  const List& list = *spot.value.list();
  for (std::size_t index = 1; index < list.size(); ++index) {
    const auto first = std::find(list.begin(), list.begin() + std::ptrdiff_t(index), list[index]);
    if (first == list.begin() + std::ptrdiff_t(index)) continue;
    const Spot twin{spot.subject, below(spot.pointer, index), list[index], spot.schema};
    findings.add(
        says_nothing(twin, fmt::format("{} stands twice in {}", in_quotes(list[index]), words_for(spot.pointer)),
                     "take one of them out"));
  }
}

void describe_list(const Spot& spot, Findings& findings) {
  const List& list = *spot.value.list();
  const std::string name = words_for(spot.pointer);
  const std::int64_t fewest = number(spot.schema, "minItems").value_or(0);
  if (list.empty() && fewest == 1) {
    findings.add(says_nothing(spot, fmt::format("{} is an empty list", name), "leave the key out"));
  } else if (list.size() < static_cast<std::size_t>(fewest)) {
    findings.add(wrong_value(spot, fmt::format("{} has {} items, but needs {}", name, list.size(), fewest)));
  } else if (is_beyond(list.size(), number(spot.schema, "maxItems"))) {
    findings.add(wrong_value(spot, fmt::format("{} has {} items, but may have {}", name, list.size(),
                                               *number(spot.schema, "maxItems"))));
  }
  if (spot.schema.text("uniqueItems") == "true") describe_twins(spot, findings);
}

// Scalars

std::string expectation(const Object& schema) {
  const std::string_view expected = schema.text("x-expects");
  return expected.empty() ? std::string() : fmt::format("expected is {}", expected);
}

std::string in_lower_case(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

Diagnostic not_among(const Spot& spot, const std::vector<std::string>& allowed) {
  const std::string& text = *spot.value.text();
  Diagnostic result =
      wrong_value(spot, fmt::format("{} cannot be {}", words_for(spot.pointer), in_quotes(spot.value)));
  result.notes.push_back(fmt::format("it can be {}", fmt::join(allowed, ", ")));
  // Capitals alone leave no doubt.
  const std::string lower = in_lower_case(text);
  const bool certain = std::ranges::find(allowed, lower) != allowed.end();
  if (const auto near = certain ? std::optional(lower) : text::nearest(text, allowed)) {
    result.hint = did_you_mean({*near});
    result.fix = Fix{as_yaml(*near), certain};
  }
  return result;
}

Diagnostic describe_text(const Spot& spot) {
  if (spot.schema.text("x-type") == "edtf")
    return describe_date(spot.subject, spot.pointer, *spot.value.text());
  const std::string name = words_for(spot.pointer);
  const std::string& text = *spot.value.text();
  if (const std::string_view only = spot.schema.text("const"); !only.empty()) {
    return wrong_value(spot, fmt::format("{} must be '{}', not {}", name, only, in_quotes(spot.value)));
  }
  if (const auto allowed = texts(spot.schema, "enum"); !allowed.empty()) return not_among(spot, allowed);
  if (text.empty())
    return says_nothing(spot, fmt::format("{} is empty", name), "leave the key out, or give a value");
  if (const auto most = number(spot.schema, "maxLength"); is_beyond(text::code_points(text), most)) {
    return wrong_value(
        spot, fmt::format("{} has {} characters, but may have {}", name, text::code_points(text), *most));
  }
  Diagnostic result = wrong_value(spot, fmt::format("{} cannot be {}", name, in_quotes(spot.value)),
                                  expectation(spot.schema));
  mend_text(spot, result);
  return result;
}

Diagnostic describe_number(const Spot& spot) {
  const auto least = number(spot.schema, "minimum");
  const auto most = number(spot.schema, "maximum");
  const std::string range = least && most ? fmt::format("expected is a number from {} to {}", *least, *most)
                            : least       ? fmt::format("expected is a number from {} on", *least)
                                          : expectation(spot.schema);
  return wrong_value(spot, fmt::format("{} cannot be {}", words_for(spot.pointer), in_quotes(spot.value)),
                     range);
}

}  // namespace

void describe(const Spot& spot, Findings& findings) {
  const std::vector<std::string> types = texts(spot.schema, "type");
  if (!is_of(spot.value, types)) return describe_type(spot, types, findings);
  if (spot.schema.find("anyOf")) {
    findings.add(wrong_value(spot, fmt::format("{} has not the form that it needs", words_for(spot.pointer)),
                             expectation(spot.schema)));
  } else if (spot.value.object()) {
    describe_object(spot, findings);
  } else if (spot.value.list()) {
    describe_list(spot, findings);
  } else {
    findings.add(spot.value.text() ? describe_text(spot) : describe_number(spot));
  }
}

}  // namespace praxis::validation
