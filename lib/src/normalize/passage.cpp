#include "normalize/passage.hpp"

#include <algorithm>
#include <optional>

#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

using mention::Capitals;
using mention::Gap;
using mention::Lexicon;
using mention::OrganizationMention;
using mention::OrganizationUse;
using mention::Word;

Lexicon lexicon(const Definitions& defs, std::string_view term) {
  return mention::lexicon_of(defs, "measures", term, Capitals::do_not_count);
}

/// Whether a sentence ends between two words: behind a full stop that closes no abbreviation, before a
/// capital or a number.
bool ends_sentence(std::string_view text, const Word& before, const Word& after) {
  const std::string_view between = text.substr(before.span.end, after.span.begin - before.span.end);
  const std::size_t stop = between.find_first_of(".!?");
  if (stop == std::string_view::npos || stop + 1 == between.size() || after.written == mention::Case::lower)
    return false;
  constexpr std::size_t kAbbreviation = 2;  // "Mr", "St", an initial
  const bool abbreviated =
      between[stop] == '.' && before.is_capitalized() && before.span.size() <= kAbbreviation;
  return !abbreviated || before.written == mention::Case::capitals;
}

/// Fills a passage and finds the measures in it.
class PassageMaker {
 public:
  explicit PassageMaker(const Reading& reading) : reading_(reading) {}

  Passage make(std::span<const Paragraph> paragraphs) {
    for (const Paragraph& paragraph : paragraphs) add(paragraph);
    for (Sentence& sentence : passage_.sentences) find_measures(sentence);
    std::vector<OrganizationMention>& all = passage_.organizations;
    all.insert(all.end(), unexplained_.begin(), unexplained_.end());
    std::ranges::sort(all, {}, [](const OrganizationMention& one) { return one.span; });
    return std::move(passage_);
  }

 private:
  void add(const Paragraph& paragraph);
  void add_mentions(Span piece);
  void add_sentences(std::size_t first);
  void find_measures(Sentence& sentence);
  void find_measure(Sentence& sentence, std::size_t verb, std::size_t size);
  [[nodiscard]] std::size_t size_of(const Lexicon& lexicon, std::size_t at) const;
  [[nodiscard]] bool is(const Lexicon& lexicon, std::size_t at) const { return size_of(lexicon, at) > 0; }
  [[nodiscard]] std::optional<Span> organization_ending(std::size_t end) const;
  [[nodiscard]] std::optional<Span> organization_from(std::size_t first) const;
  std::optional<Span> subject(const Sentence& sentence, std::size_t verb);
  [[nodiscard]] std::optional<Span> subject_before_insertion(const Sentence& sentence,
                                                             std::size_t comma) const;
  [[nodiscard]] std::optional<Span> agent(const Sentence& sentence, std::size_t behind) const;
  [[nodiscard]] bool is_named(Span word) const;
  std::optional<Span> unknown_acronym(const Sentence& sentence, std::size_t at);

  const Reading& reading_;
  Passage passage_;
  std::vector<OrganizationMention> unexplained_;  ///< acronyms that act
};

void PassageMaker::add(const Paragraph& paragraph) {
  const std::size_t first = passage_.words.size();
  for (const Span piece : paragraph.pieces) {
    std::vector<Word> words = mention::words_of(reading_.text, piece);
    const bool goes_on = passage_.words.size() > first;
    if (goes_on && !words.empty()) words.front().gap = Gap::blank;
    passage_.words.insert(passage_.words.end(), words.begin(), words.end());
    add_mentions(piece);
  }
  add_sentences(first);
}

void PassageMaker::add_mentions(Span piece) {
  const std::string_view text = reading_.text.substr(piece.begin, piece.size());
  const auto move_in = [&](auto found, auto& all) {
    for (auto& mention : found) {
      mention.span = {mention.span.begin + piece.begin, mention.span.end + piece.begin};
      all.push_back(std::move(mention));
    }
  };
  move_in(reading_.countries.find(text), passage_.countries);
  move_in(reading_.countries.nationalities(text), passage_.nationalities);
  move_in(reading_.dates.find(text), passage_.dates);
  move_in(reading_.organizations.find(text, reading_.acronyms, reading_.text), passage_.organizations);
}

void PassageMaker::add_sentences(std::size_t first) {
  const std::vector<Word>& words = passage_.words;
  for (std::size_t at = first; at < words.size(); ++at) {
    const bool begins = at == first || ends_sentence(reading_.text, words[at - 1], words[at]);
    if (begins) passage_.sentences.push_back({{at, at}, false, false});
    passage_.sentences.back().words.end = at + 1;
  }
}

std::size_t PassageMaker::size_of(const Lexicon& lexicon, std::size_t at) const {
  if (at >= passage_.words.size()) return 0;
  const auto match = lexicon.longest(reading_.text, std::span(passage_.words).subspan(at));
  return match ? match->words : 0;
}

/// The acting organization whose name ends before a word.
std::optional<Span> PassageMaker::organization_ending(std::size_t end) const {
  const auto& all = passage_.organizations;
  const auto next = std::ranges::lower_bound(all, passage_.words[end - 1].span.end, {},
                                             [](const auto& found) { return found.span.end; });
  if (next == all.end() || next->use == OrganizationUse::modifier) return std::nullopt;
  const bool here = next->span.begin <= passage_.words[end - 1].span.begin;
  return here ? std::optional(next->span) : std::nullopt;
}

std::optional<Span> PassageMaker::organization_from(std::size_t first) const {
  const auto& all = passage_.organizations;
  const auto found = std::ranges::lower_bound(all, passage_.words[first].span.begin, {},
                                              [](const auto& one) { return one.span.begin; });
  const bool here = found != all.end() && found->span.begin == passage_.words[first].span.begin &&
                    found->use == OrganizationUse::actor;
  return here ? std::optional(found->span) : std::nullopt;
}

