#include "identity/canonical_list.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

bool is_same(const Value& a, const Value& b) {
  if (a == b) return true;
  if (a.text() && b.text()) return text::fold(*a.text()) == text::fold(*b.text());
  if (!a.object() || !b.object()) return false;
  const std::string_view url = a.object()->text("url");
  if (url != b.object()->text("url")) return false;
  return !url.empty() || (a.object()->find("label") && text::fold(a.object()->text("label")) == text::fold(b.object()->text("label")));
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
  for (Value& value : values) {
    const auto known = std::ranges::find_if(result, [&](const Value& kept) { return is_same(kept, value); });
    if (known == result.end()) {
      result.push_back(std::move(value));
    } else if (says_more(value, *known)) {
      *known = std::move(value);
    }
  }
  order(field, result, defs);
  return result;
}

}  // namespace praxis::identity
