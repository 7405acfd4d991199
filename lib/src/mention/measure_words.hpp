#pragma once

#include <praxis/definitions.hpp>

#include "mention/lexicon.hpp"

namespace praxis::mention {

/// The words by which prose tells of a measure that somebody carried out, of all languages: schemas/gazetteers/measures.yaml and what
/// others hold of places, offices and talk. Making them takes milliseconds: keep them for many texts.
struct MeasureWords {
  explicit MeasureWords(const Definitions& defs);

  Lexicon measure, meeting, between, passive, agent, place, crisis, event, participant, not_done;
  Lexicon partner, site, talk, publication, opening_place, conjunction, state_body, of, office, during;
  Lexicon heading_for, heading_against;  ///< headings under which results stand, and under which none do
};

}  // namespace praxis::mention
