#include <algorithm>
#include <praxis/fix.hpp>

#include "text/utf8.hpp"

namespace praxis {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Finds the byte of a place. Places are asked for in ascending order, so that the text is walked once.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  std::size_t offset(Position place) {
    if (place.line == 0) return 0;
    if (at_ == 0 && text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    while (line_ < place.line && at_ < text_.size()) pass_line();
    while (line_ == place.line && column_ < place.column && at_ < text_.size() && !at_line_end()) {
      at_ = std::min(text_.size(), at_ + text::character_size(text_[at_]));
      ++column_;
    }
    return at_;
  }

 private:
  [[nodiscard]] bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  void pass_line() {
    at_ = std::min(text_.size(), text_.find_first_of("\r\n", at_));
    if (at_ < text_.size()) at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    ++line_;
    column_ = 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace

std::string with_edits(std::string_view text, const std::vector<Edit>& edits) {
  Walker walker(text);
  std::string result;
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    const std::size_t begin = walker.offset(edit.from);
    const std::size_t end = walker.offset(edit.to);
    result += text.substr(copied, begin - copied);
    result += edit.text;
    copied = end;
  }
  result += text.substr(copied);
  return result;
}

}  // namespace praxis
