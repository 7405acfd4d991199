#include "normalize/measure_dates.hpp"

#include <algorithm>
#include <string>

namespace praxis::normalize {
namespace {

using mention::DateMention;
using mention::Gap;
using Dates = std::vector<DateMention>;

class DateChooser {
 public:
  explicit DateChooser(const PassageView& view)
      : view_(view), passage_(view.passage()), reading_(view.reading()) {}

  [[nodiscard]] MeasureDates run() const;

 private:
  [[nodiscard]] std::span<const Measure> measures_in(const Sentence& sentence) const;
  [[nodiscard]] bool is_of_measure(const DateMention& date) const;
  [[nodiscard]] bool names_something(const DateMention& date) const;
  [[nodiscard]] bool is_of_crisis(std::size_t at) const;
  [[nodiscard]] bool is_of_publication(std::size_t at) const;
  [[nodiscard]] bool has_one_subject(const Sentence& sentence) const;
  [[nodiscard]] bool belong_together(const DateMention& one, const DateMention& next) const;

  const PassageView& view_;
  const Passage& passage_;
  const Reading& reading_;
};

std::span<const Measure> DateChooser::measures_in(const Sentence& sentence) const {
  const auto verb = [](const Measure& one) { return one.verb.first; };
  const auto first = std::ranges::lower_bound(passage_.measures, sentence.words.first, {}, verb);
  return {first, std::ranges::lower_bound(first, passage_.measures.end(), sentence.words.end, {}, verb)};
}

/// "the 2011 tsunami", "the 2015 Nepal earthquake", "the 2017 conference".
bool DateChooser::names_something(const DateMention& date) const {
  constexpr std::size_t kFarthest = 3;
  const std::size_t end = passage_.words_at(date.span).end;
  for (std::size_t at = end; at < std::min(end + kFarthest, passage_.words.size()); ++at) {
    if (passage_.words[at].gap != Gap::blank) return false;
    if (view_.is(reading_.words.crisis, at) || view_.is(reading_.words.event, at)) return true;
    if (!passage_.words[at].is_capitalized()) return false;
  }
  return false;
}

/// "after the earthquake in April 2015, ...": a crisis stands before the date, and no measure before both.
/// "The earthquake of April 2015" is, but what is done during it has its time.
bool DateChooser::is_of_crisis(std::size_t at) const {
  constexpr std::size_t kNear = 5;
  constexpr std::size_t kFar = 4;  // "during the floods of 2011"
  if (at > 1 && view_.is(reading_.words.of, at - 1) && view_.is(reading_.words.crisis, at - 2)) return !view_.any_before(reading_.words.during, at, kFar);
  const Sentence& sentence = view_.sentence_of(at);
  const std::span<const Measure> measures = measures_in(sentence);
  const bool told = !measures.empty() && measures.front().verb.first < at;
  return !told && view_.any_before(reading_.words.crisis, at, kNear);
}

/// "published in 2017", where that is not the measure.
bool DateChooser::is_of_publication(std::size_t at) const {
  constexpr std::size_t kNear = 3;
  if (!view_.any_before(reading_.words.publication, at, kNear)) return false;
  return std::ranges::none_of(measures_in(view_.sentence_of(at)), [&](const Measure& measure) {
    return measure.verb.first < at && at - measure.verb.first <= kNear;
  });
}

/// A date is the measure's in its sentence, unless it stands behind an event or a publication.
bool DateChooser::is_of_measure(const DateMention& date) const {
  constexpr std::size_t kNear = 4;
  const std::size_t at = view_.first_of(date.span);
  return !date.edtf.empty() && view_.sentence_of(at).tells_measure && !names_something(date) &&
         !view_.any_before(reading_.words.event, at, kNear) && !is_of_crisis(at) && !is_of_publication(at);
}

bool DateChooser::has_one_subject(const Sentence& sentence) const {
  const std::span<const Measure> measures = measures_in(sentence);
  return std::ranges::all_of(measures,
                             [&](const Measure& one) { return one.subject == measures.front().subject; });
}

bool DateChooser::belong_together(const DateMention& one, const DateMention& next) const {
  const Sentence& sentence = view_.sentence_of(view_.first_of(one.span));
  if (!sentence.words.holds(view_.first_of(next.span))) return false;
  return view_.goes_on_list(one.span, next.span) || has_one_subject(sentence);
}

MeasureDates DateChooser::run() const {
  Dates found;
  std::ranges::copy_if(passage_.dates, std::back_inserter(found),
                       [&](const DateMention& date) { return is_of_measure(date); });
  const bool together =
      std::ranges::adjacent_find(found, [&](const DateMention& one, const DateMention& next) {
        return !belong_together(one, next);
      }) == found.end();
  if (together) return {std::move(found)};
  std::vector<std::string> all;
  for (const DateMention& date : found) all.push_back(date.edtf);
  const std::string whole = mention::united(all);
  const auto longest = std::ranges::find(found, whole, &DateMention::edtf);
  if (longest == found.end()) return {{}, true};
  return {{*longest}};
}

}  // namespace

MeasureDates find_measure_dates(const PassageView& view) { return DateChooser(view).run(); }

}  // namespace praxis::normalize
