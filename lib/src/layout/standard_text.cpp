#include "layout/standard_text.hpp"

#include <algorithm>

#include "text/sha256.hpp"
#include "text/unicode.hpp"

namespace praxis::layout {

StandardText::StandardText(const Definitions& defs, int guideline) {
  const Term* term = defs.vocabulary("guidelines").find(std::to_string(guideline));
  if (term == nullptr) return;
  const auto fact = term->facts.find("fingerprints");
  if (fact == term->facts.end()) return;
  for (const std::string_view word : text::words(fact->second)) fingerprints_.emplace_back(word);
}

bool StandardText::holds(std::string_view paragraph) const {
  return !fingerprints_.empty() && std::ranges::find(fingerprints_, fingerprint(paragraph)) != fingerprints_.end();
}

std::string fingerprint(std::string_view paragraph) { return text::sha256(text::fold(paragraph)).substr(0, 12); }

}  // namespace praxis::layout
