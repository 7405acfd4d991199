#include "identity/canonical_list.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

/// Values with one key are the same: texts that fold alike (marks that fold to nothing stand for themselves), links to one address.
std::string key_of(const Value& value) {
  const auto of_text = [](std::string_view text) {
    std::string folded = text::fold(text);
    return folded.empty() ? std::string(text) : folded;
  };
  if (value.text()) return "text " + of_text(*value.text());
  if (value.number()) return "number " + std::to_string(*value.number());
  if (value.object() == nullptr) return "list";
  if (const std::string_view url = value.object()->text("url"); !url.empty()) return "url " + std::string(url);
  if (const std::string_view label = value.object()->text("label"); !label.empty()) return "label " + of_text(label);
  std::string key = "object";
  for (const Member& member : value.object()->members()) key += " " + member.name + "=" + key_of(member.value);
  return key;
}

/// Of two values that are the same, the one that says more.
bool says_more(const Value& candidate, const Value& kept) {
  return candidate.object() && kept.object() && kept.object()->text("label").empty() && !candidate.object()->text("label").empty();
}

std::int64_t number(const Value& value) { return value.number() ? *value.number() : 0; }

void order(const FieldSpec& field, List& values, const Definitions& defs) {
  if (field.type == FieldType::number) {
    std::ranges::sort(values, {}, number);
  } else if (field.type == FieldType::term) {
    const Vocabulary& vocabulary = defs.vocabulary(field.vocabulary);
    std::ranges::stable_sort(values, {}, [&](const Value& value) { return value.text() ? vocabulary.rank(*value.text()) : 0; });
  }
}

}  // namespace

List canonical_list(const FieldSpec& field, List values, const Definitions& defs) {
  List result;
  std::map<std::string, std::size_t, std::less<>> places;
  for (Value& value : values) {
    const auto [place, is_new] = places.try_emplace(key_of(value), result.size());
    if (is_new) {
      result.push_back(std::move(value));
    } else if (says_more(value, result[place->second])) {
      result[place->second] = std::move(value);
    }
  }
  order(field, result, defs);
  return result;
}

}  // namespace praxis::identity
