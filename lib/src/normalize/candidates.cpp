#include "normalize/candidates.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "normalize/passage.hpp"
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

bool joins(Gap gap) { return gap == Gap::blank || gap == Gap::hyphen || gap == Gap::apostrophe; }

/// Keeps what is wanted of a passage: whether it is a candidate, and what belongs to the practice.
class Chooser {
 public:
  Chooser(const Reading& reading, const Passage& passage) : reading_(reading), passage_(passage) {}

  [[nodiscard]] bool is_candidate(Heading heading) const;
  [[nodiscard]] Candidate candidate() const;

 private:
  [[nodiscard]] const Sentence& sentence_of(std::size_t word) const;
  [[nodiscard]] bool is(const Lexicon& lexicon, std::size_t at) const;
  [[nodiscard]] bool any_before(const Lexicon& lexicon, std::size_t at, std::size_t most) const;
  [[nodiscard]] std::size_t before_article(std::size_t at) const;
  [[nodiscard]] std::vector<CountryMention> opening_places() const;
  [[nodiscard]] std::vector<CountryMention> places_in_measures() const;
  [[nodiscard]] std::vector<CountryMention> countries_of_subjects() const;
  [[nodiscard]] std::vector<CountryMention> hints() const;
  [[nodiscard]] std::vector<CountryMention> places() const;
  [[nodiscard]] bool is_place(const CountryMention& country) const;
  [[nodiscard]] bool goes_on_list(const CountryMention& last, const CountryMention& next) const;
  [[nodiscard]] bool is_of_measure(const DateMention& date) const;
  [[nodiscard]] std::vector<DateMention> dates() const;
  [[nodiscard]] std::vector<OrganizationMention> organizations() const;
  [[nodiscard]] bool is_participant(std::size_t index, bool last_was) const;
  [[nodiscard]] std::vector<GuidelineMention> guidelines() const;
  void add_doubts(Candidate& candidate) const;

  const Reading& reading_;
  const Passage& passage_;
};

const Sentence& Chooser::sentence_of(std::size_t word) const {
  const auto behind = std::ranges::upper_bound(passage_.sentences, word, {},
                                               [](const Sentence& one) { return one.words.first; });
  return *std::prev(behind);
}

bool Chooser::is(const Lexicon& lexicon, std::size_t at) const {
  return at < passage_.words.size() &&
         lexicon.longest(reading_.text, std::span(passage_.words).subspan(at)).has_value();
}

/// Whether one of the words just before `at`, in its sentence, begins a wording of the lexicon.
bool Chooser::any_before(const Lexicon& lexicon, std::size_t at, std::size_t most) const {
  const std::size_t start = sentence_of(at).words.first;
  for (std::size_t i = 0; i < most && at > start; ++i) {
    if (is(lexicon, --at)) return true;
  }
  return false;
}

/// The index of the article before a name, or of the name.
std::size_t Chooser::before_article(std::size_t at) const {
  if (at == 0 || !joins(passage_.words[at].gap)) return at;
  const Span word = passage_.words[at - 1].span;
  return reading_.defs.labels().is_phrase("articles", reading_.text.substr(word.begin, word.size())) ? at - 1
                                                                                                     : at;
}

/// Whether a country is named behind a word such as "in" that leads to no crisis and no event.
bool Chooser::is_place(const CountryMention& country) const {
  const std::size_t name = passage_.words_at(country.span).first;
  const std::size_t at = before_article(name);
  if (country.use != CountryUse::place || at == 0 || !joins(passage_.words[at].gap) ||
      !is(reading_.place, at - 1))
    return false;
  return !any_before(reading_.crisis, at - 1, 2) && !any_before(reading_.event, at - 1, 2);
}

/// Whether a country follows another in a list: "in Kenya, Uganda and the Sudan".
bool Chooser::goes_on_list(const CountryMention& last, const CountryMention& next) const {
  constexpr std::size_t kLongest = 12;
  const std::string_view between = reading_.text.substr(last.span.end, next.span.begin - last.span.end);
  if (between.size() > kLongest) return false;
  const std::vector<Word> words = mention::words_of(between, {0, between.size()});
  const bool small = std::ranges::all_of(
      words, [](const Word& word) { return word.written == mention::Case::lower && word.span.size() <= 3; });
  return small && between.find_first_of(".;:()") == std::string_view::npos;
}

