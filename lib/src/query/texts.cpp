#include "query/texts.hpp"

#include <algorithm>
#include <array>

#include "query/fields.hpp"
#include "text/unicode.hpp"

namespace praxis::query {
namespace {

/// The keys within objects that hold words.
constexpr std::array<std::string_view, 7> kWorded{"title", "heading", "text", "area",
                                                  "place", "label",   "name"};

// Folded texts hold letters, digits and single spaces only, so these never stand within one.
constexpr char kBegin = '^';
constexpr char kEnd = '$';

void add_all(std::string& page, const Value& value) {
  if (const std::string* text = value.text()) add_to_page(page, *text);
  if (const std::int64_t* number = value.number()) add_to_page(page, std::to_string(*number));
  if (const List* list = value.list()) {
    for (const Value& item : *list) add_all(page, item);
  }
  if (const Object* object = value.object()) {
    for (const Member& member : object->members()) add_all(page, member.value);
  }
}

/// Adds what an object, or each object of a list, says under the keys that hold words.
void add_worded(std::string& page, const Value& value) {
  if (const List* list = value.list()) {
    for (const Value& item : *list) add_worded(page, item);
  }
  if (const Object* object = value.object()) {
    for (const std::string_view key : kWorded) add_to_page(page, object->text(key));
  }
}

}  // namespace

Needle::Needle(std::string_view words, Extent extent) {
  const bool prefix = words.ends_with('*');
  words_ = ' ' + text::fold(words) + (prefix ? "" : " ");
  if (extent == Extent::whole) words_ = kBegin + words_;
  if (extent == Extent::whole && !prefix) words_ += kEnd;
}

bool Needle::is_in(std::string_view page) const { return page.find(words_) != std::string_view::npos; }

void add_to_page(std::string& page, std::string_view text) {
  const std::string folded = text::fold(text);
  if (folded.empty()) return;
  page += kBegin;
  page += ' ';
  page += folded;
  page += ' ';
  page += kEnd;
}

std::string page(const Value& value) {
  std::string result;
  add_all(result, value);
  return result;
}

std::string page(const Record& record, const Definitions& defs) {
  std::string result;
  for (const FieldSpec& spec : defs.kind(record.kind()).fields) {
    const Value* value = record.find(spec.name);
    if (value == nullptr) continue;
    if (is_worded(spec, defs)) add_all(result, *value);
    if (spec.type == FieldType::link || spec.type == FieldType::object) add_worded(result, *value);
  }
  return result;
}

}  // namespace praxis::query
