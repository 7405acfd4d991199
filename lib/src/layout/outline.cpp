#include "layout/outline.hpp"

#include <algorithm>
#include <cctype>

#include "layout/list_mark.hpp"
#include "layout/navigation.hpp"
#include "layout/page.hpp"
#include "mention/finders.hpp"
#include "mention/phrases.hpp"
#include "text/blank.hpp"
#include "text/markup.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

constexpr std::size_t kLongestHeading = 150;  // bytes; site titles stay below, cut teasers do not
constexpr std::size_t kMostHeadingWords = 22;

bool ends_with_any(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

std::size_t count_words(std::string_view text) { return text::words(text::fold(text)).size(); }

/// A line of three or more marks of one sort, or a short one of nothing but marks ("**", "-", "<sup>2</sup>").
bool is_rule(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kLongest = 20;  // bytes
  if (text.size() <= kLongest && text::fold(text::without_marks(text, text::References::drop)).empty()) return true;
  if (text.size() < kFewest || std::string_view("-_*=~").find(text.front()) == std::string_view::npos) return false;
  return std::ranges::all_of(text, [&](char c) { return c == text.front() || c == ' '; });
}

/// Lines in one block that break sentences: the text was printed at a fixed width.
bool is_hard_wrapped(const Page& page) {
  std::size_t adjacent = 0;
  std::size_t broken = 0;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    const PageLine& before = page.lines[i - 1];
    const PageLine& line = page.lines[i];
    if (before.block != line.block || !line.bullet.empty()) continue;
    ++adjacent;
    if (!ends_with_any(page.text(before.content), ".!?:;") && text::starts_lower(page.text(line.content))) ++broken;
  }
  return broken >= 2 && broken * 10 >= adjacent * 3;
}

/// What a line is read as when the marks of Markdown around it are taken away.
struct Dress {
  Span text;
  bool heading = false;  ///< "## ...", or all of the line is bold
};

Dress undress(const Page& page, Span content) {
  Dress dress{content, false};
  const auto text = [&] { return page.text(dress.text); };
  const std::size_t hashes = std::min(text().find_first_not_of('#'), text().size());
  if (hashes > 0 && hashes <= 6 && text::blank_size(text(), hashes) > 0) {
    dress.heading = true;
    dress.text = text::trim(page.source.text(), {content.begin + hashes, content.end});
  }
  const bool is_bold = text().size() > 4 && text().starts_with("**") && text().find("**", 2) >= text().size() - 3;
  if (!is_bold) return dress;
  const std::size_t closing = text().find("**", 2);
  if (closing == std::string_view::npos) return dress;
  dress.heading = true;
  // A full stop may stand behind the closing marks.
  dress.text = text::trim(page.source.text(), {dress.text.begin + 2, dress.text.begin + closing});
  return dress;
}

class OutlineReader {
 public:
  explicit OutlineReader(const Page& page) : page_(page), wrapped_(is_hard_wrapped(page)), navigation_(page) {}

  Outline run() {
    while (at_ < page_.lines.size()) read_element();
    return std::move(outline_);
  }

 private:
  [[nodiscard]] const PageLine& line() const { return page_.lines[at_]; }
  [[nodiscard]] std::string_view text(Span span) const { return page_.text(span); }

  void add(ElementKind kind, Span text, std::string mark = {}, std::string furniture = {}) {
    outline_.push_back({kind, line().content, text, std::move(mark), std::move(furniture), at_});
    ++at_;
  }

  void read_element() {
    if (read_furniture() || read_rule() || read_footnote() || read_dressed() || read_listed() || read_short_line()) return;
    add(ElementKind::paragraph, line().content);
    add_wrapped_lines();
  }

  bool read_furniture() {
    if (is_top_ && navigation_.takes(line())) {
      add(ElementKind::furniture, line().content, {}, "navigation");
      return true;
    }
    if (!line().furniture.empty()) {
      add(ElementKind::furniture, line().content, {}, line().furniture);
      return true;
    }
    is_top_ = false;
    return false;
  }

  bool read_rule() {
    const std::string_view content = text(line().content);
    const bool is_page_number = content.size() <= 3 && std::ranges::all_of(content, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!is_rule(content) && !is_page_number) return false;
    after_rule_ = true;
    add(ElementKind::rule, line().content);
    return true;
  }

  /// A line that begins with the mark of a footnote; below a rule, a plain number is such a mark, too.
  bool read_footnote() {
    const Span content = line().content;
    const std::size_t reference = text::note_reference_size(text(content), 0);
    std::string mark = reference > 0 ? text::note_mark(text(content).substr(0, reference)) : std::string();
    std::size_t size = reference;
    if (reference == 0 && after_rule_) std::tie(mark, size) = plain_note(text(content));
    if (size == 0) {
      after_rule_ = false;
      return false;
    }
    const Span note = text::trim(page_.source.text(), {content.begin + size + (text(content).substr(size).starts_with(':') ? 1 : 0), content.end});
    if (note.empty()) return false;
    add(ElementKind::footnote, note, std::move(mark));
    while (is_next_in_block() && !begins_something() && !begins_next_note()) take_line();
    return true;
  }

