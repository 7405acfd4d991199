#include "normalize/value_reader.hpp"

#include <algorithm>
#include <cassert>

#include "normalize/rules.hpp"

namespace praxis::normalize {

bool ValueReader::read(std::string_view field, std::vector<Span> spans, std::string_view rule) {
  const auto [called, argument] = find_rule(rule);
  RuleInput input{{}, argument, this->field(field), finders_};
  for (const Span span : spans) input.slices.push_back(text(span));
  std::optional<Value> value = called->read(input);
  if (!value) return false;
  draft_.values.push_back({std::string(field), std::move(*value), std::move(spans), std::string(rule)});
  return true;
}

void ValueReader::state(std::string_view field, Value value, std::string_view rule) {
  assert(find_rule(rule).rule != nullptr && kind_.field(field) != nullptr);
  draft_.values.push_back({std::string(field), std::move(value), {}, std::string(rule)});
}

void ValueReader::review(std::string_view field, std::string_view code, std::string_view note, std::string_view value) {
  draft_.review.push_back({std::string(field), std::string(code), std::string(note), std::string(value)});
}

void ValueReader::sort() {
  const auto place = [&](const DraftValue& value) {
    return std::ranges::find(kind_.fields, value.field, &FieldSpec::name) - kind_.fields.begin();
  };
  std::ranges::stable_sort(draft_.values, {}, place);
}

}  // namespace praxis::normalize
