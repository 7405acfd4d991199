#include "normalize/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "normalize/measure_dates.hpp"
#include "normalize/measure_places.hpp"
#include "normalize/passage.hpp"
#include "normalize/passage_view.hpp"
#include "text/blank.hpp"
#include "text/bullet.hpp"
#include "text/unicode.hpp"

namespace praxis::normalize {
namespace {

using mention::CountryMention;
using mention::CountryUse;
using mention::DateMention;
using mention::Gap;
using mention::Lexicon;
using mention::OrganizationMention;
using mention::OrganizationUse;
using mention::Word;

/// What a heading says of the passages under it.
enum class Heading { tells_results, tells_none, says_nothing };

/// Keeps what is wanted of a passage: whether it is a candidate, and what belongs to the practice.
class Chooser {
 public:
  Chooser(const Reading& reading, const Passage& passage)
      : reading_(reading),
        passage_(passage),
        view_(reading, passage),
        places_(find_measure_places(view_)),
        dates_(find_measure_dates(view_)) {}

  [[nodiscard]] bool is_candidate(Heading heading) const;
  [[nodiscard]] Candidate candidate() const;

 private:
  [[nodiscard]] std::vector<OrganizationMention> organizations() const;
  [[nodiscard]] bool stands_behind(const Lexicon& lexicon, std::size_t at) const;
  [[nodiscard]] bool is_participant(std::size_t index, bool last_was) const;
  [[nodiscard]] std::vector<GuidelineMention> guidelines() const;
  void add_country_doubts(Candidate& candidate) const;
  void add_date_doubts(Candidate& candidate) const;

  const Reading& reading_;
  const Passage& passage_;
  PassageView view_;
  MeasurePlaces places_;
  MeasureDates dates_;
};

/// Whether a wording ends before that word.
bool Chooser::stands_behind(const Lexicon& lexicon, std::size_t at) const {
  const std::size_t first = view_.sentence_of(at).words.first;
  return lexicon.longest_before(reading_.text, std::span(passage_.words).subspan(first, at - first))
      .has_value();
}

/// Whether an organization took part, is quoted or names a place: it stands behind "representatives from",
/// "at", or in a list that does.
bool Chooser::is_participant(std::size_t index, bool last_was) const {
  const Span span = passage_.organizations[index].span;
  const std::size_t name = view_.first_of(span);
  const std::size_t at = view_.before_article(name);
  if (at == view_.sentence_of(name).words.first) return false;
  if (stands_behind(reading_.words.partner, at)) return false;
  if (stands_behind(reading_.words.participant, at) || stands_behind(reading_.words.site, at)) return true;
  constexpr std::size_t kNextInList = 12;  // bytes: ", as well as"
  return last_was && span.begin - passage_.organizations[index - 1].span.end <= kNextInList;
}

/// The folded words of a name, without its acronym.
std::vector<std::string> words_of_name(std::string_view name) {
  const std::string_view bare = name.substr(0, name.ends_with(')') ? name.rfind('(') : name.size());
  std::vector<std::string> words;
  for (const Word& word : mention::words_of(bare, {0, bare.size()}))
    words.push_back(text::fold(bare.substr(word.span.begin, word.span.size())));
  return words;
}

/// The names that were told, and what a later mention may say for one: a row of its words.
class ToldNames {
 public:
  [[nodiscard]] bool hold(const std::vector<std::string>& words) const {
    return parts_.contains(fmt::format("{}", fmt::join(words, " ")));
  }
  void add(const std::vector<std::string>& words) {
    for (auto first = words.begin(); first != words.end(); ++first) {
      for (auto end = first; end != words.end();) {
        ++end;
        parts_.insert(fmt::format("{}", fmt::join(first, end, " ")));
      }
    }
  }

