#include "normalize/measure_places.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace praxis::normalize {
namespace {

using mention::CountryMention;
using mention::CountryUse;
using mention::Gap;
using Countries = std::vector<CountryMention>;

/// The mentions, sorted by place, that stand inside a span.
std::span<const CountryMention> within(const Countries& all, Span span) {
  const auto begin = [](const CountryMention& one) { return one.span.begin; };
  const auto first = std::ranges::lower_bound(all, span.begin, {}, begin);
  return {first, std::ranges::lower_bound(first, all.end(), span.end, {}, begin)};
}

Countries once(Countries countries) {
  std::set<std::string> seen;
  std::erase_if(countries, [&](const CountryMention& country) { return !seen.insert(country.id).second; });
  return countries;
}

class PlaceFinder {
 public:
  explicit PlaceFinder(const PassageView& view)
      : view_(view), passage_(view.passage()), reading_(view.reading()) {}

  [[nodiscard]] MeasurePlaces run() const;

 private:
  [[nodiscard]] bool is_led(std::size_t name) const;
  [[nodiscard]] bool is_place(const CountryMention& country) const;
  [[nodiscard]] bool opens(const CountryMention& country) const;
  [[nodiscard]] bool opens_with_a(std::size_t first) const;
  [[nodiscard]] std::size_t before_city(std::size_t name) const;
  [[nodiscard]] Countries opening_places() const;
  [[nodiscard]] Countries places_in_measures() const;
  [[nodiscard]] bool is_of_state(Span name) const;
  [[nodiscard]] const CountryMention* owner_of(Span name) const;
  [[nodiscard]] Countries homes() const;
  [[nodiscard]] Countries offices() const;
  [[nodiscard]] bool is_named_in_subject() const;

