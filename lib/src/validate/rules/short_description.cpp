#include <fmt/format.h>

#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {

void check_short_description(const Subject& subject, Findings& findings) {
  constexpr std::size_t kFewWords = 8;
  constexpr std::size_t kFewCharacters =
      60;  // scripts without blanks between words say as much in fewer words
  const std::string_view description = subject.value.object()->text("description");
  const std::string folded = text::fold(description);
  const std::size_t words = text::words(folded).size();
  // What has no words at all is another lint's.
  const bool is_link = description.find("://") != std::string_view::npos || description.starts_with("www.");
  if (words == 0 || is_link || words >= kFewWords || text::code_points(description) >= kFewCharacters) return;
  if (is_in_review(subject, "description")) return;
  Diagnostic diagnostic = finding(subject, "/description", Code::short_description,
                                  fmt::format("the description has {} word{}", words, words == 1 ? "" : "s"));
  diagnostic.hint = "say in two or three sentences who does what, for whom and how";
  findings.add(std::move(diagnostic));
}

}  // namespace praxis::validation
