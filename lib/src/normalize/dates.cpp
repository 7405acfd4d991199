#include "normalize/dates.hpp"

#include <re2/re2.h>

#include "text/blank.hpp"

namespace praxis::normalize {

std::string to_edtf(std::string_view text, const Labels& labels) {
  static const RE2 kDate(R"((\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\s*(?:-|–|—|/|to)\s*(.+))?)");
  static const RE2 kPlain(R"(\d{4}(?:-\d{2}(?:-\d{2})?)?)");
  const std::string squeezed = text::squeeze(text);
  if (RE2::FullMatch(squeezed, kPlain)) return squeezed;
  std::string from;
  std::string to;
  if (!RE2::FullMatch(squeezed, kDate, &from, &to)) return {};
  if (labels.is_phrase("present", to)) return from + "/..";
  return RE2::FullMatch(to, kPlain) ? from + "/" + to : std::string();
}

}  // namespace praxis::normalize