/// Where sentences open with a place, the measure of the passage is there.
std::vector<CountryMention> Chooser::opening_places() const {
  std::vector<CountryMention> found;
  bool in_list = false;
  for (const CountryMention& country : passage_.countries) {
    const std::size_t name = passage_.words_at(country.span).first;
    const std::size_t at = before_article(name);
    const bool opens = at > 0 && at - 1 == sentence_of(name).words.first && is_place(country);
    in_list = opens || (in_list && !found.empty() && goes_on_list(found.back(), country));
    if (in_list) found.push_back(country);
  }
  return found;
}

std::vector<CountryMention> Chooser::places_in_measures() const {
  std::vector<CountryMention> found;
  bool in_list = false;
  for (const CountryMention& country : passage_.countries) {
    const std::size_t name = passage_.words_at(country.span).first;
    if (!sentence_of(name).tells_measure) continue;
    in_list = is_place(country) || (in_list && goes_on_list(found.back(), country));
    if (in_list) found.push_back(country);
  }
  return found;
}

/// The mentions, sorted by place, that stand inside a span.
std::span<const CountryMention> within(const std::vector<CountryMention>& all, Span span) {
  const auto begin = [](const CountryMention& one) { return one.span.begin; };
  const auto first = std::ranges::lower_bound(all, span.begin, {}, begin);
  return {first, std::ranges::lower_bound(first, all.end(), span.end, {}, begin)};
}

/// "The Government of Kenya set up": where a government acts, and nothing else is said, is at home.
std::vector<CountryMention> Chooser::countries_of_subjects() const {
  std::vector<CountryMention> found;
  for (const Span subject : passage_.subjects) {
    for (const CountryMention& country : within(passage_.countries, subject)) {
      if (country.use == CountryUse::place) found.push_back(country);
    }
  }
  return found;
}

/// What only hints at a place: nationalities of those who act, and offices.
std::vector<CountryMention> Chooser::hints() const {
  std::vector<CountryMention> found;
  for (const Span subject : passage_.subjects) {
    std::ranges::copy(within(passage_.nationalities, subject), std::back_inserter(found));
    std::ranges::copy(within(passage_.countries, subject), std::back_inserter(found));
  }
  return found;
}

std::vector<CountryMention> once(std::vector<CountryMention> countries) {
  std::set<std::string> seen;
  std::erase_if(countries, [&](const CountryMention& country) { return !seen.insert(country.id).second; });
  return countries;
}

std::vector<CountryMention> Chooser::places() const {
  for (const auto find : {&Chooser::opening_places, &Chooser::places_in_measures,
                          &Chooser::countries_of_subjects, &Chooser::hints}) {
    std::vector<CountryMention> found = once((this->*find)());
    if (!found.empty()) return found;
  }
  return {};
}

/// A date is the measure's in its sentence, unless it stands behind an event or a publication.
bool Chooser::is_of_measure(const DateMention& date) const {
  constexpr std::size_t kNear = 4;
  const std::size_t at = passage_.words_at(date.span).first;
  return !date.edtf.empty() && sentence_of(at).tells_measure && !any_before(reading_.event, at, kNear);
}

std::vector<DateMention> Chooser::dates() const {
  std::vector<DateMention> found;
  std::ranges::copy_if(passage_.dates, std::back_inserter(found),
                       [&](const DateMention& date) { return is_of_measure(date); });
  return found;
}

/// Whether an organization took part or is quoted: it stands behind "representatives from", or in a list that
/// does.
bool Chooser::is_participant(std::size_t index, bool last_was) const {
  const std::size_t name = passage_.words_at(passage_.organizations[index].span).first;
  const std::size_t at = before_article(name);
  if (at == sentence_of(name).words.first) return false;
  if (reading_.participant.longest_before(reading_.text, std::span(passage_.words).first(at))) return true;
  constexpr std::size_t kNextInList = 12;  // bytes: ", as well as"
  return last_was &&
         passage_.words[name].span.begin - passage_.organizations[index - 1].span.end <= kNextInList;
}

