#include <fmt/format.h>

#include "text/blank.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {

void check_blank_text(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    if (leaf.text.empty() || !text::trim(leaf.text).empty()) continue;
    Diagnostic diagnostic = finding(subject, leaf.pointer, Code::wrong_value,
                                    fmt::format("{} is blank", words_for(leaf.pointer)));
    diagnostic.hint = "leave the key out, or give a value";
    findings.add(std::move(diagnostic));
  }
}

}  // namespace praxis::validation