  /// Below a rule each note may stand on a line of its own: the next one carries the next number.
  [[nodiscard]] bool begins_next_note() const {
    const std::string mark = plain_note(text(line().content)).first;
    return after_rule_ && !mark.empty() && number_of(mark) == number_of(outline_.back().mark) + 1;
  }

  /// "3 Governance means ...": the number and its size with the blank behind it.
  static std::pair<std::string, std::size_t> plain_note(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_note = digits > 0 && digits <= 2 && digits < text.size() && text::blank_size(text, digits) > 0;
    return is_note ? std::pair(std::string(text.substr(0, digits)), digits + 1) : std::pair(std::string(), std::size_t{0});
  }

  /// A line that its dress says is a heading.
  bool read_dressed() {
    const Dress dress = undress(page_, line().content);
    if (!dress.heading || dress.text.empty()) return false;
    if (is_date(text(dress.text))) {
      add(ElementKind::date, dress.text);
      return true;
    }
    const ListMark mark = read_list_mark(text(dress.text));
    add(ElementKind::heading, {dress.text.begin + mark.size, dress.text.end}, mark.mark);
    return true;
  }

  bool read_listed() {
    const Span body = line().body();
    if (!line().bullet.empty()) {
      add(ElementKind::item, body);
      add_item_lines();
      return true;
    }
    const ListMark mark = read_list_mark(text(body));
    if (mark.size == 0) return false;
    const Span behind{body.begin + mark.size, body.end};
    const Dress dress = undress(page_, behind);  // "1. **Warning**"
    const bool is_heading = (dress.heading || (is_heading_like(text(behind)) && stands_alone() && !goes_on())) && !is_in_numbered_list();
    add(is_heading ? ElementKind::heading : ElementKind::item, is_heading ? dress.text : behind, mark.mark);
    if (!is_heading) add_item_lines();
    return true;
  }

  /// Whether the item before or the line behind carries the neighbouring number: then it is a list, not a row of headings.
  [[nodiscard]] bool is_in_numbered_list() const {
    const std::string_view here = text(line().body());
    const bool ends_list = !outline_.empty() && outline_.back().kind == ElementKind::item && are_neighbours(text(outline_.back().whole), here);
    return ends_list || (at_ + 1 < page_.lines.size() && are_neighbours(here, text(page_.lines[at_ + 1].body())));
  }

  /// Whether the next line of the block goes on in mid-sentence.
  [[nodiscard]] bool goes_on() const {
    if (at_ + 1 >= page_.lines.size() || page_.lines[at_ + 1].block != line().block) return false;
    const PageLine& next = page_.lines[at_ + 1];
    const std::string_view content = text(next.content);
    return next.bullet.empty() && text::starts_lower(content) && read_list_mark(content).size == 0 && content.find("://") == std::string_view::npos;
  }

  bool read_short_line() {
    const Span content = line().content;
    if (is_date(text(content))) {
      add(ElementKind::date, content);
    } else if (is_place(page_, content)) {
      add(ElementKind::place, content);
    } else if (const Span heading = without_colon(content); (is_heading_like(text(heading)) || is_guideline()) && stands_alone()) {
      add(ElementKind::heading, heading);
    } else {
      return read_wrapped_heading();
    }
    return true;
  }

  /// The headings of guidelines and of their lists are longer than others.
  [[nodiscard]] bool is_guideline() const {
    constexpr std::size_t kLongest = 300;  // bytes
    const std::string_view content = text(line().content);
    if (content.size() > kLongest || ends_with_any(content, ".")) return false;
    return line().heading.has_value() || mention::opens_with_phrase(page_.defs.labels(), "guideline_list", text::fold(content));
  }

  /// "Signed by:" is a heading in spite of its colon; others lead in what follows.
  [[nodiscard]] Span without_colon(Span content) const {
    const bool is_known = page_.defs.labels().is_phrase("signatories", text(content)) || page_.defs.labels().is_phrase("related", text(content));
    return is_known && text(content).ends_with(':') ? text::trim(page_.source.text(), {content.begin, content.end - 1}) : content;
  }

