#include "layout/layout.hpp"

#include <array>

namespace praxis::layout {

extern const Layout form_layout;           // layouts/form.cpp
extern const Layout labelled_page_layout;  // layouts/labelled_page.cpp
extern const Layout network_page_layout;   // layouts/network_page.cpp
extern const Layout statement_layout;      // layouts/statement.cpp
extern const Layout article_layout;        // layouts/article.cpp
extern const Layout portal_layout;         // layouts/portal.cpp
extern const Layout guideline_page_layout; // layouts/guideline_page.cpp
extern const Layout web_page_layout;       // layouts/web_page.cpp
extern const Layout bare_practice_layout;  // layouts/bare_practice.cpp

namespace {
constexpr std::array kLayouts{
    &form_layout,
    &labelled_page_layout,
    &network_page_layout,
    &guideline_page_layout,
    &statement_layout,
    &article_layout,
    &portal_layout,
    &web_page_layout,
    &bare_practice_layout,
};
}  // namespace

std::span<const Layout* const> layouts() { return kLayouts; }

namespace {

/// Labels are surer evidence than any score of a text without them.
bool is_better(const Layout& layout, double score, const LayoutMatch& match) {
  if (match.layout == nullptr || layout.evidence < match.layout->evidence) return true;
  return layout.evidence == match.layout->evidence && score > match.score;
}

}  // namespace

LayoutMatch detect(const Page& page) {
  LayoutMatch match;
  for (const Layout* layout : layouts()) {
    const double score = layout->score(page);
    match.scores.push_back({layout, score});
    if (score >= kLeastScore && is_better(*layout, score, match)) {
      match.layout = layout;
      match.score = score;
    }
  }
  return match;
}

std::string reason_against(const Page& page) {
  const Traits& traits = page.traits;
  if (page.lines.empty()) return "it is empty";
  if (traits.business > 0 && traits.business >= traits.subject + traits.context) return "it is about the workings of a web site";
  if (!traits.is_on_subject()) return "it says nothing of migrants or crises";
  if (!traits.has_prose()) return "it holds neither the labels of a practice nor running prose";
  return "it has neither the labels of a practice, nor a title, nor the form of a list";
}

}  // namespace praxis::layout
