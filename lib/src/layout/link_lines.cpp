#include "layout/link_lines.hpp"

#include <algorithm>
#include <string>

#include "layout/anchors.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

bool has_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

/// Whether a sentence ends inside the text and another begins.
bool has_two_sentences(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    if (text::starts_upper(text.substr(at + 2))) return true;
  }
  return false;
}

bool ends_sentence(std::string_view text) { return text.ends_with('.') || text.ends_with(':') || text.ends_with('?'); }

/// Short items between commas, closed by a full stop.
bool is_tag_list(std::string_view text) {
  if (!text.ends_with('.') || std::ranges::count(text, ',') < 2) return false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string folded = text::fold(text.substr(begin, end - begin));
    if (text::words(folded).size() > 4) return false;
    begin = end + 1;
  }
  return true;
}

/// Most words of more than three letters begin with a capital.
bool is_title_case(std::string_view text) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (word.size() > 3) ++(text::starts_upper(word) ? upper : lower);
    begin = end + 1;
  }
  return upper > 2 * lower && upper >= 2;
}

}  // namespace

bool is_link_line(std::string_view text) {
  constexpr std::size_t kMostWords = 30;
  const std::string folded = text::fold(text);
  return has_address(text) || (text::words(folded).size() <= kMostWords && !has_two_sentences(text));
}

std::size_t links_end(const Page& page, std::size_t begin, std::size_t end, const RawField& label, bool before_description) {
  if (!before_description) return end;
  std::size_t i = begin;
  while (i < end && has_address(page.text(page.lines[i].body()))) ++i;
  const bool has_link = !label.values.empty() || i > begin;
  if (has_link || i == end) return i;
  // No address anywhere: what looks like tags or like a title is no description; another short line is the text of a link when prose
  // follows it in a block of its own, or when it is no prose.
  const std::string_view first = page.text(page.lines[i].body());
  if (!is_link_line(first)) return i;
  if (is_tag_list(first) || is_title_case(first)) return i + 1;
  const bool prose_follows = i + 1 < end && page.lines[i + 1].block != page.lines[i].block;
  return !ends_sentence(first) && (prose_follows || !is_prose(first)) ? i + 1 : i;
}

}  // namespace praxis::layout
