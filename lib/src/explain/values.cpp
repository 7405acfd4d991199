#include "explain/values.hpp"

#include <fmt/format.h>

#include "diagnostic/excerpt.hpp"
#include "format/cells.hpp"
#include "text/utf8.hpp"

namespace praxis::explanation {
namespace {

constexpr std::size_t kLongest = 90;  ///< code points of a value that is shown whole

/// The beginning of a text, cut at a blank.
std::string beginning(const std::string& text) {
  if (text::code_points(text) <= kLongest) return text;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kLongest; ++i) end += text::character_size(text[end]);
  const std::size_t blank = text.rfind(' ', end);
  return text.substr(0, blank == std::string::npos || blank == 0 ? end : blank) + " ...";
}

std::string review_entry(const Object& entry) {
  std::string result =
      fmt::format("{}{}{}", entry.text("field"), entry.text("field").empty() ? "" : ": ", entry.text("code"));
  if (!entry.text("value").empty()) result += fmt::format(" '{}'", entry.text("value"));
  return fmt::format("{} ({})", result, entry.text("note"));
}

}  // namespace

std::string shown(const Value& value, const FieldSpec& field, const Definitions& defs) {
  if (field.type == FieldType::review && value.object())
    return beginning(diagnostic::printable(review_entry(*value.object())));
  const std::string cell = diagnostic::printable(format::cell(&value));
  const Term* term = field.vocabulary.empty() ? nullptr : defs.vocabulary(field.vocabulary).find(cell);
  return term ? fmt::format("{} ({})", cell, term->label()) : beginning(cell);
}

}  // namespace praxis::explanation
