#include <algorithm>
#include <praxis/vocab.hpp>

namespace praxis {
namespace {

/// The text that stands for a term in a record: its id, or a number.
std::string term_text(const Value& value) {
  if (value.number()) return std::to_string(*value.number());
  return value.text() ? *value.text() : std::string();
}

/// The term of a value, or of the part before its point; nullptr where the vocabulary has none.
const Term* term_of(const Vocabulary& vocabulary, const Value& value) {
  const std::string text = term_text(value);
  if (const Term* term = vocabulary.find(text)) return term;
  return vocabulary.find(std::string_view(text).substr(0, text.find('.')));
}

void count(const Vocabulary& vocabulary, const Value& value, std::string_view id, TermUses& uses) {
  if (const List* list = value.list()) {
    for (const Value& item : *list) count(vocabulary, item, id, uses);
  } else if (const Term* term = term_of(vocabulary, value)) {
    uses[term->id].emplace_back(id);
  }
}

}  // namespace

std::vector<FieldOfKind> fields_of(const Vocabulary& vocabulary, const Definitions& defs) {
  std::vector<FieldOfKind> fields;
  for (const KindSpec& kind : defs.kinds()) {
    for (const FieldSpec& field : kind.fields) {
      if (field.vocabulary == vocabulary.name()) fields.push_back({kind.kind, field.name});
    }
  }
  return fields;
}

TermUses uses_of(const Vocabulary& vocabulary, const std::vector<Record>& records, const Definitions& defs) {
  TermUses uses;
  for (const FieldOfKind& field : fields_of(vocabulary, defs)) {
    for (const Record& record : records) {
      const Value* value = record.kind() == field.kind ? record.find(field.field) : nullptr;
      if (value) count(vocabulary, *value, record.id(), uses);
    }
  }
  for (auto& [term, ids] : uses) {
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
  }
  return uses;
}

}  // namespace praxis
