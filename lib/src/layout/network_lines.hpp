#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

/// What single lines of a practice page of the UN Network on Migration are for. The wordings stand in
/// schemas/labels.yaml.
namespace praxis::layout {

enum class NetworkPart {
  text,           ///< no label: a value, prose, or a stranger
  field,          ///< the label of a field of the record
  principles,     ///< "GCM Guiding Principles": a label that no field of a record has
  scope,          ///< "Geographic scope": it heads the labels of countries and regions
  prose_heading,  ///< "Benefit and Impact": a heading inside the description
  submitted,      ///< "Date submitted": about the page, not the practice
  disclaimer,     ///< "Disclaimer: the content of this practice ..."
  related,        ///< "Related practices": what follows is about others
};

/// A line, and where its label and the value on the same line stand. Spans are offsets of the text.
struct NetworkLine {
  NetworkPart part = NetworkPart::text;
  std::string field;  ///< of a label
  Span label;         ///< with its colon
  Span rest;          ///< what follows the colon, or empty
};

[[nodiscard]] NetworkLine read_network_line(const Page& page, const PageLine& line);

/// What a label is counted under: its field, or "principles" and "scope"; empty for lines that are none of
/// these.
[[nodiscard]] std::string key_of(const NetworkLine& line);

/// Whether the label is one that only these pages have: objectives, guiding principles, goals.
[[nodiscard]] bool is_own(const NetworkLine& line);

/// Whether the label stands above the summary.
[[nodiscard]] bool is_head(const NetworkLine& line);

/// How many labels that a page prints once stand there again.
[[nodiscard]] std::size_t count_repeated(const std::vector<NetworkLine>& lines);

/// Whether a line begins as the numbered values of objectives and goals do: "Objective 3: ...", "10 - ...",
/// "10.7".
[[nodiscard]] bool is_numbered_value(const Page& page, std::string_view text);

/// Whether a line begins with the star of a footnote ("*All practices ..."), which no blank follows.
[[nodiscard]] bool is_footnote(const Page& page, const PageLine& line);

/// Whether a title belongs to a page that tells how to hand a practice in: "How to submit ...", "Checklist
/// for ...".
[[nodiscard]] bool is_submission_guide(const Page& page, std::string_view title);

/// Whether the text has a label that forms and pages of the MICIC repository print, and the Network never
/// does.
[[nodiscard]] bool has_foreign_label(const Page& page);

/// Whether the text is a list of practices, or a mask for searching them: it offers controls, or teases more
/// than one page.
[[nodiscard]] bool is_search_page(const Page& page);

}  // namespace praxis::layout
