#pragma once

#include <praxis/source.hpp>

#include <string>
#include <string_view>
#include <vector>


/// The parts of a text without field labels, as a reader sees them: headings, paragraphs, items of lists, footnotes. It decides by form
/// alone (length, closing punctuation, marks, blank lines), in any language.
namespace praxis::layout {

struct Page;

enum class ElementKind {
  heading,    ///< a title or a heading
  paragraph,
  item,       ///< of a list: with a list mark, a number or a letter
  date,       ///< a line that holds a date and little else
  place,      ///< "Beijing, China"
  footnote,
  rule,       ///< a line of dashes or of other marks, or a page number
  furniture,
};

/// A part of a text. Spans are byte offsets of the text.
struct Element {
  ElementKind kind{};
  Span whole;             ///< all of its lines, marks included
  Span text;              ///< what is read: without the marks of headings and emphasis around it, its number or its list mark
  std::string mark;       ///< the number or letter before it ("2", "2.3", "iv", "a"), or the mark of a footnote; empty where there is none
  std::string furniture;  ///< the rule that names it furniture
  std::size_t first_line = 0;  ///< index into Page::lines

  bool operator==(const Element&) const = default;
};

using Outline = std::vector<Element>;

[[nodiscard]] Outline read_outline(const Page& page);

/// Whether a text of one line can be a heading or a title by its form.
[[nodiscard]] bool is_heading_like(std::string_view text);

/// Whether a range reads "Town, Country".
[[nodiscard]] bool is_place(const Page& page, Span content);

}  // namespace praxis::layout
