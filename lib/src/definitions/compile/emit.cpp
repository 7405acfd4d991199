#include "definitions/compile/emit.hpp"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace praxis::definitions {
namespace {

/// A C++ string literal. Long texts are cut into pieces, which the compiler joins again.
std::string in_quotes(std::string_view text) {
  constexpr std::size_t kPiece = 2000;
  std::string result = "\"";
  std::size_t size = 0;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? std::string("\\n") : std::string(1, c);
    if (++size % kPiece == 0) result += "\"\n\"";
  }
  return result + '"';
}

std::string_view name_of(NameUse use) {
  static constexpr std::array<std::string_view, 4> kNames{"label", "synonym", "hidden", "title"};
  return kNames[static_cast<std::size_t>(use)];
}

std::string_view name_of(FieldType type) {
  static constexpr std::array<std::string_view, 10> kNames{"id",   "text", "prose",  "term",   "number",
                                                           "edtf", "link", "review", "object", "sha256"};
  return kNames[static_cast<std::size_t>(type)];
}

/// A table `k<name>` with these rows.
std::string table(std::string_view type, std::string_view name, const std::vector<std::string>& rows) {
  return fmt::format("const std::array<{}, {}> {}{{{{\n{}}}}};\n\n", type, rows.size(), name, fmt::join(rows, ""));
}

struct Rows {
  std::vector<std::string> vocabularies, terms, names, facts, labels, phrases, kinds, fields;
};

void add_vocabulary(Rows& rows, const Vocabulary& vocabulary) {
  rows.vocabularies.push_back(fmt::format("{{{}, {}}},\n", in_quotes(vocabulary.name()), vocabulary.terms().size()));
  for (const Term& term : vocabulary.terms()) {
    rows.terms.push_back(
        fmt::format("{{{}, {}, {}, {}}},\n", in_quotes(term.id), in_quotes(term.broader), term.names.size(), term.facts.size()));
    for (const Name& name : term.names) {
      rows.names.push_back(fmt::format("{{{}, NameUse::{}, {}, {}}},\n", in_quotes(name.language), name_of(name.use),
                                       in_quotes(name.text), in_quotes(name.folded)));
    }
    for (const auto& [name, value] : term.facts) rows.facts.push_back(fmt::format("{{{}, {}}},\n", in_quotes(name), in_quotes(value)));
  }
}

void add_labels(Rows& rows, const LabelFile& labels) {
  for (const LabelName& label : labels.labels) {
    rows.labels.push_back(fmt::format("{{{}, {}, {}, {}}},\n", in_quotes(label.field), in_quotes(label.language), in_quotes(label.text),
                                      in_quotes(label.folded)));
  }
  for (const auto& [name, wordings] : labels.phrases) {
    for (const std::string& wording : wordings) rows.phrases.push_back(fmt::format("{{{}, {}}},\n", in_quotes(name), in_quotes(wording)));
  }
}

void add_kind(Rows& rows, const KindSpec& kind) {
  rows.kinds.push_back(fmt::format("{{RecordKind::{}, {}, {}, {}}},\n", praxis::name_of(kind.kind), in_quotes(kind.folder),
                                   kind.fields.size(), in_quotes(kind.json_schema)));
  for (const FieldSpec& field : kind.fields) {
    rows.fields.push_back(fmt::format("{{{}, FieldType::{}, {}, {}, {}, {}}},\n", in_quotes(field.name), name_of(field.type),
                                      field.list, field.required, in_quotes(field.vocabulary),
                                      in_quotes(fmt::format("{}", fmt::join(field.query_names, " ")))));
  }
}

}  // namespace

std::string emit(const Knowledge& knowledge) {
  Rows rows;
  for (const Vocabulary& vocabulary : knowledge.vocabularies) add_vocabulary(rows, vocabulary);
  add_labels(rows, knowledge.labels);
  for (const KindSpec& kind : knowledge.kinds) add_kind(rows, kind);
  std::string out = "// Made from schemas/ by compile_definitions.\n#include <array>\n\n#include \"definitions/tables.hpp\"\n\n"
                    "namespace praxis::definitions {\nnamespace {\n\n";
  out += table("VocabularyRow", "kVocabularies", rows.vocabularies);
  out += table("TermRow", "kTerms", rows.terms);
  out += table("NameRow", "kNames", rows.names);
  out += table("FactRow", "kFacts", rows.facts);
  out += table("LabelRow", "kLabels", rows.labels);
  out += table("PhraseRow", "kPhrases", rows.phrases);
  out += table("KindRow", "kKinds", rows.kinds);
  out += table("FieldRow", "kFields", rows.fields);
  out += fmt::format("}}  // namespace\n\nconst Tables kTables{{kVocabularies, kTerms, kNames, kFacts, kLabels, kPhrases, kKinds, "
                     "kFields, {}, {}}};\n\n}}  // namespace praxis::definitions\n",
                     in_quotes(knowledge.ledger_schema), in_quotes(knowledge.tombstone_schema));
  return out;
}

}  // namespace praxis::definitions
