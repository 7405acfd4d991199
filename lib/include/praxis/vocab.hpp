#pragma once

#include <cstddef>
#include <map>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Vocabularies as a curator sees them: which fields take their values from them, which records use a term,
/// and which values no vocabulary knew.
///
///     const TermUses uses = uses_of(defs.vocabulary("crisis_types"), records, defs);
///     uses.at("conflict").size();                             // records that hold the term
///     for (const UnknownValue& value : unknown_values(records, defs))
///       std::cout << value.spellings.front().text << '\n';    // "Natural catastrophy"
namespace praxis {

/// A field of one kind of record: `practice.countries`.
struct FieldOfKind {
  RecordKind kind{};
  std::string field;
  friend auto operator<=>(const FieldOfKind&, const FieldOfKind&) = default;
};

/// The fields whose values are terms of a vocabulary, by kind and then in the schema's order.
[[nodiscard]] std::vector<FieldOfKind> fields_of(const Vocabulary& vocabulary, const Definitions& defs);

/// Ids of the records that hold a term, sorted, by the term's id; a term that no record holds is missing. A
/// narrower term does not count for the broader one, and a target such as "10.7" counts for its goal "10".
using TermUses = std::map<std::string, std::vector<std::string>, std::less<>>;
[[nodiscard]] TermUses uses_of(const Vocabulary& vocabulary, const std::vector<Record>& records,
                               const Definitions& defs);

/// Why a term is thought to be meant.
enum class Likeness {
  spelling,  ///< a name of the term differs by a few letters
  words,     ///< a name of the term has words in common
};

/// A term that an unknown value may stand for.
struct Proposal {
  std::string vocabulary;
  std::string term;      ///< its id
  std::string name;      ///< the name that the value is like, in any language
  std::string language;  ///< of that name
  Likeness likeness{};
  double score =
      0;  ///< above 0, below 1: one less the share of letters that differ, or the share of words in common
  bool operator==(const Proposal&) const = default;
};

/// A way in which submissions write a value.
struct Spelling {
  std::string text;
  std::size_t count = 0;
  bool operator==(const Spelling&) const = default;
};

/// A value that no vocabulary knows, under all spellings that differ only in case, accents, punctuation or a
/// letter in six.
struct UnknownValue {
  std::string vocabulary;  ///< where a term is missing; new places that are no countries belong to `regions`
  std::vector<Spelling> spellings;   ///< the most frequent first
  std::string language;              ///< of the first record that has it, "en" where that says nothing
  std::size_t count = 0;             ///< review entries
  std::vector<FieldOfKind> fields;   ///< sorted
  std::vector<std::string> records;  ///< ids, sorted
  std::vector<Proposal> proposals;   ///< at most three, the best first; none: a new term
};

/// What the review entries `unknown-term` of the records say, clustered: in the order of the vocabularies,
/// the most frequent first. An entry that a curator has removed is settled, and one whose value a vocabulary
/// knows by now is left out.
[[nodiscard]] std::vector<UnknownValue> unknown_values(const std::vector<Record>& records,
                                                       const Definitions& defs);

/// A file for a repository's own vocabularies/ that makes values of one vocabulary known: each as a further
/// name of the best proposal, else as a new term. Empty where nothing of `values` is of this vocabulary, or
/// none can be added (there are no new countries and no new guidelines).
[[nodiscard]] std::string vocabulary_file(const std::vector<UnknownValue>& values,
                                          std::string_view vocabulary, const Definitions& defs);
/// The vocabularies that `vocabulary_file` has something for, in their order.
[[nodiscard]] std::vector<std::string> vocabularies_to_extend(const std::vector<UnknownValue>& values,
                                                              const Definitions& defs);

/// What is shown of a vocabulary beside its terms.
struct VocabularyView {
  const Definitions& defs;
  const std::vector<Record>* records = nullptr;  ///< of the repository; without them nothing is counted
  std::string language = "en";                   ///< of labels
};

/// All vocabularies: name, number of terms, fields. Text for people, and as JSON in the shape of
/// docs/man/praxis-vocab.1.scd.
[[nodiscard]] std::string list_vocabularies(const VocabularyView& view);
[[nodiscard]] List vocabularies_as_json(const VocabularyView& view);
/// The terms of one vocabulary in canonical order, narrower ones indented.
[[nodiscard]] std::string list_terms(const Vocabulary& vocabulary, const VocabularyView& view);
[[nodiscard]] Object vocabulary_as_json(const Vocabulary& vocabulary, const VocabularyView& view);
/// One term in full.
[[nodiscard]] std::string describe_term(const Vocabulary& vocabulary, const Term& term,
                                        const VocabularyView& view);
[[nodiscard]] Object term_as_json(const Vocabulary& vocabulary, const Term& term, const VocabularyView& view);
/// The unknown values with their proposals, without the lines to paste.
[[nodiscard]] std::string list_unknown(const std::vector<UnknownValue>& values, const VocabularyView& view);
[[nodiscard]] Object unknown_as_json(const UnknownValue& value);

}  // namespace praxis
