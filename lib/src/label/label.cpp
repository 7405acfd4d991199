#include "label/label.hpp"

#include <algorithm>
#include <utility>

#include "text/blank.hpp"

namespace praxis::label {
namespace {

std::string printed(const RawField& field, const SourceText& source) {
  std::string text = text::squeeze(source.slice(field.label));
  while (text.ends_with(':') || text.ends_with(' ')) text.pop_back();
  return text;
}

/// Takes the marks of a field's values away: they are leftover.
void unmark(const RawField& field, std::vector<Mark>& marks) {
  std::erase_if(marks, [&](const Mark& mark) {
    return mark.span == field.label || std::ranges::any_of(field.values, [&](Span value) { return mark.span.contains(value); });
  });
}

}  // namespace

LabelledFields label(RawFields raw, const SourceText& source, const Definitions& defs) {
  LabelledFields result;
  result.review = std::exchange(raw.review, {});
  std::erase_if(raw.fields, [&](RawField& field) {
    if (!field.field.empty()) return false;
    const std::string label = printed(field, source);
    if (const std::string* near = defs.labels().near(label)) {
      field.field = *near;
      result.review.push_back({*near, "near-label", "the label is spelled unlike any known one", label});
      return false;
    }
    result.unrecognized.push_back(label);
    unmark(field, raw.marks);
    return true;
  });
  result.raw = std::move(raw);
  return result;
}

}  // namespace praxis::label