  /// In a text that was printed at a fixed width, a long heading takes two lines or three, all but the last one filled.
  bool read_wrapped_heading() {
    constexpr std::size_t kMostLines = 3;
    constexpr std::size_t kFilled = 40;  // bytes
    if (!wrapped_ || (at_ > 0 && page_.lines[at_ - 1].block == line().block)) return false;
    std::size_t end = at_ + 1;
    while (end < page_.lines.size() && page_.lines[end].block == line().block) ++end;
    const bool is_filled = std::all_of(page_.lines.begin() + at_, page_.lines.begin() + end - 1,
                                       [](const PageLine& before) { return before.content.size() >= kFilled; });
    if (end - at_ < 2 || end - at_ > kMostLines || !is_filled) return false;
    const bool is_cut = end < page_.lines.size() && is_rule(text(page_.lines[end].content));  // a page break in mid-sentence
    if (is_cut || !is_heading_like(text({line().content.begin, page_.lines[end - 1].content.end}))) return false;
    add(ElementKind::heading, line().content);
    add_lines_of_block();
    return true;
  }

  /// In a text of long lines each stands for itself; in one that was printed at a fixed width, a heading has blank lines around it.
  [[nodiscard]] bool stands_alone() const {
    if (!wrapped_) return true;
    const bool begins = at_ == 0 || page_.lines[at_ - 1].block != line().block;
    const bool ends = at_ + 1 == page_.lines.size() || page_.lines[at_ + 1].block != line().block;
    return begins && ends;
  }

  /// A line that holds a date, perhaps with a place or a weekday, and nothing else.
  [[nodiscard]] bool is_date(std::string_view content) const {
    constexpr std::size_t kLongest = 90;  // bytes
    constexpr std::size_t kMostOthers = 3;
    constexpr std::size_t kMostWhenDated = 8;  // "Adopted at Nong Khai, Thailand, on 8 August 2019"
    if (content.size() > kLongest || ends_with_any(content, ":;?")) return false;
    const bool has_digits = std::ranges::any_of(content, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!has_digits) return false;
    const auto dates = page_.finders.dates().find(content);
    if (dates.size() != 1) return false;
    const std::string& edtf = dates.front().edtf;
    const Span date = dates.front().span;
    const std::size_t others = count_words(content.substr(0, date.begin)) + count_words(content.substr(date.end));
    if (edtf.empty()) return others == 0;  // "6-7 February"
    const bool names_month = edtf.size() >= std::string_view("2013-07").size() && edtf[4] == '-';
    if (!names_month) return false;
    const bool is_dated = mention::opens_with_phrase(page_.defs.labels(), "dated", text::fold(content));
    return others <= (is_dated ? kMostWhenDated : kMostOthers);
  }

  /// Takes the next line into the element at hand.
  void take_line() {
    Element& element = outline_.back();
    element.whole.end = line().content.end;
    element.text.end = line().content.end;
    ++at_;
  }

  [[nodiscard]] bool is_next_in_block() const { return at_ < page_.lines.size() && line().block == page_.lines[at_ - 1].block; }

  [[nodiscard]] bool begins_something() const {
    const std::string_view content = text(line().content);
    return !line().bullet.empty() || !line().furniture.empty() || is_rule(content) || text::note_reference_size(content, 0) > 0 ||
           undress(page_, line().content).heading || read_list_mark(content).size > 0;
  }

  void add_lines_of_block() {
    while (is_next_in_block() && !begins_something()) take_line();
  }
  void add_wrapped_lines() {
    if (wrapped_) add_lines_of_block();
  }
  void add_item_lines() {
    while (is_next_in_block() && !begins_something() && (wrapped_ || text::starts_lower(text(line().content)))) take_line();
  }

  const Page& page_;
  bool wrapped_;
  Navigation navigation_;
  Outline outline_;
  std::size_t at_ = 0;
  bool is_top_ = true;
  bool after_rule_ = false;
};

}  // namespace

bool is_heading_like(std::string_view text) {
  if (text.empty() || text.size() > kLongestHeading || ends_with_any(text, ".;,:")) return false;
  if (text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos) return false;
  if (text::starts_lower(text) || text.starts_with('(') || text.starts_with('*')) return false;
  const std::size_t words = count_words(text);
  const bool has_letters = std::ranges::any_of(text::fold(text), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) == 0; });
  return words > 0 && words <= kMostHeadingWords && has_letters;
}

bool is_place(const Page& page, Span content) {
  constexpr std::size_t kMostWords = 4;
  const std::string_view text = page.text(content);
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || content.size() > kLongestHeading / 2) return false;
  const std::string_view town = text.substr(0, comma);
  const std::string_view country = text::trim(text.substr(comma + 1));
  return text::starts_upper(town) && count_words(town) <= kMostWords && text::starts_upper(country) &&
         page.defs.vocabulary("countries").look_up(country) != nullptr;
}

Outline read_outline(const Page& page) { return OutlineReader(page).run(); }

}  // namespace praxis::layout
