#include "layout/network_frame.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/anchors.hpp"
#include "layout/network_lines.hpp"

namespace praxis::layout {
namespace {

void mark_furniture(const PageLine& line, std::string rule, RawFields& raw) {
  raw.marks.push_back({line.content, ByteClass::furniture, std::move(rule)});
}

void take_title(const Page& page, const PageLine& line, RawFields& raw) {
  if (is_footnote(page, line)) return mark_furniture(line, "footnote", raw);
  const bool is_title = line.furniture.empty() && line.bullet.empty() && !is_prose(page.text(line.content));
  if (!is_title) return;
  if (!raw.printed_title) {
    raw.printed_title = line.content;
    raw.marks.push_back({line.content, ByteClass::value, {}});
  } else if (page.text(line.content) == page.text(*raw.printed_title)) {
    mark_furniture(line, "repeated-title", raw);
  }
}

}  // namespace

void cut_network_title(const Page& page, std::size_t end, RawFields& raw) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const PageLine& line = page.lines[i];
    if (page.defs.labels().is_phrase("network_repository", page.text(line.body()))) begin = i + 1;
    if (!line.furniture.empty()) mark_furniture(line, line.furniture, raw);
  }
  for (std::size_t i = begin; i < end; ++i) take_title(page, page.lines[i], raw);
}

bool has_value(const RawFields& raw, std::string_view field) {
  return std::ranges::any_of(raw.fields,
                             [&](const RawField& cut) { return cut.field == field && !cut.values.empty(); });
}

void note_lost_values(RawFields& raw) {
  const bool is_placed = has_value(raw, "countries") || has_value(raw, "regions");
  std::vector<std::string> noted;
  for (const RawField& field : raw.fields) {
    const bool is_place = field.field == "countries" || field.field == "regions";
    const bool is_there = has_value(raw, field.field) || (is_place && is_placed) ||
                          std::ranges::find(noted, field.field) != noted.end();
    if (is_there || field.field.empty()) continue;
    raw.review.push_back({field.field, "value-lost", "the label stands there, but no value", {}});
    noted.push_back(field.field);
  }
}

}  // namespace praxis::layout
