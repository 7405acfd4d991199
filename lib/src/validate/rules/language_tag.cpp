#include <fmt/format.h>

#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/suggest.hpp"

namespace praxis::validation {

// BCP 47 (RFC 5646, 2.2.1) takes the shortest code of a language. What has not the form of a tag breaks the
// schema.
void check_language_tag(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    if (leaf.field != "language" || leaf.text.size() != 3) continue;
    const std::string shorter = meant_language(leaf.text);
    if (shorter.size() != 2) continue;
    Diagnostic diagnostic = finding(
        subject, leaf.pointer, Code::wrong_value,
        fmt::format("{} cannot be '{}', which has a shorter tag", words_for(leaf.pointer), leaf.text));
    diagnostic.hint = fmt::format("write '{}'", shorter);
    diagnostic.fix = Fix{as_yaml(shorter), true};
    findings.add(std::move(diagnostic));
  }
}

}  // namespace praxis::validation
