#pragma once

#include <praxis/vocab.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Which terms an unknown value may stand for.
namespace praxis::vocab {

/// The terms of these vocabularies whose names are like `value` in spelling or have words in common with it,
/// one proposal a term, at most three, the best first (the order of the vocabularies decides among equals).
///
/// Words count the more the fewer terms of the vocabulary have them (inverse document frequency, Spärck Jones
/// 1972), words of up to three letters a quarter, for most of them are articles and prepositions; the measure
/// of two names is Dice's.
[[nodiscard]] std::vector<Proposal> proposals(std::string_view value,
                                              const std::vector<const Vocabulary*>& vocabularies);

}  // namespace praxis::vocab
