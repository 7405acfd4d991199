#include "layout/sections.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/guideline_block.hpp"
#include "layout/link_lines.hpp"
#include "layout/preamble.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// The lines of one section, its anchor's line first: [begin, end) of Page::lines.
struct Section {
  Anchor anchor;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class SectionCutter {
 public:
  SectionCutter(const Page& page, Dialect dialect) : page_(page), dialect_(dialect), sections_(divide(find_anchors(page, dialect))) {}

  RawFields run() {
    const std::size_t first = sections_.empty() ? page_.lines.size() : sections_.front().begin;
    cut_preamble(page_, first, raw_);
    for (const Section& section : sections_) cut(section);
    if (!implicit_.values.empty()) raw_.fields.push_back(implicit_);
    return std::move(raw_);
  }

 private:
  [[nodiscard]] std::vector<Section> divide(const std::vector<Anchor>& anchors) const {
    std::vector<Section> sections;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      const std::size_t end = i + 1 < anchors.size() ? anchors[i + 1].line : page_.lines.size();
      sections.push_back({anchors[i], anchors[i].line, end});
    }
    return sections;
  }

  void cut(const Section& section) {
    switch (section.anchor.kind) {
      case SectionKind::guideline:
        raw_.guidelines.push_back(cut_guideline(page_, section.begin, section.end, raw_.marks));
        return;
      case SectionKind::description: return cut_description(section);
      case SectionKind::links: return cut_links(section);
      case SectionKind::guidelines_label:
      case SectionKind::field:
      case SectionKind::appendix: return cut_values(section);
    }
  }

  void mark(Span span, ByteClass byte_class, std::string rule = {}) {
    if (!span.empty()) raw_.marks.push_back({span, byte_class, std::move(rule)});
  }

  /// The label of a section, with the value on its own line, if there is one.
  RawField open(const Section& section) {
    const PageLine& line = page_.lines[section.begin];
    RawField field{.field = section.anchor.field, .label = {}, .note = {}, .values = {}};
    const LabelMatch label = line.label ? *line.label : unknown_label(line);
    field.label = label.label;
    field.note = label.note;
    mark(label.label, ByteClass::label);
    mark(label.note, ByteClass::furniture, "check-all-note");
    if (label.colon && label.note_seen) mark(colon_behind(label), ByteClass::label);
    if (!label.rest.empty()) {
      field.style = ValueStyle::inline_list;
      field.values.push_back(label.rest);
      mark(label.rest, ByteClass::value);
    }
    return field;
  }

  /// The colon behind a note belongs to the label before it.
  [[nodiscard]] Span colon_behind(const LabelMatch& label) const {
    const std::size_t at = page_.source.text().find(':', label.note.end);
    return {at, at + 1};
  }

  /// A label that is only nearly known is cut at its colon or its note.
  [[nodiscard]] LabelMatch unknown_label(const PageLine& line) const {
    const std::string_view text = page_.text(line.content);
    const std::size_t colon = text.find(':');
    const std::size_t brackets = text.find('(');
    LabelMatch match;
    match.label = {line.content.begin, line.content.begin + std::min({colon + 1 == 0 ? text.size() : colon + 1, brackets, text.size()})};
    match.note_seen = brackets < colon;
    const std::size_t rest = colon == std::string_view::npos ? line.content.end : line.content.begin + colon + 1;
    if (match.note_seen) match.note = {line.content.begin + brackets, std::min(rest, line.content.end)};
    match.rest = text::trim(page_.source.text(), {rest, line.content.end});
    return match;
  }

  /// The line is furniture wherever it stands, and no part of the section.
  bool skip_furniture(const PageLine& line) {
    if (line.furniture.empty()) return false;
    mark(line.content, ByteClass::furniture, line.furniture);
    return true;
  }

  void add(RawField& field, const PageLine& line) {
    field.values.push_back(line.body());
    mark(line.content, ByteClass::value);
  }

  void cut_description(const Section& section) {
    RawField field = open(section);
    add_prose(field, section.begin + 1, section.end);
    raw_.fields.push_back(std::move(field));
  }

  /// The lines [begin, end) as prose. They keep their list marks, which are part of how prose reads; furniture ("Read more") is only what
  /// stands at the end: in the midst, "More" is a word like others.
  void add_prose(RawField& field, std::size_t begin, std::size_t end) {
    while (end > begin && skip_furniture(page_.lines[end - 1])) --end;
    for (std::size_t i = begin; i < end; ++i) {
      field.values.push_back(page_.lines[i].content);
      mark(page_.lines[i].content, ByteClass::value);
    }
  }

  void cut_values(const Section& section) {
    RawField field = open(section);
    for (std::size_t i = section.begin + 1; i < section.end; ++i) {
      const PageLine& line = page_.lines[i];
      if (skip_furniture(line)) continue;
      if (is_value_line(section, field, i)) {
        add(field, line);
      } else if (prose_may_begin(section, line)) {
        add_implicit(i, section.end);
        break;
      }
    }
    raw_.fields.push_back(std::move(field));
  }