 private:
  std::set<std::string> parts_;  // names have few words
};

/// Each once, under its first name: a part of a name that was told ("the Red Cross") is none of its own.
std::vector<OrganizationMention> Chooser::organizations() const {
  std::vector<OrganizationMention> found;
  std::set<Span> subjects;
  for (const Measure& measure : passage_.measures) subjects.insert(measure.subject);
  std::set<std::string> seen;
  ToldNames told;
  bool participant = false;
  for (std::size_t i = 0; i < passage_.organizations.size(); ++i) {
    const OrganizationMention& one = passage_.organizations[i];
    const bool is_subject = subjects.contains(one.span);
    participant = !is_subject && is_participant(i, participant);
    if ((one.use != OrganizationUse::actor && !is_subject) || participant || !seen.insert(one.name).second)
      continue;
    const auto words = words_of_name(reading_.text.substr(one.span.begin, one.span.size()));
    if (told.hold(words)) continue;
    told.add(words);
    found.push_back(one);
  }
  return found;
}

std::vector<GuidelineMention> Chooser::guidelines() const {
  constexpr int kGuidelines = 15;
  std::vector<GuidelineMention> found;
  for (std::size_t at = 1; at < passage_.words.size(); ++at) {
    const Span number = passage_.words[at].span;
    if (passage_.words[at].written != mention::Case::number || passage_.words[at].gap != Gap::blank ||
        number.size() > 2)
      continue;
    const std::size_t words =
        at > 1 && passage_.words[at - 1].gap == Gap::blank ? 2 : 1;  // "ligne directrice 3"
    for (std::size_t size = words; size > 0; --size) {
      const Span name{passage_.words[at - size].span.begin, passage_.words[at - 1].span.end};
      if (!reading_.defs.labels().is_phrase("guideline_heading",
                                            reading_.text.substr(name.begin, name.size())))
        continue;
      int value = 0;
      std::from_chars(reading_.text.data() + number.begin, reading_.text.data() + number.end, value);
      if (value >= 1 && value <= kGuidelines) found.push_back({{name.begin, number.end}, value});
      break;
    }
  }
  return found;
}

void Chooser::add_country_doubts(Candidate& candidate) const {
  const auto doubt = [&](std::string_view note) {
    candidate.review.push_back({"countries", "uncertain-country", std::string(note), {}});
  };
  const bool told = std::ranges::any_of(passage_.countries, [&](const CountryMention& country) {
    return view_.sentence_of(view_.first_of(country.span)).tells_measure;
  });
  if (places_.other_home) {
    doubt("who acted is of another country than the place that is named");
  } else if (places_.certainty == PlaceCertainty::hinted ||
             (places_.certainty == PlaceCertainty::home &&
              places_.countries.front().use == CountryUse::nationality)) {
    doubt("no place is named; the country is that of who acted");
  } else if (candidate.countries.empty() && (told || places_.certainty == PlaceCertainty::in_a_name)) {
    doubt("countries are named, but none as the place of the measure");
  }
}

void Chooser::add_date_doubts(Candidate& candidate) const {
  const bool dated =
      std::ranges::any_of(passage_.dates, [](const DateMention& date) { return !date.edtf.empty(); });
  if (!candidate.dates.empty() || !dated) return;
  candidate.review.push_back({"dates",
                              "uncertain-date",
                              dates_.apart ? "several dates are named that do not belong together"
                                           : "dates are named, but none as that of the measure",
                              {}});
}

bool Chooser::is_candidate(Heading heading) const {
  constexpr std::size_t kFirstSentences = 2;
  const auto& sentences = passage_.sentences;
  const auto measure = std::ranges::find(sentences, true, &Sentence::tells_measure);
  if (heading == Heading::tells_none || measure == sentences.end()) return false;
  const bool placed = places_.certainty != PlaceCertainty::unsaid;
  if (heading == Heading::tells_results) {
    const bool timed = std::ranges::any_of(passage_.dates, [&](const DateMention& date) {
      return !date.edtf.empty() && view_.sentence_of(view_.first_of(date.span)).tells_measure;
    });
    return placed || timed;
  }
  const auto meeting = std::ranges::find(sentences, true, &Sentence::tells_meeting);
  const bool early = static_cast<std::size_t>(measure - sentences.begin()) < kFirstSentences;
  return placed && early && measure < meeting;
}

Candidate Chooser::candidate() const {
  Candidate candidate;
  candidate.countries = places_.countries;
  candidate.organizations = organizations();
  candidate.dates = dates_.dates;
  candidate.guidelines = guidelines();
  add_country_doubts(candidate);
  add_date_doubts(candidate);
  return candidate;
}

/// Whether a heading holds one of the words of a term.
bool holds(std::string_view heading, const Lexicon& lexicon) {
  const std::vector<Word> words = mention::words_of(heading, {0, heading.size()});
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (lexicon.longest(heading, std::span(words).subspan(at))) return true;
  }
  return false;
}

bool opens_list(const SourceText& source, const Paragraph& paragraph) {
  return !paragraph.pieces.empty() && text::trim(source.slice(paragraph.pieces.back())).ends_with(':');
}

bool is_item(const SourceText& source, const Paragraph& paragraph) {
  return !paragraph.pieces.empty() &&
         text::bullet_size(text::trim(source.slice(paragraph.pieces.front()))) > 0;
}

/// How many paragraphs from `at` on are one passage: one, or one and the list that it opens.
std::size_t passage_size(const SourceText& source, const std::vector<Paragraph>& paragraphs, std::size_t at) {
  std::size_t end = at + 1;
  if (!opens_list(source, paragraphs[at])) return 1;
  while (end < paragraphs.size() && is_item(source, paragraphs[end])) ++end;
  return end - at;
}

/// Finds the candidates of a document, section by section.
class Search {
 public:
  Search(const SourceText& source, const mention::Finders& finders)
      : source_(source),
        reading_(source.text(), finders) {}

