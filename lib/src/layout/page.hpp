#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/blocks.hpp"
#include "layout/outline.hpp"
#include "layout/traits.hpp"
#include "mention/finders.hpp"

/// What the lines of a text are known to be before anything is cut: labels, thematic areas, guideline headings, furniture.
namespace praxis::layout {

/// "GUIDELINE 3: Empower migrants ...".
struct GuidelineHeading {
  int number = 0;
  Span numbered;  ///< "GUIDELINE 3"
  Span title;     ///< what follows the colon; may be empty where the text is cut
};

/// A line with everything that can be said of it alone. Spans are byte offsets of the text.
struct PageLine : Line {
  std::optional<LabelMatch> label;           ///< a known label; spans are offsets of the text
  std::optional<int> theme;                  ///< the line is the thematic area of this guideline
  std::optional<GuidelineHeading> heading;
  bool samples_heading = false;              ///< "Sample Practices"
  std::string furniture;                     ///< the rule that names the line furniture ("read-more"), or empty
};

/// A text ready to be recognized and cut.
struct Page {
  const SourceText& source;
  const Definitions& defs;
  const mention::Finders& finders;
  std::vector<PageLine> lines;
  Outline outline;                           ///< the lines as a reader without labels sees them
  Traits traits;

  [[nodiscard]] std::string_view text(Span span) const { return source.slice(span); }
};

[[nodiscard]] Page read_page(const SourceText& source, const Blocks& blocks, const mention::Finders& finders);

}  // namespace praxis::layout
