#include "mention/measure_words.hpp"

namespace praxis::mention {
namespace {

Lexicon lexicon(const Definitions& defs, std::string_view gazetteer, std::string_view term) {
  return lexicon_of(defs, gazetteer, term, Capitals::do_not_count);
}

}  // namespace

MeasureWords::MeasureWords(const Definitions& defs)
    : measure(lexicon(defs, "measures", "measure-verb")),
      meeting(lexicon(defs, "measures", "meeting-verb")),
      between(lexicon(defs, "measures", "auxiliary")),
      passive(lexicon(defs, "measures", "passive")),
      agent(lexicon(defs, "measures", "agent")),
      place(lexicon(defs, "measures", "place-preposition")),
      crisis(lexicon(defs, "measures", "crisis-noun")),
      event(lexicon(defs, "measures", "event-noun")),
      participant(lexicon(defs, "measures", "participant")),
      not_done(lexicon(defs, "measures", "not-done")),
      partner(lexicon(defs, "measures", "partner")),
      site(lexicon(defs, "measures", "site")),
      talk(lexicon(defs, "talk", "talk-noun")),
      publication(lexicon(defs, "talk", "publication")),
      opening_place(lexicon(defs, "places", "opening-preposition")),
      conjunction(lexicon(defs, "organization_words", "conjunction")),
      state_body(lexicon(defs, "state_bodies", "state-body")),
      of(lexicon(defs, "calendar", "of")),
      office(lexicon(defs, "offices", "office")),
      during(lexicon(defs, "measures", "during")),
      heading_for(lexicon(defs, "measures", "heading-for")),
      heading_against(lexicon(defs, "measures", "heading-against")) {}

}  // namespace praxis::mention
