#include <algorithm>
#include <sstream>

#include <praxis/definitions.hpp>

#include "definitions/tables.hpp"

namespace praxis {

/// Builds `Definitions` out of the compiled rows, or out of others with more on top.
class DefinitionsBuilder {
 public:
  static Definitions from(const definitions::Tables& tables) {
    Definitions built;
    built.vocabularies_ = vocabularies(tables);
    built.labels_ = labels(tables);
    built.kinds_ = kinds(tables);
    built.ledger_schema_ = tables.ledger_schema;
    built.tombstone_schema_ = tables.tombstone_schema;
    return built;
  }

 private:
  static std::vector<Vocabulary> vocabularies(const definitions::Tables& tables) {
    std::vector<Vocabulary> result;
    auto term = tables.terms.begin();
    auto name = tables.names.begin();
    auto fact = tables.facts.begin();
    for (const definitions::VocabularyRow& row : tables.vocabularies) {
      std::vector<Term> terms;
      for (const auto end = term + static_cast<std::ptrdiff_t>(row.terms); term != end; ++term) {
        Term& built = terms.emplace_back();
        built.id = term->id;
        built.broader = term->broader;
        for (std::size_t i = 0; i < term->names; ++i, ++name) {
          built.names.push_back({std::string(name->language), name->use, std::string(name->text), std::string(name->folded)});
        }
        for (std::size_t i = 0; i < term->facts; ++i, ++fact) built.facts.emplace(fact->name, fact->value);
      }
      result.emplace_back(std::string(row.name), std::move(terms));
    }
    return result;
  }

  static Labels labels(const definitions::Tables& tables) {
    std::vector<LabelName> names;
    for (const definitions::LabelRow& row : tables.labels) {
      names.push_back({std::string(row.field), std::string(row.language), std::string(row.text), std::string(row.folded)});
    }
    Phrases phrases;
    for (const definitions::PhraseRow& row : tables.phrases) phrases[std::string(row.name)].emplace_back(row.text);
    return Labels(std::move(names), std::move(phrases));
  }

  static std::vector<KindSpec> kinds(const definitions::Tables& tables) {
    std::vector<KindSpec> result;
    auto field = tables.fields.begin();
    for (const definitions::KindRow& row : tables.kinds) {
      KindSpec& kind = result.emplace_back();
      kind.kind = row.kind;
      kind.folder = row.folder;
      kind.json_schema = row.json_schema;
      for (std::size_t i = 0; i < row.fields; ++i, ++field) {
        kind.fields.push_back({std::string(field->name), field->type, field->list, field->required, std::string(field->vocabulary),
                               split(field->query_names)});
      }
    }
    return result;
  }

  static std::vector<std::string> split(std::string_view words) {
    std::istringstream stream{std::string(words)};
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
  }
};

namespace {

/// The terms of `more` on top of those of `base`: names of known terms are added, new terms come last.
Vocabulary united(const Vocabulary& base, const Vocabulary& more) {
  std::vector<Term> terms(base.terms().begin(), base.terms().end());
  for (const Term& term : more.terms()) {
    const auto known = std::ranges::find(terms, term.id, &Term::id);
    if (known == terms.end()) {
      terms.push_back(term);
    } else {
      known->names.insert(known->names.end(), term.names.begin(), term.names.end());
    }
  }
  return {base.name(), std::move(terms)};
}

}  // namespace

const FieldSpec* KindSpec::field(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &FieldSpec::name);
  return found == fields.end() ? nullptr : &*found;
}

const Definitions& Definitions::builtin() {
  static const Definitions built = DefinitionsBuilder::from(definitions::kTables);
  return built;
}

Definitions Definitions::extended(std::vector<Vocabulary> vocabularies, const std::vector<LabelName>& labels, const Phrases& phrases) const {
  Definitions result = *this;
  for (Vocabulary& more : vocabularies) {
    const auto known = std::ranges::find(result.vocabularies_, more.name(), &Vocabulary::name);
    if (known == result.vocabularies_.end()) {
      result.vocabularies_.push_back(std::move(more));
    } else {
      *known = united(*known, more);
    }
  }
  std::vector<LabelName> all = labels;  // of two labels of one wording the first is found
  all.insert(all.end(), labels_.labels().begin(), labels_.labels().end());
  Phrases wordings = labels_.all_phrases();
  for (const auto& [name, more] : phrases) wordings[name].insert(wordings[name].end(), more.begin(), more.end());
  result.labels_ = Labels(std::move(all), std::move(wordings));
  return result;
}

const Vocabulary& Definitions::vocabulary(std::string_view name) const {
  static const Vocabulary empty;
  const auto found = std::ranges::find(vocabularies_, name, &Vocabulary::name);
  return found == vocabularies_.end() ? empty : *found;
}

void Definitions::switch_off(std::vector<std::string> lints) {
  std::ranges::sort(lints);
  lints_off_ = std::move(lints);
}

const KindSpec& Definitions::kind(RecordKind kind) const { return *std::ranges::find(kinds_, kind, &KindSpec::kind); }

}  // namespace praxis
