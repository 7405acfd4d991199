#pragma once

#include <praxis/source.hpp>

#include <cstddef>
#include <vector>

/// The second stage: pure cutting into lines and blocks. It knows nothing of labels and cannot fail.
namespace praxis::layout {

/// One line that is not blank. Spans are byte offsets of the text.
struct Line {
  Span content;        ///< without the blanks around it
  Span bullet;         ///< the list mark and the blanks behind it, at the beginning of `content`; or empty
  std::size_t block;   ///< 0-based; blank lines separate blocks

  /// `content` without its bullet.
  [[nodiscard]] Span body() const { return {bullet.empty() ? content.begin : bullet.end, content.end}; }
  bool operator==(const Line&) const = default;
};

/// The lines of a text that are not blank, in order.
using Blocks = std::vector<Line>;

[[nodiscard]] Blocks split(const SourceText& source);

}  // namespace praxis::layout
