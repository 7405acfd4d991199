#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.hpp"

/// Which lines of a labelled text open a section. Everything up to the next anchor belongs to the anchor's section.
namespace praxis::layout {

/// The two ways of printing labels: a form has them alone on their lines, a page has `Label: value`.
enum class Dialect { form, page };

enum class SectionKind {
  field,             ///< a field before the description: controlled values and names
  description,
  links,
  guidelines_label,  ///< "Guidelines/Thematic Areas"
  guideline,         ///< one guideline block: its theme or its heading
  appendix,          ///< a field that may stand behind the guidelines: populations, needs, tags, source, contact, consent
};

struct Anchor {
  std::size_t line = 0;  ///< index into Page::lines
  SectionKind kind{};
  std::string field;     ///< empty for a guideline block, and for a label that is only nearly known
};

/// Finds the anchors in order. The order of labels decides what is one: behind the description, a line that only looks like an
/// earlier label is prose, and no label opens two sections.
[[nodiscard]] std::vector<Anchor> find_anchors(const Page& page, Dialect dialect);

/// Whether the vocabulary of `field` knows the first value printed in `values`.
[[nodiscard]] bool is_known_value(const Page& page, std::string_view field, Span values);

/// Whether a short line holds a year, as dates of a practice do: "2016 - Present".
[[nodiscard]] bool is_date_line(std::string_view text);

/// Whether a line is too long, or too much of a sentence, to be the value of a controlled field.
[[nodiscard]] bool is_prose(std::string_view text);

}  // namespace praxis::layout
