#include <algorithm>

#include "layout/demands.hpp"
#include "layout/document.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// A statement speaks for those who issue it and asks something of others: it calls itself one, says "we call upon", lists demands.
double score(const Page& page) {
  const Traits& traits = page.traits;
  if (traits.guideline_lists > 0) return 0;
  const bool demands = traits.demands >= 3 && traits.demands * 2 >= traits.items;
  const bool has_areas = traits.numbered_lists >= 2;
  // What has the form of a statement through and through need not name migrants to be one.
  const bool is_formal = traits.is_called_statement && (has_areas || traits.calls >= 2);
  if (!traits.is_on_subject() && !(is_formal && traits.subject + traits.context > 0)) return 0;
  const bool speaks = traits.calls > 0 || traits.is_called_statement;
  double score = 0;
  if (traits.is_called_statement) score += 0.35;
  if (traits.calls >= 1) score += 0.1;
  if (traits.calls >= 2) score += 0.15;
  if (traits.calls >= 4) score += 0.1;
  if (demands) score += 0.25;
  if (has_areas) score += 0.35;
  if (traits.is_called_statement && (traits.calls >= 2 || has_areas)) score += 0.2;
  const bool is_one = traits.calls >= 2 || (speaks && (demands || has_areas)) || (traits.is_called_statement && traits.demands > 0);
  return is_one ? std::min(score, 1.0) : 0;
}

RawFields cut(const Page& page) {
  Division division = divide(page, page.outline);
  std::vector<RawRecommendation> recommendations = find_recommendations(page, division.parts);
  RawFields raw = to_document(std::move(division), "statement");
  raw.document->recommendations = std::move(recommendations);
  return raw;
}

constexpr std::string_view kSample = R"(Declaration of the river towns on migrants and floods

We, the mayors of twelve river towns, believe that nobody should be left on a roof because of a passport. We call upon governments to act before the next flood.

1. Warning

- Develop warnings that migrants can read.
- Ensure that shelters admit everybody.

2. Return

- Strengthen the funds that pay for the journey home.
)";

}  // namespace

extern const Layout statement_layout;
const Layout statement_layout{"statement", "a statement, declaration or position paper: it speaks for somebody and recommends", Evidence::outline, score, cut,
                              kSample};

}  // namespace praxis::layout
