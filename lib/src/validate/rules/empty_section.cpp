#include <fmt/format.h>


#include "mention/words.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

/// Whether a text holds nothing, or what people write where they have nothing to say.
bool is_filler(std::string_view text, const Labels& labels) {
  return text::fold(text).empty() || labels.is_phrase("filler", text);
}

bool is_answer(const Leaf& leaf) {
  return leaf.field == "description" || leaf.field == "text" || leaf.field == "summary" ||
         leaf.field == "stakeholder_names" || leaf.field == "title" || leaf.field == "citation";
}

Diagnostic with_hint(Diagnostic diagnostic) {
  diagnostic.hint = "write what belongs there, or take it out";
  return diagnostic;
}

/// A heading at the end of a description: a short last line with a colon, and nothing below.
void check_last_line(const Subject& subject, const Leaf& leaf, Findings& findings) {
  constexpr std::size_t kLongestHeading = 60;  // bytes; longer lines introduce a list that was lost
  const std::string_view text = text::trim(leaf.text);
  const std::size_t begin = text.rfind('\n') + 1;
  const std::string_view line = text.substr(begin);
  if (begin == 0 || !line.ends_with(':') || line.size() > kLongestHeading) return;
  const std::size_t at = static_cast<std::size_t>(line.data() - leaf.text.data());
  findings.add(with_hint(finding_within(subject, leaf.pointer, {at, at + line.size()}, Code::empty_section,
                                        fmt::format("nothing follows '{}'", line))
                             .diagnostic));
}

}  // namespace

void check_empty_section(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    if (!is_answer(leaf) || text::trim(leaf.text).empty()) continue;
    if (is_filler(leaf.text, subject.defs.labels())) {
      findings.add(with_hint(
          finding(subject, leaf.pointer, Code::empty_section,
                  fmt::format("{} says nothing: {}", words_for(leaf.pointer), in_quotes(Value(leaf.text))))));
    } else if (leaf.field == "description") {
      check_last_line(subject, leaf, findings);
    }
  }
}

}  // namespace praxis::validation
