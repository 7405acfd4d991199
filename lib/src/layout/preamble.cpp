#include "layout/preamble.hpp"

#include <string>
#include <vector>

#include "layout/navigation.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

bool is_title(const Page& page, const PageLine& line) {
  constexpr std::size_t kMostWords = 25;
  const std::string_view text = page.text(line.content);
  const bool is_sentence = text.ends_with('.') || text.ends_with(':') || text.ends_with(';') || text.ends_with('?');
  const std::string folded = text::fold(text);
  return line.bullet.empty() && !is_sentence && text::words(folded).size() <= kMostWords && text::starts_upper(text);
}

}  // namespace

void cut_preamble(const Page& page, std::size_t end, RawFields& raw) {
  Navigation navigation(page);
  std::vector<const PageLine*> others;
  for (std::size_t i = 0; i < end; ++i) {
    const PageLine& line = page.lines[i];
    if (!line.furniture.empty()) {
      raw.marks.push_back({line.content, ByteClass::furniture, line.furniture});
    } else if (navigation.takes(line)) {
      raw.marks.push_back({line.content, ByteClass::furniture, "navigation"});
    } else {
      others.push_back(&line);
    }
  }
  if (others.size() != 1 || !is_title(page, *others.front())) return;
  raw.printed_title = others.front()->content;
  raw.marks.push_back({others.front()->content, ByteClass::value, {}});
}

}  // namespace praxis::layout
