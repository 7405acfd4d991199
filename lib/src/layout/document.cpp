#include "layout/document.hpp"

#include <algorithm>

#include "layout/traits.hpp"
#include "mention/phrases.hpp"
#include "text/markup.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

bool holds_year(std::string_view text) {
  constexpr int kDigits = 4;
  const auto is_digit = [](char c, bool wanted) { return (c >= '0' && c <= '9') == wanted; };
  return std::search_n(text.begin(), text.end(), kDigits, true, is_digit) != text.end();
}

class Divider {
 public:
  Divider(const Page& page, const Outline& outline) : page_(page), outline_(outline) {}

  Division run() {
    mark_furniture(outline_, division_.marks);
    division_.parts.emplace_back();
    for (at_ = 0; at_ < outline_.size(); ++at_) take(outline_[at_]);
    if (division_.parts.front().blocks.empty()) division_.parts.erase(division_.parts.begin());
    return std::move(division_);
  }

 private:
  void value(const Element& element) { division_.marks.push_back({element.whole, ByteClass::value, {}}); }

  void take(const Element& element) {
    switch (element.kind) {
      case ElementKind::furniture: return;
      case ElementKind::rule: page_break_ = true; return;
      case ElementKind::footnote: return take_footnote(element);
      case ElementKind::heading: return take_heading(element);
      case ElementKind::date: return take_date(element);
      case ElementKind::place:
      case ElementKind::paragraph:
      case ElementKind::item: return take_prose(element);
    }
  }

  void take_footnote(const Element& element) {
    division_.footnotes.push_back({mark_of(element), {{element.text}}});
    value(element);
    page_break_ = true;
  }

  /// The mark of a footnote: what stands in its brackets, or the superscript digits themselves.
  [[nodiscard]] Span mark_of(const Element& footnote) const {
    const Span before{footnote.whole.begin, footnote.text.begin};
    const std::size_t at = page_.text(before).find(footnote.mark);
    if (at != std::string_view::npos) return {before.begin + at, before.begin + at + footnote.mark.size()};
    return {before.begin, before.begin + text::note_reference_size(page_.text(before), 0)};
  }

  [[nodiscard]] bool nothing_before() const { return division_.parts.size() == 1 && division_.parts.front().blocks.empty(); }

  void take_heading(const Element& element) {
    const std::string_view text = page_.text(element.text);
    if (is_signatory(element)) return take_prose(element);
    if (!division_.parts.back().blocks.empty() && page_.defs.labels().is_phrase("related", text)) {
      in_related_ = true;
      division_.marks.push_back({element.whole, ByteClass::label, {}});
      return;
    }
    if (names_site_section(element)) {
      division_.marks.push_back({element.whole, ByteClass::furniture, "site-section"});
      return;
    }
    value(element);
    if (in_related_) {
      division_.related.push_back(element.text);
    } else if (division_.title.empty() && nothing_before()) {
      division_.title = element.text;
    } else if (is_subtitle(element)) {
      division_.subtitle = element.text;
      division_.parts.front().blocks.push_back({ElementKind::paragraph, {{element.whole}}, {{element.text}}, {}});
    } else if (!repeats_title(text)) {
      division_.parts.push_back({element.text, element.mark, {}});
      page_break_ = false;
    }
  }

  /// "News" above the title of a page.
  [[nodiscard]] bool names_site_section(const Element& element) const {
    const bool on_top = division_.title.empty() && nothing_before();
    const bool has_title_below = at_ + 1 < outline_.size() && outline_[at_ + 1].kind == ElementKind::heading;
    return on_top && has_title_below && page_.defs.labels().is_phrase("site_section", page_.text(element.text));
  }

  /// The names under "Signatories" look like headings.
  [[nodiscard]] bool is_signatory(const Element& element) const {
    const Span heading = division_.parts.back().heading;
    const Labels& labels = page_.defs.labels();
    const std::string_view name = page_.text(element.text);
    const bool is_plain = element.whole == element.text && !labels.is_phrase("no_area", name) && !labels.is_phrase("related", name);
    return is_plain && !heading.empty() && labels.is_phrase("signatories", page_.text(heading));
  }

  /// A heading right below the title that heads nothing but says what the text calls itself, or when it was given.
  [[nodiscard]] bool is_subtitle(const Element& element) const {
    if (division_.title.empty() || !division_.subtitle.empty() || !nothing_before() || !element.mark.empty()) return false;
    const Element* next = at_ + 1 < outline_.size() ? &outline_[at_ + 1] : nullptr;
    const bool heads_nothing = next != nullptr && (next->kind == ElementKind::heading || next->kind == ElementKind::date);
    const std::string folded = text::fold(page_.text(element.text));
    const Labels& labels = page_.defs.labels();
    return heads_nothing && (mention::count_phrase(labels, "statement_titles", folded) > 0 || mention::count_phrase(labels, "issued_by", folded) > 0);
  }

