#include "validate/mend.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "validate/mends.hpp"
#include "validate/suggest.hpp"

namespace praxis::validation {
namespace {

bool is_digits(const Value& value) {
  return value.text() && !value.text()->empty() && value.text()->size() < 10 &&
         value.text()->find_first_not_of("0123456789") == std::string::npos;
}

/// The last name on the way to a value.
std::string field_of(const std::string& pointer) {
  std::string field;
  for (const std::string& step : steps(pointer)) {
    if (step.find_first_not_of("0123456789") != std::string::npos) field = step;
  }
  return field;
}

/// The vocabulary of a field of the record, or an empty one.
const Vocabulary& vocabulary_of(const Subject& subject, const std::string& field) {
  const Object* node = subject.schema.member(subject.schema.root(), field);
  return subject.defs.vocabulary(node ? node->text("x-vocabulary") : std::string_view());
}

void offer(Diagnostic& diagnostic, std::string replacement, bool is_safe, std::string_view words) {
  diagnostic.hint = fmt::format("{}: {}", words, replacement);
  diagnostic.fix = Fix{std::move(replacement), is_safe};
}

/// A number in words, "Guideline 3", or in quotes.
void mend_number(const Spot& spot, Diagnostic& diagnostic) {
  if (spot.value.text() == nullptr) return;
  if (is_digits(spot.value)) {
    return offer(diagnostic, as_yaml(std::int64_t{std::stol(*spot.value.text())}), true,
                 "write it without quotes");
  }
  const Vocabulary& vocabulary = vocabulary_of(spot.subject, field_of(spot.pointer));
  if (auto number = meant_number(*spot.value.text(), vocabulary, spot.subject.defs.labels()))
    offer(diagnostic, std::move(*number), true, "write the number alone");
}

/// Terms can stand in brackets as they are; other texts may hold anything.
void mend_list(const Spot& spot, Diagnostic& diagnostic) {
  diagnostic.hint = "put each value on a line of its own that begins with '- '";
  diagnostic.fix = as_list(spot.subject, spot.pointer);
  if (spot.value.text() == nullptr) return;
  const Vocabulary& vocabulary = vocabulary_of(spot.subject, field_of(spot.pointer));
  std::vector<std::string> ids = listed_terms(*spot.value.text(), vocabulary);
  const Term* only = ids.empty() && !diagnostic.fix ? vocabulary.look_up_typed(*spot.value.text()) : nullptr;
  if (only != nullptr) ids = {only->id};
  if (!ids.empty()) diagnostic.fix = Fix{fmt::format("[{}]", fmt::join(ids, ", ")), true};
}

std::string with_encoded_blanks(std::string_view address) {
  std::string result;
  for (const char c : text::squeeze(address)) {
    if (c == ' ') {
      result += "%20";
    } else {
      result += c;
    }
  }
  return result;
}

/// What may be put in the place of a text; empty where nothing is known.
std::string instead_of(const Spot& spot, const std::string& field) {
  const std::string& text = *spot.value.text();
  if (spot.schema.text("x-type") == "id") return text::slug(text);
  if (field == "language") return meant_language(text);
  const bool is_one_address =
      field == "url" && text.find("://") != std::string::npos && text.find("://") == text.rfind("://");
  return is_one_address && text::trim(text).find(' ') != std::string_view::npos ? with_encoded_blanks(text)
                                                                                : std::string();
}

}  // namespace

void mend_type(const Spot& spot, std::string_view wanted, Diagnostic& diagnostic) {
  if (wanted == "string" && spot.value.number()) {
    offer(diagnostic, as_yaml(std::to_string(*spot.value.number())), true, "put it in quotes");
  } else if (wanted == "string" && spot.value.list() && spot.value.list()->size() == 1) {
    diagnostic.hint = "write the value on the line of the key, without a dash";
    diagnostic.fix = as_single(spot.subject, spot.pointer);
  } else if (wanted == "integer") {
    mend_number(spot, diagnostic);
  } else if (wanted == "array" && !spot.value.object()) {
    mend_list(spot, diagnostic);
  }
}

void mend_text(const Spot& spot, Diagnostic& diagnostic) {
  std::string instead = instead_of(spot, field_of(spot.pointer));
  if (instead.empty() || instead == *spot.value.text()) return;
  diagnostic.notes.push_back(diagnostic.hint);
  diagnostic.hint = did_you_mean({instead});
  diagnostic.fix = Fix{as_yaml(instead), false};
}

namespace {

/// What a missing member holds where only one thing can stand there.
std::string value_for(const Spot& spot, const std::string& name) {
  const Object* node = spot.subject.schema.member(spot.schema, name);
  if (node != nullptr && !node->text("const").empty()) return std::string(node->text("const"));
  if (!spot.pointer.empty() || name != "id" || spot.subject.file == nullptr) return "...";
  const std::string_view path = spot.subject.file->path;
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return std::string(file.substr(0, file.rfind('.')));
}

/// The name of the last member that is there of those before `name` in the schema's order.
std::string member_before(const Spot& spot, const std::string& name) {
  std::string before;
  for (const Member& property : spot.schema.find("properties")->object()->members()) {
    if (property.name == name) break;
    if (spot.value.object()->find(property.name)) before = property.name;
  }
  return before;
}

}  // namespace

void place_missing(const Spot& spot, const std::string& name, Diagnostic& diagnostic) {
  const std::string before = member_before(spot, name);
  const std::string line = fmt::format("{}: {}", name, value_for(spot, name));
  const std::vector<Member>& members = spot.value.object()->members();
  if (members.empty()) {
    diagnostic.hint = fmt::format("add a line '{}'", line);
    return;
  }
  const std::string& neighbour = before.empty() ? members.front().name : before;
  diagnostic.hint =
      fmt::format("add a line '{}' {} '{}'", line, before.empty() ? "above" : "below", neighbour);
  const std::string pointer = below(spot.pointer, neighbour);
  diagnostic.where = finding(spot.subject, pointer, diagnostic.code, {}, Part::key).where;
}

}  // namespace praxis::validation
