#include "layout/document.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// Any other text with a title and running prose on the subject of the registry.
double score(const Page& page) {
  const Traits& traits = page.traits;
  if (!traits.is_on_subject() || !traits.has_prose() || !traits.has_title) return 0;
  return traits.how_to > 0 ? 0.55 : 0.5;
}

RawFields cut(const Page& page) { return to_document(divide(page, page.outline), "other"); }

constexpr std::string_view kSample = R"(Who we are

The network helps consulates to prepare for disasters that hit migrants.

What is the network?

It is a standing group of emergency planners.

How to join

Any consulate may write to the secretariat, which answers within a week.
)";

}  // namespace

extern const Layout web_page_layout;
const Layout web_page_layout{"web-page", "another page on the registry's subject: a title and running prose", Evidence::outline, score, cut, kSample};

}  // namespace praxis::layout
