#pragma once

#include <string>

#include "layout/page.hpp"

namespace praxis::layout {

/// Recognizes the navigation of a site, line by line in order; an unknown line between is no navigation. Navigation is
/// - a lone list mark,
/// - an entry of the site's menus (labels.yaml, `navigation`),
/// - a teaser: an entry with its text glued to it ("Our WorkThe organization supports ...").
class Navigation {
 public:
  explicit Navigation(const Page& page) : page_(page) {}

  [[nodiscard]] bool takes(const PageLine& line);

 private:
  const Page& page_;
  std::string entry_;
};

}  // namespace praxis::layout