std::vector<OrganizationMention> Chooser::organizations() const {
  std::vector<OrganizationMention> found;
  const std::set<Span> subjects(passage_.subjects.begin(), passage_.subjects.end());
  std::set<std::string> seen;
  bool participant = false;
  for (std::size_t i = 0; i < passage_.organizations.size(); ++i) {
    const OrganizationMention& one = passage_.organizations[i];
    participant = !subjects.contains(passage_.organizations[i].span) && is_participant(i, participant);
    const bool wanted = one.use == OrganizationUse::actor && !participant;
    if (wanted && seen.insert(one.name).second) found.push_back(one);
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

void Chooser::add_doubts(Candidate& candidate) const {
  const bool named =
      std::ranges::any_of(candidate.countries, [](const auto& one) { return one.use == CountryUse::place; });
  const bool elsewhere = std::ranges::any_of(passage_.countries, [&](const CountryMention& country) {
    return sentence_of(passage_.words_at(country.span).first).tells_measure;
  });
  if (!candidate.countries.empty() && !named) {
    candidate.review.push_back(
        {"countries", "uncertain-country", "no place is named; the country is that of who acted", {}});
  } else if (candidate.countries.empty() && elsewhere) {
    candidate.review.push_back(
        {"countries", "uncertain-country", "countries are named, but none as the place of the measure", {}});
  }
  const auto is_told = [&](const CountryMention& home) {
    return std::ranges::find(candidate.countries, home.id, &CountryMention::id) != candidate.countries.end();
  };
  if (named && !std::ranges::all_of(countries_of_subjects(), is_told)) {
    candidate.review.push_back({"countries",
                                "uncertain-country",
                                "who acted is of another country than the place that is named",
                                {}});
  }
  const bool dated =
      std::ranges::any_of(passage_.dates, [](const DateMention& date) { return !date.edtf.empty(); });
  if (candidate.dates.empty() && dated) {
    candidate.review.push_back(
        {"dates", "uncertain-date", "dates are named, but none as that of the measure", {}});
  }
}

bool Chooser::is_candidate(Heading heading) const {
  constexpr std::size_t kFirstSentences = 2;
  const auto& sentences = passage_.sentences;
  const auto measure = std::ranges::find(sentences, true, &Sentence::tells_measure);
  if (heading == Heading::tells_none || measure == sentences.end()) return false;
  const bool placed = !places().empty();
  if (heading == Heading::tells_results) {
    const bool timed = std::ranges::any_of(passage_.dates, [&](const DateMention& date) {
      return !date.edtf.empty() && sentence_of(passage_.words_at(date.span).first).tells_measure;
    });
    return placed || timed;
  }
  const auto meeting = std::ranges::find(sentences, true, &Sentence::tells_meeting);
  const bool early = static_cast<std::size_t>(measure - sentences.begin()) < kFirstSentences;
  return placed && early && measure < meeting;
}

Candidate Chooser::candidate() const {
  Candidate candidate;
  candidate.countries = places();
  candidate.organizations = organizations();
  candidate.dates = dates();
  candidate.guidelines = guidelines();
  add_doubts(candidate);
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

/// The first paragraph decides: a line that only opens a list does not make its items one practice.
void find_in_section(const RawSection& section, Heading heading, const Reading& reading,
                     const SourceText& source, std::vector<Candidate>& found) {
  for (std::size_t at = 0; at < section.paragraphs.size();) {
    const std::span<const Paragraph> rest = std::span(section.paragraphs).subspan(at);
    const Passage opening = read_passage(reading, rest.first(1));
    std::size_t size = 1;
    if (Chooser(reading, opening).is_candidate(heading)) {
      size = passage_size(source, section.paragraphs, at);
      const Passage whole = size == 1 ? opening : read_passage(reading, rest.first(size));
      Candidate candidate = Chooser(reading, whole).candidate();
      candidate.passage.assign(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(size));
      found.push_back(std::move(candidate));
    }
    at += size;
  }
}

}  // namespace

std::vector<Candidate> find_candidates(const std::vector<RawSection>& sections, const SourceText& source,
                                       const Definitions& defs) {
  const Reading reading(source.text(), defs);
  const Lexicon results =
      mention::lexicon_of(defs, "measures", "heading-for", mention::Capitals::do_not_count);
  const Lexicon none =
      mention::lexicon_of(defs, "measures", "heading-against", mention::Capitals::do_not_count);
  std::vector<Candidate> found;
  for (const RawSection& section : sections) {
    const std::string_view heading = source.slice(section.heading);
    const Heading says = holds(heading, none)      ? Heading::tells_none
                         : holds(heading, results) ? Heading::tells_results
                                                   : Heading::says_nothing;
    find_in_section(section, says, reading, source, found);
  }
  return found;
}

}  // namespace praxis::normalize
