#pragma once

#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "layout/outline.hpp"

/// The stage cut for texts that are no practices: title, date, parts under their headings, footnotes, related texts.
namespace praxis::layout {

/// A paragraph or an item of a part.
struct PartBlock {
  ElementKind kind{};     ///< `paragraph` or `item`
  Paragraph whole;        ///< with list marks, as prose reads it; several pieces where a page break cuts it
  Paragraph text;         ///< without its list mark
  std::string mark;       ///< the number or letter of an item
};

/// A heading and what stands under it; the part before the first heading has none.
struct Part {
  Span heading;
  std::string number;     ///< of the heading
  std::vector<PartBlock> blocks;
};

/// A text divided at its headings.
struct Division {
  Span title;
  Span subtitle;          ///< a heading below the title that says who speaks, or when
  Span date;
  std::vector<Part> parts;
  std::vector<RawFootnote> footnotes;
  std::vector<Span> related;
  std::vector<Mark> marks;
};

[[nodiscard]] Division divide(const Page& page, const Outline& outline);

/// The document that a divided text is: its parts become sections. A heading without text of its own holds the headings below it.
[[nodiscard]] RawFields to_document(Division division, std::string type);

/// Marks what an outline calls furniture.
void mark_furniture(const Outline& outline, std::vector<Mark>& marks);

}  // namespace praxis::layout
