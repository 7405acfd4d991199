#include "layout/preamble.hpp"

#include <string>
#include <vector>

#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// Navigation is what its rule names, line by line; an unknown line between is no navigation:
/// - a lone list mark,
/// - an entry of the site's menus (labels.yaml, `navigation`),
/// - a teaser: an entry with its text glued to it ("Our WorkThe organization supports ...").
class Navigation {
 public:
  explicit Navigation(const Page& page) : page_(page) {}

  bool takes(const PageLine& line) {
    const std::string_view body = page_.text(line.body());
    const std::string folded = text::fold(body);
    const bool is_entry = page_.defs.labels().is_phrase("navigation", body);
    const bool is_teaser = !entry_.empty() && folded.size() > entry_.size() && folded.starts_with(entry_) && is_glued(body);
    if (is_entry) entry_ = folded;
    return body.empty() || is_entry || is_teaser;
  }

 private:
  /// The entry's last letter is followed at once by the teaser's first.
  [[nodiscard]] bool is_glued(std::string_view body) const {
    return text::fold(body.substr(0, entry_.size())) == entry_ && body.substr(entry_.size()).front() != ' ';
  }

  const Page& page_;
  std::string entry_;
};

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
