#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <vector>

#include "mention/finders.hpp"
#include "model/fields.hpp"

namespace praxis::normalize {

struct GuidelineMention {
  Span span;  ///< "Guideline 3"
  int number = 0;
  bool operator==(const GuidelineMention&) const = default;
};

/// A passage of prose that tells of a practice: a measure that somebody named carried out at a place or a
/// time.
struct Candidate {
  std::vector<Paragraph> passage;                  ///< one paragraph, with its list where it opens one
  std::vector<mention::CountryMention> countries;  ///< where the measure was carried out, each once
  std::vector<mention::OrganizationMention> organizations;  ///< who carried it out and for whom, each once
  std::vector<mention::DateMention> dates;                  ///< of the measure; unite them (mention::united)
  std::vector<GuidelineMention> guidelines;                 ///< named in so many words
  std::vector<Review> review;                               ///< `uncertain-country`, `uncertain-date`
};

/// The candidates of a document, in order. Rather none than a wrong one: a passage needs the name of an
/// organization as the subject (or the agent) of a verb that tells of a measure done, and a place or a time.
/// Under headings such as "Results" or "Good practices" a time is enough; under "Background" or "What is
/// next?" nothing counts; elsewhere the place must be said and the measure must come first. Countries that
/// send experts or guests are no places of implementation. The words that decide are data:
/// schemas/gazetteers/measures.yaml. Linear in the size of the text.
[[nodiscard]] std::vector<Candidate> find_candidates(const std::vector<RawSection>& sections,
                                                     const SourceText& source, const mention::Finders& finders);

}  // namespace praxis::normalize
