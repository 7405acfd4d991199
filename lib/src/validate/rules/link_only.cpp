#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// The text without its addresses, and whether it had any.
struct Stripped {
  std::string text;
  bool had_address = false;
};

Stripped without_addresses(std::string_view text) {
  Stripped result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool is_address =
        rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    if (!is_address) {
      result.text += text[at++];
      continue;
    }
    result.had_address = true;
    at += std::min(rest.find_first_of(" \t\n)>"), rest.size());
  }
  return result;
}

bool is_answer(const Leaf& leaf) {
  return leaf.field == "description" || leaf.field == "text" || leaf.field == "title" ||
         leaf.field == "stakeholder_names" || leaf.field == "tags";
}

}  // namespace

void check_link_only(const Subject& subject, Findings& findings) {
  constexpr std::size_t kFewWords = 4;  // "Link to the programme:" says nothing of the programme
  for (const Leaf& leaf : leaves(subject)) {
    // Footnotes and entries of a portal lead elsewhere by their nature.
    const bool may_lead_elsewhere =
        leaf.pointer.starts_with("/footnotes/") || leaf.pointer.starts_with("/items/");
    if (!is_answer(leaf) || may_lead_elsewhere) continue;
    const Stripped stripped = without_addresses(leaf.text);
    const std::string words = text::fold(stripped.text);
    if (!stripped.had_address || text::words(words).size() > kFewWords) continue;
    Diagnostic diagnostic = finding(subject, leaf.pointer, Code::link_only,
                                    fmt::format("{} is only a link", words_for(leaf.pointer)));
    diagnostic.hint = "say in words what is behind it, and put the address under 'links'";
    findings.add(std::move(diagnostic));
  }
}

}  // namespace praxis::validation
