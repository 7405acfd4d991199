#pragma once

#include <optional>
#include <praxis/vocab.hpp>
#include <string>
#include <vector>

/// What text and JSON both show of a term.
namespace praxis::vocab {

/// The names of one use by language, as the definitions have them.
[[nodiscard]] std::map<std::string, std::vector<std::string>> names_by_language(const Term& term,
                                                                                NameUse use);

/// Ids of the terms directly below a term, in canonical order.
[[nodiscard]] std::vector<std::string> narrower(const Vocabulary& vocabulary, const Term& term);

/// How many broader terms a term has above it.
[[nodiscard]] std::size_t depth(const Vocabulary& vocabulary, const Term& term);

/// Whether terms can be added: their ids are slugs of their labels. Codes and numbers are given out by
/// others.
[[nodiscard]] bool is_open(const Vocabulary& vocabulary);

/// The uses of a vocabulary's terms; nothing where the view has no records.
/// All vocabularies; those of which no field takes values, words that only readers of prose know, come last.
[[nodiscard]] std::vector<const Vocabulary*> in_reading_order(const Definitions& defs);

[[nodiscard]] std::optional<TermUses> uses(const Vocabulary& vocabulary, const VocabularyView& view);

/// Ids of the records that hold the term.
[[nodiscard]] const std::vector<std::string>& records_with(const TermUses& uses, const Term& term);

}  // namespace praxis::vocab
