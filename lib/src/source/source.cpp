#include <praxis/source.hpp>

#include <algorithm>

#include "text/utf8.hpp"

namespace praxis {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Lines end with LF, CRLF or a lone CR.
std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    starts.push_back(at);
  }
  return starts;
}

}  // namespace

SourceText SourceText::from_utf8(std::string name, std::string_view bytes) {
  SourceText source;
  source.name_ = std::move(name);
  source.prefix_ = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  source.text_ = bytes.substr(source.prefix_);
  source.line_starts_ = line_starts(source.text_);
  return source;
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const std::size_t start = *std::prev(next);
  const auto line = static_cast<std::size_t>(next - line_starts_.begin());
  return {line, text::code_points(text().substr(start, offset - start)) + 1};
}

std::string_view SourceText::line(std::size_t index) const {
  const std::size_t begin = line_starts_[index];
  const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : text_.size();
  std::string_view line = text().substr(begin, end - begin);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace praxis