/// Whether a word is part of the name of an organization that was found, acting or not.
bool PassageMaker::is_named(Span word) const {
  const auto& all = passage_.organizations;
  const auto found =
      std::ranges::lower_bound(all, word.end, {}, [](const auto& one) { return one.span.end; });
  return found != all.end() && found->span.begin <= word.begin;
}

/// An acronym that no list and no bracket explains, at the place of the subject: the name of an initiative or
/// an office.
std::optional<Span> PassageMaker::unknown_acronym(const Sentence& sentence, std::size_t at) {
  constexpr std::size_t kShortest = 3;
  const Word& word = passage_.words[at];
  const std::string_view name = reading_.text.substr(word.span.begin, word.span.size());
  if (word.written != mention::Case::capitals || name.size() < kShortest || reading_.acronyms.contains(name))
    return std::nullopt;
  if (!reading_.countries.find(name).empty()) return std::nullopt;
  const bool part_of_name = at > sentence.words.first && word.gap == Gap::blank &&
                            passage_.words[at - 1].is_capitalized() && at - 1 != sentence.words.first;
  if (part_of_name || is_named(word.span)) return std::nullopt;
  unexplained_.push_back({word.span, text::fold(name), OrganizationUse::actor});
  return word.span;
}

/// The subject before an insertion between commas: "IOM, together with its partners, trained".
std::optional<Span> PassageMaker::subject_before_insertion(const Sentence& sentence,
                                                           std::size_t comma) const {
  constexpr std::size_t kLongest = 16;
  for (std::size_t at = comma; at-- > sentence.words.first + 1 && comma - at <= kLongest;) {
    if (passage_.words[at].gap != Gap::comma) continue;
    if (const auto found = organization_ending(at)) return found;
  }
  return std::nullopt;
}

/// The organization before a verb, auxiliary words between them.
std::optional<Span> PassageMaker::subject(const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t kMostBetween = 4;
  std::size_t at = verb;
  while (at > sentence.words.first && verb - at < kMostBetween && passage_.words[at].gap == Gap::blank &&
         is(reading_.between, at - 1))
    --at;
  if (at == sentence.words.first) return std::nullopt;
  if (passage_.words[at].gap == Gap::comma) return subject_before_insertion(sentence, at);
  const bool bracket_closed = reading_.text[passage_.words[at - 1].span.end] == ')';
  if (passage_.words[at].gap != Gap::blank && !bracket_closed) return std::nullopt;
  if (const auto found = organization_ending(at)) return found;
  return bracket_closed ? std::nullopt : unknown_acronym(sentence, at - 1);
}

/// The organization by which something was done.
std::optional<Span> PassageMaker::agent(const Sentence& sentence, std::size_t behind) const {
  constexpr std::size_t kFarthest = 20;
  const std::size_t end = std::min(sentence.words.end, behind + kFarthest);
  for (std::size_t at = behind; at < end; ++at) {
    if (!is(reading_.agent, at)) continue;
    for (std::size_t first = at + 1; first < std::min(end, at + 3); ++first) {
      if (const auto found = organization_from(first)) return found;
    }
  }
  return std::nullopt;
}

void PassageMaker::find_measure(Sentence& sentence, std::size_t verb, std::size_t size) {
  const std::size_t behind = verb + size;
  const bool passive = verb > sentence.words.first && is(reading_.passive, verb - 1);
  std::optional<Span> found;
  if (passive) {
    found = agent(sentence, behind);
  } else if (!is(reading_.agent, behind)) {
    found = subject(sentence, verb);
  }
  if (!found) return;
  sentence.tells_measure = true;
  passage_.subjects.push_back(*found);
}

void PassageMaker::find_measures(Sentence& sentence) {
  bool not_done = false;
  for (std::size_t at = sentence.words.first; at < sentence.words.end;) {
    const std::size_t size = size_of(reading_.measure, at);
    not_done = not_done || is(reading_.not_done, at);
    if (size > 0 && !not_done) find_measure(sentence, at, size);
    if (is(reading_.meeting, at)) sentence.tells_meeting = true;
    at += std::max<std::size_t>(size, 1);
  }
}

}  // namespace

Reading::Reading(std::string_view whole, const Definitions& definitions)
    : text(whole),
      defs(definitions),
      acronyms(mention::find_acronyms(whole)),
      countries(definitions),
      dates(definitions),
      organizations(definitions, countries),
      measure(lexicon(definitions, "measure-verb")),
      meeting(lexicon(definitions, "meeting-verb")),
      between(lexicon(definitions, "auxiliary")),
      passive(lexicon(definitions, "passive")),
      agent(lexicon(definitions, "agent")),
      place(lexicon(definitions, "place-preposition")),
      crisis(lexicon(definitions, "crisis-noun")),
      event(lexicon(definitions, "event-noun")),
      participant(lexicon(definitions, "participant")),
      not_done(lexicon(definitions, "not-done")) {}

WordRange Passage::words_at(Span span) const {
  const auto first =
      std::ranges::lower_bound(words, span.begin, {}, [](const Word& word) { return word.span.begin; });
  const auto end =
      std::ranges::lower_bound(words, span.end, {}, [](const Word& word) { return word.span.begin; });
  return {static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(end - words.begin())};
}

Passage read_passage(const Reading& reading, std::span<const Paragraph> paragraphs) {
  return PassageMaker(reading).make(paragraphs);
}

}  // namespace praxis::normalize
