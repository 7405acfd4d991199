#include "validate/canonical.hpp"

#include <algorithm>

#include "validate/order.hpp"
#include "yaml/comments.hpp"

namespace praxis::validation {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

/// The last line of a text; where it does not end with a line end, what is behind the last one.
std::string_view last_line(std::string_view text) {
  const std::string_view rest = text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
  return text.substr(rest.rfind('\n') + 1);
}

/// Whole lines that have been taken off a text on both sides.
struct Middle {
  std::string_view text;
  std::size_t first = 1;  ///< number of its first line
};

void take_off_alike(Middle& before, std::string_view& after) {
  while (!before.text.empty() && !after.empty() && first_line(before.text) == first_line(after)) {
    after.remove_prefix(first_line(after).size());
    before.text.remove_prefix(first_line(before.text).size());
    ++before.first;
  }
  while (!before.text.empty() && !after.empty() && last_line(before.text) == last_line(after)) {
    after.remove_suffix(last_line(after).size());
    before.text.remove_suffix(last_line(before.text).size());
  }
}

std::size_t lines_in(std::string_view text) {
  const auto ended = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return text.empty() || text.ends_with('\n') ? ended : ended + 1;
}

}  // namespace

std::string canonical_text(const Subject& subject) {
  return yaml::write_with_comments(in_schema_order(*subject.value.object(), subject.schema),
                                   subject.file->bytes, *subject.document);
}

Fix rewritten(std::string_view before, std::string_view after) {
  Middle middle{before};
  std::string_view text = after;
  take_off_alike(middle, text);
  Position from{middle.first, 1};
  // Only what begins with the file itself takes its byte order mark along.
  if (middle.first == 1 && before.starts_with(kByteOrderMark)) from = {0, 0};
  const Position to{middle.first + lines_in(middle.text), 1};
  return {{}, true, {{from, to, std::string(text)}}};
}

}  // namespace praxis::validation
