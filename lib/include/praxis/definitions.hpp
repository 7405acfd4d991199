#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <praxis/record.hpp>
#include <praxis/source.hpp>

/// What the domain knows: vocabularies and their terms, the labels that forms print, the fields of each kind of record.
/// All of it is data in schemas/, compiled into tables when praxis is built; a repository may add its own.
///
///     const Definitions& defs = Definitions::builtin();
///     defs.vocabulary("crisis_types").look_up("desastre natural")->id;   // "natural-disaster"
///     defs.labels().read("Country (Check all that apply)")->field;       // "countries"
///     defs.kind(RecordKind::practice).fields.front().name;               // "id"
namespace praxis {

/// What a name of a term is good for.
enum class NameUse {
  label,    ///< the name shown, one a language
  synonym,  ///< understood, not shown
  hidden,   ///< a misspelling seen in submissions: understood, and worth a note
  title,    ///< a longer name (the full title of a guideline)
};

struct Name {
  std::string language;  ///< BCP 47: "en", "es", "fr"
  NameUse use = NameUse::label;
  std::string text;
  std::string folded = {};  ///< the key it is found under; a vocabulary works it out where it is empty
};

/// One term of a vocabulary. The id is what records store.
struct Term {
  std::string id;
  std::string broader;  ///< id of the parent term, or empty
  std::vector<Name> names;
  std::map<std::string, std::string, std::less<>> facts;  ///< further properties: `phase` of a guideline, `region` of a country

  /// The label in a language, else in English, else the id.
  [[nodiscard]] std::string_view label(std::string_view language = "en") const;
};

/// Terms in canonical order, found by id or by any of their names, case, accents and punctuation aside.
class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(std::string name, std::vector<Term> terms);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::span<const Term> terms() const { return terms_; }

  /// The term with this id, or nullptr.
  [[nodiscard]] const Term* find(std::string_view id) const;
  /// The term with this id or name (any language), or nullptr.
  [[nodiscard]] const Term* look_up(std::string_view name) const;
  /// The same for what people type: ids count in any case ("mex"). On forms they do not, where "Nam" is a word cut short.
  [[nodiscard]] const Term* look_up_typed(std::string_view name) const;
  /// Terms whose names are nearest to `name` in spelling, best first, at most `limit`; for did-you-mean.
  [[nodiscard]] std::vector<const Term*> near(std::string_view name, std::size_t limit = 3) const;
  /// Place of the id in canonical order; unknown ids come last.
  [[nodiscard]] std::size_t rank(std::string_view id) const;

 private:
  struct Key {
    std::string folded;
    std::size_t term;
  };
  std::string name_;
  std::vector<Term> terms_;
  std::vector<Key> ids_;
  std::vector<Key> keys_;
};

/// What a printed line says as a label. Spans are byte offsets within the line given to `read`.
struct LabelMatch {
  std::string field;    ///< the record's field, or a part such as `sample_practices`
  Span label;           ///< the label with its colon
  Span note;            ///< "(Check all that apply)", or empty
  Span rest;            ///< what follows the colon on the line, blanks trimmed, or empty
  bool colon = false;
  bool note_seen = false;
};

/// One way of printing a label.
struct LabelName {
  std::string field;
  std::string language;
  std::string text;
  std::string folded = {};  ///< the key it is found under; `Labels` works it out where it is empty
};

/// Wordings by name.
using Phrases = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The labels that forms and pages print, and other wordings that a reader of pages knows.
class Labels {
 public:
  Labels() = default;
  /// `phrases` maps a name ("check_all_note", "navigation", "read_more", "guideline_heading", ...) to its wordings.
  Labels(std::vector<LabelName> labels, Phrases phrases);

