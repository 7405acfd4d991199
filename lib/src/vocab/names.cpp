#include "vocab/names.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace praxis::vocab {

std::map<std::string, std::vector<std::string>> names_by_language(const Term& term, NameUse use) {
  std::map<std::string, std::vector<std::string>> result;
  for (const Name& name : term.names) {
    if (name.use == use) result[name.language].push_back(name.text);
  }
  return result;
}

std::vector<std::string> narrower(const Vocabulary& vocabulary, const Term& term) {
  std::vector<std::string> ids;
  for (const Term& other : vocabulary.terms()) {
    if (other.broader == term.id) ids.push_back(other.id);
  }
  return ids;
}

std::size_t depth(const Vocabulary& vocabulary, const Term& term) {
  std::size_t depth = 0;
  const Term* above = vocabulary.find(term.broader);
  // A repository's own terms could go in a circle: no more steps than there are terms.
  while (above != nullptr && depth < vocabulary.terms().size()) {
    ++depth;
    above = vocabulary.find(above->broader);
  }
  return depth;
}

bool is_open(const Vocabulary& vocabulary) {
  return std::ranges::any_of(vocabulary.terms(),
                             [](const Term& term) { return term.id == text::slug(term.label()); });
}

std::vector<const Vocabulary*> in_reading_order(const Definitions& defs) {
  std::vector<const Vocabulary*> order;
  for (const Vocabulary& vocabulary : defs.vocabularies()) order.push_back(&vocabulary);
  std::ranges::stable_partition(order, [&](const Vocabulary* vocabulary) { return !fields_of(*vocabulary, defs).empty(); });
  return order;
}

std::optional<TermUses> uses(const Vocabulary& vocabulary, const VocabularyView& view) {
  if (view.records == nullptr) return std::nullopt;
  return uses_of(vocabulary, *view.records, view.defs);
}

const std::vector<std::string>& records_with(const TermUses& uses, const Term& term) {
  static const std::vector<std::string> none;
  const auto found = uses.find(term.id);
  return found == uses.end() ? none : found->second;
}

}  // namespace praxis::vocab