  [[nodiscard]] bool is_value_line(const Section& section, const RawField& field, std::size_t i) const {
    const PageLine& line = page_.lines[i];
    const std::string_view text = page_.text(line.body());
    if (field.style == ValueStyle::inline_list) return continues(page_.lines[i - 1], line);
    if (section.anchor.field == "citation" && !field.values.empty()) {
      return line.block == page_.lines[i - 1].block && field.values.back() == page_.lines[i - 1].body();
    }
    if (section.anchor.field == "guidelines") return !is_prose(text);
    const bool in_place = dialect_ == Dialect::form || section.anchor.kind == SectionKind::appendix;
    return in_place ? !is_controlled(section) || !is_prose(text) : is_known_value(page_, section.anchor.field, line.body());
  }

  /// A value list that ends with a comma goes on in the next line.
  [[nodiscard]] bool continues(const PageLine& before, const PageLine& line) const {
    return before.block == line.block && page_.text(before.content).ends_with(',');
  }

  [[nodiscard]] bool is_controlled(const Section& section) const {
    const FieldSpec* spec = page_.defs.kind(RecordKind::practice).field(section.anchor.field);
    return spec != nullptr && !spec->vocabulary.empty();
  }

  [[nodiscard]] bool has_description_label() const {
    return std::ranges::any_of(sections_, [](const Section& s) { return s.anchor.kind == SectionKind::description; });
  }

  /// Half of the pages print no label above the description: it begins with the first line below the last field that is no value
  /// of it. A form has prose there only when its label was lost.
  [[nodiscard]] bool prose_may_begin(const Section& section, const PageLine& line) const {
    if (section.anchor.kind != SectionKind::field || has_description_label() || !implicit_.values.empty()) return false;
    const bool last = std::ranges::none_of(sections_, [&](const Section& other) {
      return other.begin > section.begin && other.anchor.kind == SectionKind::field;
    });
    return last && (dialect_ == Dialect::page || is_prose(page_.text(line.body())));
  }

  void add_implicit(std::size_t begin, std::size_t end) {
    implicit_.field = "description";
    add_prose(implicit_, begin, end);
  }

  void cut_links(const Section& section) {
    RawField field = open(section);
    const bool before_description = !has_description_label() && implicit_.values.empty();
    const std::size_t end = links_end(page_, section.begin + 1, section.end, field, before_description);
    for (std::size_t i = section.begin + 1; i < end; ++i) {
      const PageLine& line = page_.lines[i];
      const bool is_link = is_link_line(page_.text(line.body())) && line.furniture != "page-furniture";  // "Read more" may be a link's text
      if (is_link) add(field, line);
      if (!is_link) skip_furniture(line);
    }
    field.style = ValueStyle::lines;
    raw_.fields.push_back(std::move(field));
    if (end < section.end) add_implicit(end, section.end);
  }

  const Page& page_;
  Dialect dialect_;
  std::vector<Section> sections_;
  RawFields raw_;
  RawField implicit_;  ///< prose without a label
};

constexpr std::array<std::string_view, 6> kHeadFields{"practice_types",    "countries",    "stakeholder_names",
                                                      "stakeholder_types", "crisis_types", "crisis_phases"};

/// "Type of Practices by Stakeholder:", "Practices to Implement Guideline 9".
bool is_guideline_page_line(const Page& page, const PageLine& line) {
  const std::string_view text = page.text(line.body());
  const std::string_view name = text::trim(text.substr(0, std::min(text.find_first_of("0123456789:"), text.size())));
  return name.size() < text.size() && page.defs.labels().is_phrase("guideline_page", name);
}

/// A page about a guideline has some of a practice's labels, but names no type of practice.
bool is_guideline_page(const Page& page, const RawFields& raw) {
  const auto is_type = [](const RawField& field) { return field.field == "practice_types" && !field.values.empty(); };
  const bool is_typed = std::ranges::any_of(raw.fields, is_type);
  return !is_typed && std::ranges::any_of(page.lines, [&](const PageLine& line) { return is_guideline_page_line(page, line); });
}

}  // namespace

RawFields cut_sections(const Page& page, Dialect dialect) { return SectionCutter(page, dialect).run(); }

double score_sections(const Page& page, Dialect dialect) {
  double head = 0;
  double others = 0;
  const RawFields raw = cut_sections(page, dialect);
  if (is_guideline_page(page, raw)) return 0;
  for (const RawField& field : raw.fields) {
    if (field.values.empty()) continue;
    const bool is_head = std::ranges::find(kHeadFields, field.field) != kHeadFields.end();
    const bool in_dialect = (field.style == ValueStyle::inline_list) == (dialect == Dialect::page);
    if (is_head && in_dialect) head += 1;
    // Objectives and goals are printed by pages of another kind, and say nothing of this one.
    const bool is_foreign = field.field == "gcm_objectives" || field.field == "sdgs";
    if (!is_head && !is_foreign && !field.label.empty()) others += 0.5;
  }
  if (!raw.guidelines.empty()) others += 0.5;
  return head == 0 ? 0 : std::min(1.0, (head + others) / static_cast<double>(kHeadFields.size()));
}

}  // namespace praxis::layout