  /// Reads a line (blanks trimmed) that begins with a known label and holds nothing else, or has a colon behind it.
  [[nodiscard]] std::optional<LabelMatch> read(std::string_view line) const;
  /// The field whose label is spelled nearly like `text` (at most one edit in six letters), or nullptr.
  [[nodiscard]] const std::string* near(std::string_view text) const;
  /// The field whose label begins with `text` without being it: a label cut short at the end of a text; or nullptr.
  [[nodiscard]] const std::string* cut_short(std::string_view text) const;
  /// Whether `line` is, case and punctuation aside, one of the wordings of a phrase.
  [[nodiscard]] bool is_phrase(std::string_view name, std::string_view line) const;
  [[nodiscard]] std::span<const std::string> phrases(std::string_view name) const;
  /// The same, folded (text::fold) and sorted: for looking for them inside folded texts.
  [[nodiscard]] std::span<const std::string> folded_phrases(std::string_view name) const;
  [[nodiscard]] const Phrases& all_phrases() const { return phrases_; }
  [[nodiscard]] std::span<const LabelName> labels() const { return labels_; }

 private:
  struct Key {
    std::string folded;
    std::size_t label;
  };
  std::vector<LabelName> labels_;
  Phrases phrases_;
  Phrases folded_phrases_;
  std::vector<Key> keys_;
  std::size_t longest_ = 0;
};

/// What the values of a field are.
enum class FieldType {
  id,         ///< a record's id
  text,       ///< one line of text
  prose,      ///< paragraphs and `- ` lists
  term,       ///< id of a term of `vocabulary`
  number,     ///< a whole number; a term of `vocabulary` when one is named
  edtf,       ///< a date or interval in Extended Date/Time Format
  link,       ///< object {label, url}
  review,     ///< object {field, code, note, value}
  object,     ///< any other object; its own keys stand in the JSON Schema
  sha256,     ///< 64 hexadecimal digits
};

/// One field of a kind of record, as its JSON Schema in schemas/records declares it.
struct FieldSpec {
  std::string name;
  FieldType type = FieldType::text;
  bool list = false;
  bool required = false;
  std::string vocabulary;                 ///< where the type is a term or a number that names one
  std::vector<std::string> query_names;   ///< further names in queries: singular, short form
};

struct KindSpec {
  RecordKind kind{};
  std::string folder;                     ///< "practices"
  std::vector<FieldSpec> fields;          ///< in canonical order
  std::string json_schema;                ///< draft-07, as JSON

  [[nodiscard]] const FieldSpec* field(std::string_view name) const;
};

class Definitions {
 public:
  /// The compiled-in definitions; built on first use.
  static const Definitions& builtin();

  /// These definitions with a repository's own on top: further terms (of known or new vocabularies), labels, and wordings of phrases.
  /// A label of the repository holds where the built-in ones give the same wording another field.
  [[nodiscard]] Definitions extended(std::vector<Vocabulary> vocabularies, const std::vector<LabelName>& labels,
                                     const Phrases& phrases = {}) const;

  /// The vocabulary of this name; an empty one where there is none.
  [[nodiscard]] const Vocabulary& vocabulary(std::string_view name) const;
  [[nodiscard]] std::span<const Vocabulary> vocabularies() const { return vocabularies_; }
  [[nodiscard]] const Labels& labels() const { return labels_; }
  [[nodiscard]] const KindSpec& kind(RecordKind kind) const;
  [[nodiscard]] std::span<const KindSpec> kinds() const { return kinds_; }
  /// The JSON Schema of the ledgers, draft-07, as JSON.
  [[nodiscard]] const std::string& ledger_schema() const { return ledger_schema_; }
  /// The same of the tombstones of erased submissions.
  [[nodiscard]] const std::string& tombstone_schema() const { return tombstone_schema_; }

  /// Names of the editorial lints that the repository's praxis.yaml switches off, "vague-title"; sorted. None by default.
  [[nodiscard]] const std::vector<std::string>& lints_off() const { return lints_off_; }
  /// Switches these lints off, and all others on.
  void switch_off(std::vector<std::string> lints);

 private:
  friend class DefinitionsBuilder;
  std::vector<Vocabulary> vocabularies_;
  Labels labels_;
  std::vector<KindSpec> kinds_;
  std::string ledger_schema_;
  std::string tombstone_schema_;
  std::vector<std::string> lints_off_;
};

}  // namespace praxis
