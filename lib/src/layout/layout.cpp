#include "layout/layout.hpp"

#include <array>

namespace praxis::layout {

extern const Layout form_layout;           // layouts/form.cpp
extern const Layout labelled_page_layout;  // layouts/labelled_page.cpp
extern const Layout network_page_layout;   // layouts/network_page.cpp

namespace {
constexpr std::array kLayouts{&form_layout, &labelled_page_layout, &network_page_layout};
}  // namespace

std::span<const Layout* const> layouts() { return kLayouts; }

LayoutMatch detect(const Page& page) {
  LayoutMatch match;
  for (const Layout* layout : layouts()) {
    const double score = layout->score(page);
    match.scores.push_back({layout, score});
    if (score >= kLeastScore && score > match.score) {
      match.layout = layout;
      match.score = score;
    }
  }
  return match;
}

}  // namespace praxis::layout
