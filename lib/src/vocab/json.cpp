#include <algorithm>
#include <praxis/vocab.hpp>

#include "vocab/names.hpp"

namespace praxis {
namespace {

Value number(std::size_t value) { return static_cast<std::int64_t>(value); }

List texts(const std::vector<std::string>& values) { return {values.begin(), values.end()}; }

List fields_as_json(const std::vector<FieldOfKind>& fields) {
  List list;
  for (const FieldOfKind& field : fields)
    list.push_back(Object{{"kind", name_of(field.kind)}, {"field", field.field}});
  return list;
}

/// The names of one use, a list for each language.
Object names_as_json(const Term& term, NameUse use) {
  Object object;
  for (const auto& [language, names] : vocab::names_by_language(term, use))
    object.set(language, texts(names));
  return object;
}

void add_names(const Term& term, Object& object) {
  Object labels;
  for (const auto& [language, names] : vocab::names_by_language(term, NameUse::label))
    labels.set(language, names.front());
  object.set("label", std::move(labels));
  for (const auto& [key, use] :
       {std::pair{"title", NameUse::title}, {"synonyms", NameUse::synonym}, {"hidden", NameUse::hidden}}) {
    if (Object names = names_as_json(term, use); !names.empty()) object.set(key, std::move(names));
  }
}

Object term_object(const Vocabulary& vocabulary, const Term& term, const TermUses* uses) {
  Object object{{"id", term.id}};
  add_names(term, object);
  if (!term.broader.empty()) object.set("broader", term.broader);
  if (List narrower = texts(vocab::narrower(vocabulary, term)); !narrower.empty())
    object.set("narrower", std::move(narrower));
  Object facts;
  for (const auto& [name, value] : term.facts) facts.set(name, value);
  if (!facts.empty()) object.set("facts", std::move(facts));
  if (uses == nullptr) return object;
  const std::vector<std::string>& records = vocab::records_with(*uses, term);
  object.set("count", number(records.size()));
  object.set("records", texts(records));
  return object;
}

Object summary(const Vocabulary& vocabulary, const VocabularyView& view) {
  return Object{{"vocabulary", vocabulary.name()},
                {"fields", fields_as_json(fields_of(vocabulary, view.defs))}};
}

Object proposal_as_json(const Proposal& proposal) {
  return Object{{"vocabulary", proposal.vocabulary},
                {"term", proposal.term},
                {"name", proposal.name},
                {"language", proposal.language},
                {"by", proposal.likeness == Likeness::spelling ? "spelling" : "words"}};
}

}  // namespace

List vocabularies_as_json(const VocabularyView& view) {
  List list;
  for (const Vocabulary* vocabulary : vocab::in_reading_order(view.defs)) {
    Object object = summary(*vocabulary, view);
    object.set("terms", number(vocabulary->terms().size()));
    list.push_back(std::move(object));
  }
  return list;
}

Object vocabulary_as_json(const Vocabulary& vocabulary, const VocabularyView& view) {
  Object object = summary(vocabulary, view);
  const std::optional<TermUses> uses = vocab::uses(vocabulary, view);
  List terms;
  for (const Term& term : vocabulary.terms())
    terms.push_back(term_object(vocabulary, term, uses ? &*uses : nullptr));
  object.set("terms", std::move(terms));
  return object;
}

Object term_as_json(const Vocabulary& vocabulary, const Term& term, const VocabularyView& view) {
  const std::optional<TermUses> uses = vocab::uses(vocabulary, view);
  Object object{{"vocabulary", vocabulary.name()}};
  const Object rest = term_object(vocabulary, term, uses ? &*uses : nullptr);
  for (const Member& member : rest.members()) object.set(member.name, member.value);
  return object;
}

Object unknown_as_json(const UnknownValue& value) {
  List spellings;
  for (const Spelling& spelling : value.spellings) {
    spellings.push_back(Object{{"text", spelling.text}, {"count", number(spelling.count)}});
  }
  List proposals;
  for (const Proposal& proposal : value.proposals) proposals.push_back(proposal_as_json(proposal));
  return Object{{"vocabulary", value.vocabulary},    {"value", value.spellings.front().text},
                {"language", value.language},        {"count", number(value.count)},
                {"spellings", std::move(spellings)}, {"fields", fields_as_json(value.fields)},
                {"records", texts(value.records)},   {"proposals", std::move(proposals)}};
}

}  // namespace praxis
