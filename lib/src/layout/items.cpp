#include "layout/items.hpp"

#include <algorithm>

#include "layout/traits.hpp"
#include "mention/phrases.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// A heading of this many words says what an entry is about; shorter ones head a part of the page.
constexpr std::size_t kTitleWords = 7;
/// From this many on, bulleted titles are what the page is for.
constexpr std::size_t kFewestTitles = 4;

class PortalCutter {
 public:
  PortalCutter(const Page& page, const Outline& outline) : page_(page), outline_(outline) {
    mark_furniture(outline, raw_.marks);
    for (const Element& element : outline) {
      if (element.kind != ElementKind::furniture && element.kind != ElementKind::rule) elements_.push_back(&element);
    }
    lists_titles_ = page.traits.title_items >= kFewestTitles && page.traits.themes == 0;
    divided_ = is_divided();
    raw_.document.emplace().type = "portal";
  }

  RawFields run() {
    cut_title();
    for (; at_ < elements_.size(); ++at_) take(*elements_[at_]);
    close();
    if (!preamble_.paragraphs.empty()) document().sections.insert(document().sections.begin(), preamble_);
    return std::move(raw_);
  }

 private:
  RawDocument& document() { return *raw_.document; }

  /// A few headings among many paragraphs are teasers that the site cut in mid-sentence.
  [[nodiscard]] bool is_divided() const {
    if (page_.traits.is_row_of_teasers() && page_.traits.places == page_.traits.datelines) return false;
    const auto count = [&](ElementKind kind) { return std::ranges::count_if(elements_, [&](const Element* e) { return e->kind == kind; }); };
    return count(ElementKind::place) > 0 || count(ElementKind::item) > 0 || lists_titles_ || 3 * count(ElementKind::heading) > count(ElementKind::paragraph);
  }

  void mark(const Element& element, ByteClass byte_class) { raw_.marks.push_back({element.whole, byte_class, {}}); }

  [[nodiscard]] const Element* next() const { return at_ + 1 < elements_.size() ? elements_[at_ + 1] : nullptr; }
  [[nodiscard]] bool is_text(const Element* element) const {
    return element != nullptr && element->kind != ElementKind::heading && element->kind != ElementKind::place;
  }
  [[nodiscard]] std::size_t words(Span span) const { return text::words(text::fold(page_.text(span))).size(); }

  /// A short heading on top that has no text of its own names the page ("Events").
  void cut_title() {
    if (elements_.empty() || !divided_ || elements_.front()->kind != ElementKind::heading) return;
    const Element& first = *elements_.front();
    if (words(first.text) >= kTitleWords || (is_text(behind_lines()) && !lists_titles_)) return;
    document().title = first.text;
    if (page_.defs.labels().is_phrase("events_page", page_.text(first.text))) type_ = "event";
    mark(first, ByteClass::value);
    ++at_;
  }

  void take(const Element& element) {
    switch (element.kind) {
      case ElementKind::place: return take_place(element);
      case ElementKind::date: return take_date(element);
      case ElementKind::heading: return divided_ ? take_heading(element) : take_text(element);
      default: return take_text(element);
    }
  }

  [[nodiscard]] bool has_only_title() const { return open_ && !item_.title.empty() && item_.paragraphs.empty(); }

  void take_place(const Element& element) {
    const bool is_of_title = has_only_title() && item_.place.empty() && is_text(behind_lines());
    if (!is_of_title) close();
    open_ = true;
    item_.place = element.text;
    mark(element, ByteClass::value);
  }

  /// A date below a title is that item's; another one opens an item.
  void take_date(const Element& element) {
    const bool is_below = open_ && !item_.paragraphs.empty() && item_.date.empty() && ends_item(element);
    if (open_ && !item_.paragraphs.empty() && !is_below) close();
    if (!item_.date.empty()) return take_text(element);
    open_ = true;
    item_.date = element.text;
    mark(element, ByteClass::value);
  }

  /// Whether an item ends with this line: "Read more" or nothing follows, or it says so itself ("Posted on 12 May 2020").
  [[nodiscard]] bool ends_item(const Element& element) const {
    const Element* last = &outline_.back();
    const bool closes = &element == last || (&element + 1)->kind == ElementKind::furniture;
    return closes || mention::opens_with_phrase(page_.defs.labels(), "dated", text::fold(page_.text(element.text)));
  }

  /// What follows, lines with a date or a place aside.
  [[nodiscard]] const Element* behind_lines() const {
    for (std::size_t i = at_ + 1; i < elements_.size(); ++i) {
      if (elements_[i]->kind != ElementKind::date && elements_[i]->kind != ElementKind::place) return elements_[i];
    }
    return nullptr;
  }

  void take_heading(const Element& element) {
    if (is_listed(element)) return take_text(element);
    const bool titles_place = open_ && item_.title.empty() && item_.paragraphs.empty();
    const bool is_item = titles_place || is_text(behind_lines()) || words(element.text) >= kTitleWords;
    if (!titles_place) close();
    if (!is_item) return mark(element, ByteClass::label);
    open_ = true;
    item_.title = element.text;
    mark(element, ByteClass::value);
  }

  /// "Panellists included:" and the lines behind it, which name one each.
  [[nodiscard]] bool is_listed(const Element& element) const {
    if (!open_ || item_.paragraphs.empty()) return false;
    const std::string_view last = page_.text(item_.paragraphs.back().pieces.back());
    const bool opens_list = last.ends_with(':');
    const bool is_name = page_.text(element.text).find(',') != std::string_view::npos;
    return opens_list || (listing_ && is_name);
  }

  void take_text(const Element& element) {
    mark(element, ByteClass::value);
    if (lists_titles_ && element.kind == ElementKind::item && is_heading_like(page_.text(element.text))) {
      close();
      open_ = true;
      item_.title = element.text;
      return close();
    }
    if (!divided_) {
      close();
      open_ = true;
    }
    if (!open_) {
      preamble_.paragraphs.push_back({{element.whole}});
      return;
    }
    listing_ = (listing_ && element.kind == ElementKind::heading) ||
               (!item_.paragraphs.empty() && page_.text(item_.paragraphs.back().pieces.back()).ends_with(':'));
    item_.paragraphs.push_back({{element.whole}});
  }

  /// Files the item at hand. One that is nothing but a title has it for its text, too.
  void close() {
    if (open_) {
      const Span line = !item_.title.empty() ? item_.title : !item_.place.empty() ? item_.place : item_.date;
      if (item_.paragraphs.empty()) item_.paragraphs.push_back({{line}});
      item_.type = type_;
      document().items.push_back(std::move(item_));
    }
    item_ = {};
    open_ = false;
    listing_ = false;
  }

  const Page& page_;
  const Outline& outline_;
  std::vector<const Element*> elements_;
  RawFields raw_;
  RawSection preamble_;
  std::string type_;           ///< of all items, where the page's title says it
  RawItem item_;
  std::size_t at_ = 0;
  bool lists_titles_ = false;  ///< bulleted titles are items
  bool divided_ = false;  ///< headings, place lines or lists divide the text: paragraphs do not
  bool open_ = false;
  bool listing_ = false;
};

}  // namespace

RawFields cut_portal(const Page& page, const Outline& outline) { return PortalCutter(page, outline).run(); }

}  // namespace praxis::layout