  /// Sites print the title twice, once without its article.
  [[nodiscard]] bool repeats_title(std::string_view text) const {
    if (division_.title.empty() || !nothing_before()) return false;
    const std::string title = text::fold(page_.text(division_.title));
    const std::string again = text::fold(text);
    const bool title_begins_with_article = title.ends_with(again) && title.size() - again.size() <= 4;
    const bool again_begins_with_article = again.ends_with(title) && again.size() - title.size() <= 4;
    return title_begins_with_article || again_begins_with_article;
  }

  void take_date(const Element& element) {
    // "6-7 February" dates nothing: its year is not said.
    if (division_.date.empty() && !in_related_ && holds_year(page_.text(element.text))) {
      division_.date = element.text;
      value(element);
    } else {
      take_prose(element);
    }
  }

  void take_prose(const Element& element) {
    value(element);
    if (in_related_) {
      division_.related.push_back(element.text);
      return;
    }
    if (page_break_) mend_heading(element);
    std::vector<PartBlock>& blocks = division_.parts.back().blocks;
    if (page_break_ && !blocks.empty() && goes_on(blocks.back(), element)) {
      blocks.back().whole.pieces.push_back(element.whole);
      blocks.back().text.pieces.push_back(element.text);
    } else {
      const ElementKind kind = element.kind == ElementKind::item ? ElementKind::item : ElementKind::paragraph;
      blocks.push_back({kind, {{element.whole}}, {{element.text}}, element.mark});
    }
    page_break_ = false;
  }

  /// A short line before a page break may look like a heading; it is none where the text goes on in mid-sentence.
  void mend_heading(const Element& element) {
    const Part& last = division_.parts.back();
    const bool is_heading = division_.parts.size() > 1 && last.blocks.empty() && last.number.empty();
    if (!is_heading || element.kind != ElementKind::paragraph || !text::starts_lower(page_.text(element.text))) return;
    const Paragraph line{{last.heading}};
    division_.parts.pop_back();
    division_.parts.back().blocks.push_back({ElementKind::paragraph, line, line, {}});
  }

  /// Whether a paragraph behind a page break continues the one before it: that one ends without a stop, this one begins in mid-sentence.
  [[nodiscard]] bool goes_on(const PartBlock& before, const Element& element) const {
    const std::string_view last = page_.text(before.text.pieces.back());
    const bool is_open = std::string_view(".!?:;").find(last.back()) == std::string_view::npos;
    return element.kind == ElementKind::paragraph && is_open && !text::starts_upper(page_.text(element.text));
  }

  const Page& page_;
  const Outline& outline_;
  Division division_;
  std::size_t at_ = 0;
  bool page_break_ = false;
  bool in_related_ = false;
};

/// A heading at the very end has nothing below it: it is the last line of what came before.
void add_last_heading(RawDocument& document, Span heading) {
  const Paragraph line{{heading}};
  if (document.sections.empty()) {
    document.sections.push_back({{}, {line}});
  } else if (document.sections.back().paragraphs.back() != line) {
    document.sections.back().paragraphs.push_back(line);
  }
}

}  // namespace

void mark_furniture(const Outline& outline, std::vector<Mark>& marks) {
  for (const Element& element : outline) {
    if (element.kind == ElementKind::furniture) marks.push_back({element.whole, ByteClass::furniture, element.furniture});
    if (element.kind == ElementKind::rule) marks.push_back({element.whole, ByteClass::furniture, "page-break"});
  }
}

Division divide(const Page& page, const Outline& outline) { return Divider(page, outline).run(); }

RawFields to_document(Division division, std::string type) {
  RawFields raw;
  RawDocument document;
  document.type = std::move(type);
  document.title = division.title;
  document.subtitle = division.subtitle;
  document.date = division.date.empty() ? division.subtitle : division.date;
  for (std::size_t i = 0; i < division.parts.size(); ++i) {
    RawSection section{division.parts[i].heading, {}};
    for (PartBlock& block : division.parts[i].blocks) section.paragraphs.push_back(std::move(block.whole));
    const bool holds_others = section.paragraphs.empty() && i + 1 < division.parts.size();
    if (holds_others) section.paragraphs.push_back({{division.parts[i + 1].heading}});
    if (section.paragraphs.empty()) {
      add_last_heading(document, section.heading);
    } else {
      document.sections.push_back(std::move(section));
    }
  }
  document.footnotes = std::move(division.footnotes);
  document.related = std::move(division.related);
  raw.document = std::move(document);
  raw.marks = std::move(division.marks);
  return raw;
}

}  // namespace praxis::layout
