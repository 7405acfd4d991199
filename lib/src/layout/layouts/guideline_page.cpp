#include <algorithm>

#include "layout/document.hpp"
#include "layout/guideline_block.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// A page about guidelines: it opens with one, or lists practices by guideline or by stakeholder.
double score(const Page& page) {
  const Traits& traits = page.traits;
  if (traits.opens_with_guideline) return 0.9;
  if (traits.is_guideline_list) return 0.97;
  if (traits.guideline_lists >= 2) return 0.9;
  return traits.guideline_lists == 1 ? 0.7 : 0;
}

/// The guidelines that the page prints with their text.
void add_guidelines(const Page& page, RawFields& raw) {
  std::vector<Mark> as_document = std::move(raw.marks);
  raw.marks.clear();
  for (std::size_t begin = 0; begin < page.lines.size(); ++begin) {
    if (!page.lines[begin].heading) continue;
    std::size_t end = begin + 1;
    while (end < page.lines.size() && !page.lines[end].heading) ++end;
    std::vector<Mark> marks;
    GuidelineBlock block = cut_guideline(page, begin, end, marks);
    if (block.paragraphs.empty()) continue;
    raw.guidelines.push_back(std::move(block));
    raw.marks.insert(raw.marks.end(), marks.begin(), marks.end());
  }
  raw.marks.insert(raw.marks.end(), as_document.begin(), as_document.end());
}

/// The heading of the guideline is the title, whatever the site prints above it; a list of practices has its own.
void take_title(const Page& page, Division& division) {
  const auto numbered = [&](Span heading) {
    return std::ranges::any_of(page.lines, [&](const PageLine& line) { return line.heading && line.content.contains(heading); });
  };
  if (page.traits.is_guideline_list || division.parts.empty()) return;
  Part& first = division.parts.front();
  if (numbered(division.title) || !numbered(first.heading)) return;
  division.title = first.heading;
  first.heading = {};
  if (first.blocks.empty()) division.parts.erase(division.parts.begin());
}

RawFields cut(const Page& page) {
  Division division = divide(page, page.outline);
  take_title(page, division);
  RawFields raw = to_document(std::move(division), "guideline-page");
  add_guidelines(page, raw);
  return raw;
}

constexpr std::string_view kSample = R"(GUIDELINE 9: Communicate widely, effectively, and often with migrants on evolving crises and how to access help

People far from home hear of danger late, and often in a language that is not theirs.

Sample Practices

  • A radio hour in six languages.
  • Text messages to all foreign telephone numbers.
)";

}  // namespace

extern const Layout guideline_page_layout;
const Layout guideline_page_layout{"guideline-page", "a page about guidelines: it prints one, or lists practices by guideline", Evidence::outline, score, cut,
                                   kSample};

}  // namespace praxis::layout
