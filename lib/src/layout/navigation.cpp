#include "layout/navigation.hpp"

#include "text/unicode.hpp"

namespace praxis::layout {
namespace {

/// Whether the entry's last letter is followed at once by the teaser's first.
bool is_glued(std::string_view body, const std::string& entry) {
  return text::fold(body.substr(0, entry.size())) == entry && body.substr(entry.size()).front() != ' ';
}

}  // namespace

bool Navigation::takes(const PageLine& line) {
  constexpr std::size_t kLongestTeaser = 2000;  // bytes; longer lines are not worth a look
  const std::string_view body = page_.text(line.body());
  if (body.size() > kLongestTeaser) return false;
  const std::string folded = text::fold(body);
  const bool is_entry = page_.defs.labels().is_phrase("navigation", body);
  const bool is_teaser = !entry_.empty() && folded.size() > entry_.size() && folded.starts_with(entry_) && is_glued(body, entry_);
  if (is_entry) entry_ = folded;
  return body.empty() || is_entry || is_teaser;
}

}  // namespace praxis::layout
