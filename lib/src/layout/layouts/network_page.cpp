#include <algorithm>

#include "layout/network_cutter.hpp"
#include "layout/network_lines.hpp"

namespace praxis::layout {
namespace {

/// Where all values are lost, a title and a description below all labels must show that there is a practice:
/// pages that tell how to hand one in have the labels, too, with instructions below them.
bool tells_of_practice(const Page& page, const NetworkCut& cut) {
  const RawFields& raw = cut.raw;
  const bool is_described =
      std::ranges::find(raw.fields, "description", &RawField::field) != raw.fields.end();
  return is_described && cut.doubts == 0 && raw.printed_title &&
         !is_submission_guide(page, page.text(*raw.printed_title));
}

bool lists_all_objectives(const RawFields& raw) {
  constexpr std::ptrdiff_t kMost = 15;  // of 23: more are the choices of a search mask
  return std::ranges::any_of(raw.fields,
                             [](const RawField& field) { return std::ssize(field.values) > kMost; });
}

/// Two of the labels that only these pages have, or one among those that they share with others; and
/// something said of a practice.
double score(const Page& page) {
  constexpr std::size_t kEnoughOthers = 4;
  const NetworkCut cut = cut_network_page(page);
  const bool has_labels = cut.own_labels >= 2 || (cut.own_labels == 1 && cut.other_labels >= kEnoughOthers);
  if (!has_labels || cut.repeated > 1 || has_foreign_label(page) || is_search_page(page)) return 0;
  if (cut.values == 0 && !tells_of_practice(page, cut)) return 0;
  if (lists_all_objectives(cut.raw)) return 0;
  return std::min(
      1.0, 0.4 + 0.1 * static_cast<double>(cut.own_labels + cut.other_labels) + (cut.values > 0 ? 0.1 : 0));
}

RawFields cut(const Page& page) { return cut_network_page(page).raw; }

constexpr std::string_view kSample = R"(Repository of Practices

Harvest Desk

Primary GCM Objectives
Objective 3: Provide accurate and timely information at all stages of migration

GCM Guiding Principles*
*All practices are to uphold the ten principles.

Sustainable Development Goals (SDGs)
10.7

Dates
2016 - Present

Type of practice
Project/Programme

Geographic scope
Country:
Kenya
Sub Regions:
Eastern Africa

Summary
A desk at the bus station tells farm workers what they are owed.

Benefit and Impact
Fewer of them go home unpaid.
)";

}  // namespace

extern const Layout network_page_layout;
const Layout network_page_layout{"network-page",
                                 "a practice page of the UN Network on Migration, whose values may be lost", Evidence::labels,
                                 score, cut, kSample};

}  // namespace praxis::layout
