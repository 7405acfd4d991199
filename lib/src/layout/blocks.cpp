#include "layout/blocks.hpp"

#include "text/blank.hpp"
#include "text/bullet.hpp"

namespace praxis::layout {

Blocks split(const SourceText& source) {
  Blocks blocks;
  std::size_t block = 0;
  bool blank_before = false;
  for (std::size_t i = 0; i < source.line_count(); ++i) {
    const std::string_view line = source.line(i);
    const auto begin = static_cast<std::size_t>(line.data() - source.text().data());
    const Span content = text::trim(source.text(), {begin, begin + line.size()});
    if (content.empty()) {
      blank_before = true;
      continue;
    }
    if (blank_before && !blocks.empty()) ++block;
    blank_before = false;
    const std::size_t bullet = text::bullet_size(source.slice(content));
    blocks.push_back({content, {content.begin, content.begin + bullet}, block});
  }
  return blocks;
}

}  // namespace praxis::layout
