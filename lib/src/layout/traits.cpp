#include "layout/traits.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "layout/page.hpp"
#include "mention/finders.hpp"
#include "mention/phrases.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

using mention::count_different;
using mention::count_phrase;
using mention::opens_with_phrase;

/// More of a text does not make clearer what it is.
constexpr std::size_t kEnough = 100'000;  // bytes

bool ends_sentence(std::string_view text) {
  while (text.ends_with(')') || text.ends_with('"') || text.ends_with("”") || text.ends_with("»")) {
    text.remove_suffix(text.ends_with(')') || text.ends_with('"') ? 1 : text.ends_with("”") ? std::string_view("”").size() : 2);
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

class TraitReader {
 public:
  TraitReader(const Page& page, const Outline& outline) : page_(page), labels_(page.defs.labels()), outline_(outline) {}

  Traits run() {
    for (std::size_t i = 0; i < outline_.size() && outline_[i].whole.begin < kEnough; ++i) read(i);
    count_words();
    if (traits_.subject > 0) count_countries();
    return traits_;
  }

 private:
  void read(std::size_t index) {
    const Element& element = outline_[index];
    const PageLine& line = page_.lines[element.first_line];
    read_guideline_line(element, line);
    switch (element.kind) {
      case ElementKind::heading: return read_heading(index);
      case ElementKind::paragraph:
      case ElementKind::item: return read_prose(element);
      case ElementKind::place: ++traits_.places; return;
      case ElementKind::furniture: traits_.read_more += element.furniture == "read-more" ? 1 : 0; return;
      case ElementKind::date: traits_.has_date = traits_.has_date || traits_.paragraphs == 0; return;
      case ElementKind::footnote:
      case ElementKind::rule: return;
    }
  }

  void read_guideline_line(const Element& element, const PageLine& line) {
    if (element.kind == ElementKind::furniture) return;
    if (line.theme) ++traits_.themes;
    if (line.heading) {
      ++traits_.guideline_headings;
      if (traits_.paragraphs == 0 && traits_.items <= 1) traits_.opens_with_guideline = true;
    }
    const std::string folded = text::fold(page_.text(element.text).substr(0, 200));
    if (opens_with_phrase(labels_, "guideline_list", folded)) ++traits_.guideline_lists;
  }

  void read_heading(std::size_t index) {
    const Element& element = outline_[index];
    const std::string_view text = page_.text(element.text);
    const std::string folded = text::fold(text);
    const bool on_top = traits_.paragraphs + traits_.items == 0;
    if (on_top && traits_.headings == 0) traits_.has_title = true;
    if (on_top && traits_.headings == 0) {
      traits_.is_called_section = labels_.is_phrase("site_section", text) || labels_.is_phrase("events_page", text);
      traits_.is_called_event = !traits_.is_called_section && count_phrase(labels_, "event", folded) > 0;
    }
    if (on_top && traits_.headings < 3 && count_phrase(labels_, "statement_titles", folded) > 0) traits_.is_called_statement = true;
    ++traits_.headings;
    constexpr std::size_t kTitleWords = 5;
    if (text::words(folded).size() >= kTitleWords) ++traits_.long_headings;
    if (on_top && opens_with_phrase(labels_, "guideline_list", folded)) traits_.is_guideline_list = true;
    if (!element.mark.empty()) ++traits_.numbered_headings;
    if (text.ends_with('?')) ++traits_.questions;
    if (count_phrase(labels_, "no_how_to", folded) == 0) traits_.how_to += count_phrase(labels_, "how_to", folded);
    if (traits_.sentences > 0 && labels_.is_phrase("related", text)) traits_.has_related = true;
    read_below(element, index + 1);
  }

  /// What stands below a heading, a line with date or place aside.
  void read_below(const Element& heading, std::size_t index) {
    while (index < outline_.size() && (outline_[index].kind == ElementKind::date || outline_[index].kind == ElementKind::place)) ++index;
    if (index == outline_.size()) return;
    const bool has_text = outline_[index].kind == ElementKind::paragraph || outline_[index].kind == ElementKind::item;
    const bool has_list = outline_[index].kind == ElementKind::item ||
                          (has_text && index + 1 < outline_.size() && outline_[index + 1].kind == ElementKind::item);
    if (has_text) ++traits_.headed_texts;
    if (has_list && !heading.mark.empty()) ++traits_.numbered_lists;
  }

  void read_prose(const Element& element) {
    constexpr std::size_t kLong = 40;
    constexpr std::size_t kSentence = 6;
    const std::string_view text = page_.text(element.text);
    const std::string folded = text::fold(text.substr(0, kEnough));
    const std::size_t words = text::words(folded).size();
    const bool is_item = element.kind == ElementKind::item;
    ++(is_item ? traits_.items : traits_.paragraphs);
    if (is_item && is_heading_like(text)) ++traits_.title_items;
    if (words >= kSentence && ends_sentence(text)) ++traits_.sentences;
    if (!is_item && words >= kLong) ++traits_.long_paragraphs;
    if (!is_item && opens_with_dateline(text)) ++traits_.places, ++traits_.datelines;
    const bool demands = (is_item && opens_with_phrase(labels_, "demand", folded)) || count_phrase(labels_, "duty", folded) > 0;
    if (demands) ++traits_.demands;
  }

  /// Countries that are named speak for the subject, too.
  void count_countries() {
    constexpr std::size_t kMost = 3;
    std::set<std::string> named;
    for (const mention::CountryMention& found : page_.finders.countries().find(page_.source.text().substr(0, kEnough))) named.insert(found.id);
    traits_.context += std::min(named.size(), kMost);
  }

  void count_words() {
    const std::string folded = text::fold(page_.source.text().substr(0, kEnough));
    const auto count = [&](std::string_view phrase) { return count_phrase(labels_, phrase, folded); };
    traits_.words = static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
    traits_.subject = count("subject");
    traits_.context = count("subject_context");
    traits_.is_various = count_different(labels_, "subject", folded) + count_different(labels_, "subject_context", folded) >= 2;
    traits_.business = count("site_business");
    traits_.calls = count("call");
    traits_.events = count("event");
  }

  const Page& page_;
  const Labels& labels_;
  const Outline& outline_;
  Traits traits_;
};

}  // namespace

Traits read_traits(const Page& page, const Outline& outline) { return TraitReader(page, outline).run(); }

bool opens_with_dateline(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes before the dash or colon
  constexpr std::size_t kMostWords = 8;
  if (!text::starts_upper(text)) return false;
  std::size_t end = std::string_view::npos;
  for (const std::string_view dash : {" – ", " — ", " - ", "–", "—"}) end = std::min(end, text.find(dash));
  if (end == std::string_view::npos || end > kLongest) return false;
  const std::string_view opening = text.substr(0, end);
  if (opening.find_first_of(".;:?!") != std::string_view::npos) return false;
  const std::string folded = text::fold(opening);
  if (text::words(folded).size() > kMostWords) return false;
  // Every word of a dateline is a name, a month or a number.
  bool all_names = true;
  for (std::size_t at = 0; at < opening.size();) {
    const std::size_t word_end = std::min(opening.find(' ', at), opening.size());
    const std::string_view word = opening.substr(at, word_end - at);
    const bool is_name = word.empty() || text::starts_upper(word) || (word.front() >= '0' && word.front() <= '9') || word == "de" ||
                         word == "of" || word == "and" || word == "y" || word == "et" || word == "del" || word == "la";
    all_names = all_names && is_name;
    at = word_end + 1;
  }
  return all_names;
}

}  // namespace praxis::layout
