#include "layout/link_lines.hpp"

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
  // No address anywhere: the first line is the text of a link when prose follows it in a block of its own, or when it is no prose.
  const bool prose_follows = i + 1 < end && page.lines[i + 1].block != page.lines[i].block;
  const std::string_view first = page.text(page.lines[i].body());
  return is_link_line(first) && (prose_follows || !is_prose(first)) ? i + 1 : i;
}

}  // namespace praxis::layout
