#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <praxis/definitions.hpp>

/// schemas/ as `compile_definitions` writes it into definitions_tables.cpp: flat rows, so that start-up parses nothing.
namespace praxis::definitions {

struct NameRow {
  std::string_view language;
  NameUse use;
  std::string_view text;
  std::string_view folded;
};

struct FactRow {
  std::string_view name;
  std::string_view value;
};

/// A term; its names and facts are the next `names` and `facts` rows of their tables.
struct TermRow {
  std::string_view id;
  std::string_view broader;
  std::size_t names;
  std::size_t facts;
};

/// A vocabulary; its terms are the next `terms` rows.
struct VocabularyRow {
  std::string_view name;
  std::size_t terms;
};

struct LabelRow {
  std::string_view field;
  std::string_view language;
  std::string_view text;
  std::string_view folded;
};

struct PhraseRow {
  std::string_view name;
  std::string_view text;
};

/// A field; its query names are one text, separated by blanks.
struct FieldRow {
  std::string_view name;
  FieldType type;
  bool list;
  bool required;
  std::string_view vocabulary;
  std::string_view query_names;
};

/// A kind of record; its fields are the next `fields` rows.
struct KindRow {
  RecordKind kind;
  std::string_view folder;
  std::size_t fields;
  std::string_view json_schema;
};

struct Tables {
  std::span<const VocabularyRow> vocabularies;
  std::span<const TermRow> terms;
  std::span<const NameRow> names;
  std::span<const FactRow> facts;
  std::span<const LabelRow> labels;
  std::span<const PhraseRow> phrases;
  std::span<const KindRow> kinds;
  std::span<const FieldRow> fields;
  std::string_view ledger_schema;
  std::string_view tombstone_schema;
};

/// Defined in the generated file.
extern const Tables kTables;

}  // namespace praxis::definitions