  void add(const RawSection& section);
  std::vector<Candidate> take() { return std::move(found_); }

 private:
  using Paragraphs = std::span<const Paragraph>;
  [[nodiscard]] Heading heading_of(std::string_view heading) const;
  [[nodiscard]] Heading heading_of_items(const Paragraph& introduction, Heading heading) const;
  [[nodiscard]] bool is_candidate(Paragraphs paragraphs, Heading heading) const;
  void add_list(Paragraphs list, Heading heading);
  void add_passage(Paragraphs passage);

  const SourceText& source_;
  Reading reading_;
  std::vector<Candidate> found_;
};

Heading Search::heading_of(std::string_view heading) const {
  if (holds(heading, reading_.words.heading_against)) return Heading::tells_none;
  return holds(heading, reading_.words.heading_for) ? Heading::tells_results : Heading::says_nothing;
}

/// "The following examples met with interest:" says of its items what a heading would.
Heading Search::heading_of_items(const Paragraph& introduction, Heading heading) const {
  const bool tells = std::ranges::any_of(introduction.pieces,
                                         [&](Span piece) { return holds(source_.slice(piece), reading_.words.heading_for); });
  return tells && heading == Heading::says_nothing ? Heading::tells_results : heading;
}

bool Search::is_candidate(Paragraphs paragraphs, Heading heading) const {
  return Chooser(reading_, read_passage(reading_, paragraphs)).is_candidate(heading);
}

void Search::add_passage(Paragraphs passage) {
  const Passage read = read_passage(reading_, passage);
  Candidate candidate = Chooser(reading_, read).candidate();
  candidate.passage.assign(passage.begin(), passage.end());
  found_.push_back(std::move(candidate));
}

/// A list whose introduction tells of a measure is one practice with it, unless its items, or most of them,
/// tell of measures of their own.
void Search::add_list(Paragraphs list, Heading heading) {
  const Heading of_items = heading_of_items(list.front(), heading);
  std::vector<std::size_t> told;
  for (std::size_t at = 1; at < list.size(); ++at) {
    if (is_candidate(list.subspan(at, 1), of_items)) told.push_back(at);
  }
  if (told.size() * 2 < list.size() - 1 && is_candidate(list.first(1), heading)) return add_passage(list);
  for (const std::size_t at : told) add_passage(list.subspan(at, 1));
}

void Search::add(const RawSection& section) {
  const Heading heading = heading_of(source_.slice(section.heading));
  for (std::size_t at = 0; at < section.paragraphs.size();) {
    const std::size_t size = passage_size(source_, section.paragraphs, at);
    const Paragraphs passage = Paragraphs(section.paragraphs).subspan(at, size);
    if (size > 1) {
      add_list(passage, heading);
    } else if (is_candidate(passage, heading)) {
      add_passage(passage);
    }
    at += size;
  }
}

}  // namespace

std::vector<Candidate> find_candidates(const std::vector<RawSection>& sections, const SourceText& source,
                                       const mention::Finders& finders) {
  Search search(source, finders);
  for (const RawSection& section : sections) search.add(section);
  return search.take();
}

}  // namespace praxis::normalize
