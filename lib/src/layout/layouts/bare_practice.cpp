#include <algorithm>

#include "layout/anchors.hpp"
#include "layout/sections.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// The lines before the first label, as an outline sees them.
Outline opening(const Page& page) {
  const std::vector<Anchor> anchors = find_anchors(page, Dialect::page);
  const std::size_t end = anchors.empty() ? page.lines.size() : anchors.front().line;
  Outline outline = page.outline;
  std::erase_if(outline, [&](const Element& element) { return element.first_line >= end; });
  return outline;
}

/// A practice page that lost its labels: prose without headings or datelines that begins by telling what is done; often with related links or
/// a guideline below. It is a find, not a submission: it becomes a candidate.
double score(const Page& page) {
  const Outline prose = opening(page);
  const Traits traits = read_traits(page, prose);
  const Traits& whole = page.traits;
  constexpr std::size_t kMostParagraphs = 12;
  if (!whole.is_on_subject() || traits.has_title || traits.places > 0 || traits.read_more > 0 || traits.themes > 0) return 0;
  if (traits.long_paragraphs == 0 || traits.headings > 0 || traits.paragraphs > kMostParagraphs || traits.calls > 1) return 0;
  return whole.guideline_headings > 0 ? 0.8 : 0.4;
}

RawFields cut(const Page& page) {
  RawFields raw = cut_sections(page, Dialect::page);
  raw.standing = Standing::found;
  const bool has_description = std::ranges::any_of(raw.fields, [](const RawField& f) { return f.field == "description" && !f.values.empty(); });
  if (has_description) return raw;
  RawField description{.field = "description", .label = {}, .note = {}, .values = {}};
  for (const Element& element : opening(page)) {
    if (element.kind == ElementKind::furniture) continue;
    description.values.push_back(element.whole);
    raw.marks.push_back({element.whole, ByteClass::value, {}});
  }
  raw.fields.push_back(std::move(description));
  return raw;
}

constexpr std::string_view kSample = R"(The Harbour Fund pays for the journey home of migrants whom a conflict or a disaster has stranded in one of the twelve ports of the region. Seafarers and dock workers pay a small sum into it each month, and employers double what they pay.

Related Links

https://example.org/harbour-fund
)";

}  // namespace

extern const Layout bare_practice_layout;
const Layout bare_practice_layout{"bare-practice", "a practice page that lost its labels: prose that tells what is done", Evidence::outline, score, cut, kSample};

}  // namespace praxis::layout