  const PassageView& view_;
  const Passage& passage_;
  const Reading& reading_;
};

/// The index of the city before the name of its country, "in Beirut, Lebanon", or of the name.
std::size_t PlaceFinder::before_city(std::size_t name) const {
  constexpr std::size_t kLongestCity = 4;
  const Gap gap = passage_.words[name].gap;
  if (gap != Gap::comma && gap != Gap::bracket) return name;
  const std::size_t start = view_.sentence_of(name).words.first;
  std::size_t at = name;
  while (at > start && name - at < kLongestCity && passage_.words[at - 1].is_capitalized() &&
         (at == name || view_.is_joined(at)) && !view_.is(reading_.words.place, at - 1))
    --at;
  return at;
}

/// Whether a word such as "in" leads to a name, and no crisis and no event stands before it.
bool PlaceFinder::is_led(std::size_t name) const {
  const std::size_t at = view_.before_article(name);
  if (at == 0 || !view_.is_joined(at) || !view_.is(reading_.words.place, at - 1)) return false;
  return !view_.any_before(reading_.words.crisis, at - 1, 2) && !view_.any_before(reading_.words.event, at - 1, 2);
}

bool PlaceFinder::is_place(const CountryMention& country) const {
  if (country.use != CountryUse::place) return false;
  const std::size_t name = view_.first_of(country.span);
  return is_led(name) || (before_city(name) != name && is_led(before_city(name)));
}

/// Whether a sentence begins with a country: "In Kenya, ...", "In Beirut, Lebanon, ...", "Kenya: ...".
bool PlaceFinder::opens(const CountryMention& country) const {
  const std::size_t name = view_.first_of(country.span);
  const std::size_t first = view_.sentence_of(name).words.first;
  if (name == first) {
    const std::string_view behind = reading_.text.substr(country.span.end, 5);
    return country.use == CountryUse::place &&
           (behind.starts_with(':') || behind.starts_with(" :") || behind.starts_with(" –") ||
            behind.starts_with(" —") || behind.starts_with(" - "));
  }
  const std::size_t city = before_city(name);
  return std::ranges::any_of(std::array{name, city}, [&](std::size_t place) {
    const bool led = view_.before_article(place) == first + 1 && is_place(country);
    return led || (place == first + 1 && country.use == CountryUse::place && opens_with_a(first));
  });
}

/// "À Djibouti, ...": with its accent, for "A Kenyan ..." is something else.
bool PlaceFinder::opens_with_a(std::size_t first) const {
  return view_.is(reading_.words.opening_place, first) && view_.is_joined(first + 1) &&
         passage_.words[first].span.size() > 1;
}

Countries PlaceFinder::opening_places() const {
  Countries found;
  bool in_list = false;
  for (const CountryMention& country : passage_.countries) {
    in_list =
        opens(country) || (in_list && !found.empty() && view_.goes_on_list(found.back().span, country.span));
    if (in_list) found.push_back(country);
  }
  return found;
}

Countries PlaceFinder::places_in_measures() const {
  Countries found;
  bool in_list = false;
  for (const CountryMention& country : passage_.countries) {
    if (!view_.sentence_of(view_.first_of(country.span)).tells_measure) continue;
    in_list = is_place(country) || (in_list && view_.goes_on_list(found.back().span, country.span));
    if (in_list) found.push_back(country);
  }
  return found;
}

bool PlaceFinder::is_of_state(Span name) const {
  const WordRange words = passage_.words_at(name);
  for (std::size_t at = words.first; at < words.end; ++at) {
    if (view_.is(reading_.words.state_body, at)) return true;
  }
  return false;
}

/// The country of "Kenya's Ministry of Labour".
const CountryMention* PlaceFinder::owner_of(Span name) const {
  const std::size_t first = view_.first_of(name);
  if (first < 2 || passage_.words[first - 1].gap != Gap::apostrophe ||
      passage_.words[first].gap != Gap::blank)
    return nullptr;
  const Span before = passage_.words[first - 2].span;
  const auto end = [](const CountryMention& one) { return one.span.end; };
  const auto found = std::ranges::lower_bound(passage_.countries, before.end, {}, end);
  return found != passage_.countries.end() && found->span.end == before.end ? &*found : nullptr;
}

/// The countries of the States that act: "the Government of Kenya", "the Kenyan authorities".
Countries PlaceFinder::homes() const {
  Countries found;
  for (const Measure& measure : passage_.measures) {
    if (const CountryMention* owner = owner_of(measure.subject)) found.push_back(*owner);
    if (!is_of_state(measure.subject)) continue;
    std::ranges::copy_if(within(passage_.countries, measure.subject), std::back_inserter(found),
                         [](const CountryMention& one) { return one.use == CountryUse::place; });
    std::ranges::copy(within(passage_.nationalities, measure.subject), std::back_inserter(found));
  }
  return found;
}

/// "IOM Costa Rica": what only hints at a place.
Countries PlaceFinder::offices() const {
  Countries found;
  for (const Measure& measure : passage_.measures) {
    std::ranges::copy_if(within(passage_.countries, measure.subject), std::back_inserter(found),
                         [](const CountryMention& one) { return one.use == CountryUse::office; });
  }
  return found;
}

bool PlaceFinder::is_named_in_subject() const {
  return std::ranges::any_of(passage_.measures, [&](const Measure& measure) {
    return !within(passage_.countries, measure.subject).empty() ||
           !within(passage_.nationalities, measure.subject).empty();
  });
}

MeasurePlaces PlaceFinder::run() const {
  const Countries home = once(homes());
  const auto at_home = [&](const Countries& places) {
    return std::ranges::all_of(home, [&](const CountryMention& one) {
      return std::ranges::find(places, one.id, &CountryMention::id) != places.end();
    });
  };
  Countries found = once(opening_places());
  if (!found.empty()) {
    const bool other = !at_home(found);
    return {std::move(found), PlaceCertainty::said, other};
  }
  found = once(places_in_measures());
  if (!found.empty() && !at_home(found)) return {{}, PlaceCertainty::abroad, true};
  if (!found.empty()) return {std::move(found), PlaceCertainty::said};
  if (!home.empty()) return {home, PlaceCertainty::home};
  found = once(offices());
  if (!found.empty()) return {std::move(found), PlaceCertainty::hinted};
  return {{}, is_named_in_subject() ? PlaceCertainty::in_a_name : PlaceCertainty::unsaid};
}

}  // namespace

MeasurePlaces find_measure_places(const PassageView& view) { return PlaceFinder(view).run(); }

}  // namespace praxis::normalize
