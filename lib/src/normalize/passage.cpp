#include "normalize/passage.hpp"

#include <algorithm>
#include <optional>

#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

using mention::Gap;
using mention::Lexicon;
using mention::OrganizationMention;
using mention::OrganizationUse;
using mention::Word;

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

/// The mention, of mentions in order, that ends there.
template <typename Mention>
std::optional<Span> ending_at(const std::vector<Mention>& all, std::size_t end) {
  const auto found = std::ranges::lower_bound(all, end, {}, [](const Mention& one) { return one.span.end; });
  return found != all.end() && found->span.end == end ? std::optional(found->span) : std::nullopt;
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
  [[nodiscard]] std::size_t behind_subject(const Sentence& sentence, std::size_t verb) const;
  [[nodiscard]] std::size_t before_place_or_time(const Sentence& sentence, std::size_t at) const;
  [[nodiscard]] std::size_t size_before(const Lexicon& lexicon, const Sentence& sentence,
                                        std::size_t at) const;
  [[nodiscard]] std::size_t before_capitals(const Sentence& sentence, std::size_t at) const;
  [[nodiscard]] std::optional<Span> office_ending(const Sentence& sentence, std::size_t end) const;
  std::optional<Span> beside_unknown(const Sentence& sentence, std::size_t end);
  [[nodiscard]] bool is_meeting(std::size_t at) const;
  [[nodiscard]] bool is_adverb(std::size_t at) const;
  [[nodiscard]] bool is_passive(const Sentence& sentence, std::size_t verb) const;
  [[nodiscard]] bool is_talk(const Sentence& sentence, std::size_t behind) const;
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

/// Whether a word says how something was done: "swiftly", "rapidement", "rápidamente".
bool PassageMaker::is_adverb(std::size_t at) const {
  constexpr std::size_t kShortest = 6;
  const Word& word = passage_.words[at];
  const std::string_view slice = reading_.text.substr(word.span.begin, word.span.size());
  return word.written == mention::Case::lower && slice.size() >= kShortest &&
         (slice.ends_with("ly") || slice.ends_with("ement") || slice.ends_with("mente"));
}

/// How many words of one wording end before a word, in its sentence.
std::size_t PassageMaker::size_before(const Lexicon& lexicon, const Sentence& sentence,
                                      std::size_t at) const {
  const auto words = std::span(passage_.words).subspan(sentence.words.first, at - sentence.words.first);
  const auto match = lexicon.longest_before(reading_.text, words);
  return match ? match->words : 0;
}

/// The first word of "in 2015", "in Kenya" or "in Nairobi", where that ends before a word; else the word.
std::size_t PassageMaker::before_place_or_time(const Sentence& sentence, std::size_t at) const {
  const std::size_t end = passage_.words[at - 1].span.end;
  const auto date = ending_at(passage_.dates, end);
  const auto country = date ? std::nullopt : ending_at(passage_.countries, end);
  const std::size_t first =
      date || country ? std::max(passage_.words_at(date ? *date : *country).first, sentence.words.first)
                      : before_capitals(sentence, at);
  for (std::size_t size = 1; size <= 2 && first >= sentence.words.first + size && first < at; ++size) {
    if (passage_.words[first - size + 1].gap == Gap::comma) break;
    if (is(reading_.words.place, first - size)) return first - size;  // an article may stand between
  }
  return date ? first : at;
}

/// The first of the capitalized words that end before a word, or the word.
std::size_t PassageMaker::before_capitals(const Sentence& sentence, std::size_t at) const {
  constexpr std::size_t kMost = 4;
  std::size_t first = at;
  while (first > sentence.words.first && at - first < kMost && passage_.words[first - 1].is_capitalized() &&
         (first == at || passage_.words[first].gap == Gap::blank || passage_.words[first].gap == Gap::hyphen))
    --first;
  return first;
}

/// "The IOM office" for IOM.
std::optional<Span> PassageMaker::office_ending(const Sentence& sentence, std::size_t end) const {
  const std::size_t size = size_before(reading_.words.office, sentence, end);
  if (size == 0 || end - size <= sentence.words.first) return std::nullopt;
  const bool possessive = passage_.words[end - size - 1].gap == Gap::apostrophe;
  const std::size_t behind = end - size - (possessive ? 1 : 0);
  if (behind <= sentence.words.first) return std::nullopt;
  return ending_at(passage_.organizations, passage_.words[behind - 1].span.end);
}

/// "The Bar Council and Tenaganita": the organization beside a name that nobody knows.
std::optional<Span> PassageMaker::beside_unknown(const Sentence& sentence, std::size_t end) {
  const std::size_t first = before_capitals(sentence, end);
  if (first == end || first < sentence.words.first + 2 || !is(reading_.words.conjunction, first - 1))
    return std::nullopt;
  const auto found = organization_ending(first - 1);
  if (!found) return std::nullopt;
  const Span name{passage_.words[first].span.begin, passage_.words[end - 1].span.end};
  const std::string_view text = reading_.text.substr(name.begin, name.size());
  if (!reading_.countries.find(text).empty() || !reading_.countries.nationalities(text).empty())
    return std::nullopt;
  unexplained_.push_back({name, text::fold(text), OrganizationUse::actor});
  return found;
}

/// The index behind the words of the subject of a verb: auxiliaries, adverbs, "in 2015" and a verb before
/// "and" may stand between.
std::size_t PassageMaker::behind_subject(const Sentence& sentence, std::size_t verb) const {
  constexpr std::size_t kMostSteps = 6;
  std::size_t at = verb;
  for (std::size_t i = 0; i < kMostSteps && at > sentence.words.first; ++i) {
    if (passage_.words[at].gap != Gap::blank || organization_ending(at)) break;
    std::size_t next = at - size_before(reading_.words.between, sentence, at);
    if (next == at && is_adverb(at - 1)) next = at - 1;
    if (next == at) next = before_place_or_time(sentence, at);
    if (next == at && at > sentence.words.first + 1 && is(reading_.words.conjunction, at - 1)) {
      const std::size_t size = std::max(size_before(reading_.words.measure, sentence, at - 1),
                                        size_before(reading_.words.meeting, sentence, at - 1));
      if (size > 0) next = at - 1 - size;
    }
    if (next == at) break;
    at = next;
  }
  return at;
}

/// The subject before an insertion between commas: "IOM, together with its partners, trained".
std::optional<Span> PassageMaker::subject_before_insertion(const Sentence& sentence,
                                                           std::size_t comma) const {
  constexpr std::size_t kLongest = 16;
  for (std::size_t at = comma; at-- > sentence.words.first + 1 && comma - at <= kLongest;) {
    if (passage_.words[at].gap != Gap::comma) continue;
    const std::size_t end = is(reading_.words.between, at - 1) ? at - 1 : at;  // "a, en 2016, formé"
    if (const auto found = organization_ending(end)) return found;
  }
  return std::nullopt;
}

/// The organization before a verb, with other words or an insertion between.
std::optional<Span> PassageMaker::subject(const Sentence& sentence, std::size_t verb) {
  const std::size_t at = behind_subject(sentence, verb);
  if (at == sentence.words.first) return std::nullopt;
  const std::optional<Span> found = organization_ending(at);
  const bool closed = found && found->end > passage_.words[at - 1].span.end;  // by a bracket, or "Ltd."
  if (found && (passage_.words[at].gap == Gap::blank || closed)) return found;
  if (passage_.words[at].gap == Gap::comma) return subject_before_insertion(sentence, at);
  const bool bracket_closed = reading_.text[passage_.words[at - 1].span.end] == ')';
  if (passage_.words[at].gap != Gap::blank || bracket_closed) return std::nullopt;
  if (const auto office = office_ending(sentence, at)) return office;
  if (const auto beside = beside_unknown(sentence, at)) return beside;
  return unknown_acronym(sentence, at - 1);
}

/// The organization by which something was done.
std::optional<Span> PassageMaker::agent(const Sentence& sentence, std::size_t behind) const {
  constexpr std::size_t kFarthest = 20;
  const std::size_t end = std::min(sentence.words.end, behind + kFarthest);
  for (std::size_t at = behind; at < end; ++at) {
    if (!is(reading_.words.agent, at)) continue;
    for (std::size_t first = at + 1; first < std::min(end, at + 3); ++first) {
      if (const auto found = organization_from(first)) return found;
    }
  }
  return std::nullopt;
}

/// Whether "was", "fue" or "été" makes a verb passive.
bool PassageMaker::is_passive(const Sentence& sentence, std::size_t verb) const {
  constexpr std::size_t kMostBetween = 2;
  for (std::size_t at = verb; at > sentence.words.first && verb - at <= kMostBetween; --at) {
    if (is(reading_.words.passive, at - 1)) return true;
    if (!is(reading_.words.between, at - 1) && !is_adverb(at - 1)) break;
  }
  return false;
}

/// Whether what was done is talk: "issued a joint statement".
bool PassageMaker::is_talk(const Sentence& sentence, std::size_t behind) const {
  constexpr std::size_t kMostBetween = 3;
  const std::size_t end = std::min(sentence.words.end, behind + kMostBetween);
  for (std::size_t at = behind; at < end && passage_.words[at].gap == Gap::blank; ++at) {
    if (is(reading_.words.talk, at)) return true;
  }
  return false;
}

void PassageMaker::find_measure(Sentence& sentence, std::size_t verb, std::size_t size) {
  const std::size_t behind = verb + size;
  std::optional<Span> found;
  if (is_passive(sentence, verb)) {
    found = agent(sentence, behind);
  } else if (!is(reading_.words.agent, behind) && !is_talk(sentence, behind)) {
    found = subject(sentence, verb);
  }
  if (!found) return;
  sentence.tells_measure = true;
  passage_.measures.push_back({{verb, behind}, *found});
}

/// Whether a verb tells of a meeting; "organised and financed a shelter" does not.
bool PassageMaker::is_meeting(std::size_t at) const {
  const std::size_t size = size_of(reading_.words.meeting, at);
  return size > 0 && !(is(reading_.words.conjunction, at + size) && is(reading_.words.measure, at + size + 1));
}

void PassageMaker::find_measures(Sentence& sentence) {
  bool not_done = false;
  for (std::size_t at = sentence.words.first; at < sentence.words.end;) {
    const std::size_t size = size_of(reading_.words.measure, at);
    // "in May 2015" is no "may".
    not_done = not_done || (passage_.words[at].written == mention::Case::lower && is(reading_.words.not_done, at));
    if (size > 0 && !not_done) find_measure(sentence, at, size);
    if (is_meeting(at)) sentence.tells_meeting = true;
    at += std::max<std::size_t>(size, 1);
  }
}

}  // namespace

Reading::Reading(std::string_view whole, const mention::Finders& finders)
    : text(whole),
      defs(finders.defs()),
      countries(finders.countries()),
      dates(finders.dates()),
      organizations(finders.organizations()),
      words(finders.measure_words()),
      acronyms(organizations.acronyms_of(whole)) {}

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
