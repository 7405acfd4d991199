#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "mention/acronyms.hpp"
#include "mention/finders.hpp"
#include "model/fields.hpp"

namespace praxis::normalize {

/// A text and what passages of it are understood by.
struct Reading {
  Reading(std::string_view text, const mention::Finders& finders);

  std::string_view text;
  const Definitions& defs;
  const mention::CountryFinder& countries;
  const mention::DateReader& dates;
  const mention::OrganizationFinder& organizations;
  const mention::MeasureWords& words;
  mention::Acronyms acronyms;
};

/// A part of a row of words: [first, end).
struct WordRange {
  std::size_t first = 0;
  std::size_t end = 0;
  [[nodiscard]] bool holds(std::size_t index) const { return first <= index && index < end; }
};

/// A sentence, and the measure that it tells of, if it does.
struct Sentence {
  WordRange words;
  bool tells_measure = false;
  bool tells_meeting = false;
};

/// A verb that tells of a measure, and the name of the one who carried it out.
struct Measure {
  WordRange verb;
  Span subject;
};

/// A passage with all that it names. Spans are offsets of the whole text.
struct Passage {
  std::vector<mention::Word> words;
  std::vector<Sentence> sentences;
  std::vector<mention::CountryMention> countries;
  std::vector<mention::CountryMention> nationalities;
  std::vector<mention::DateMention> dates;
  std::vector<mention::OrganizationMention>
      organizations;              ///< with acronyms nobody explained, where they are subjects
  std::vector<Measure> measures;  ///< in order of their verbs

  /// The words that a span covers.
  [[nodiscard]] WordRange words_at(Span span) const;
};

/// Reads a passage: its sentences, its mentions, its measures.
[[nodiscard]] Passage read_passage(const Reading& reading, std::span<const Paragraph> paragraphs);

}  // namespace praxis::normalize
