#include <algorithm>

#include "layout/document.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// An article has a title and running prose that tells of an event: a meeting, a training, a mission.
double score(const Page& page) {
  const Traits& traits = page.traits;
  if (!traits.is_on_subject() || !traits.has_prose() || !traits.has_title) return 0;
  double score = 0.4;
  if (traits.events >= 2) score += 0.2;
  if (traits.events >= 5) score += 0.05;
  if (traits.is_called_event) score += 0.15;
  if (traits.has_date) score += 0.1;
  if (traits.has_related) score += 0.2;
  if (traits.how_to > 0) score -= 0.15;
  return std::min(score, 1.0);
}

/// Whether a text opens with a few words, a comma and a number: "Tegucigalpa, 9 de octubre de 2018."
bool is_place_and_date(std::string_view text) {
  constexpr std::size_t kLongestPlace = 40;  // bytes
  const std::size_t digit = text.find_first_of("0123456789");
  return digit != std::string_view::npos && digit <= kLongestPlace && text.substr(0, digit).ends_with(", ");
}

/// The dateline that opens the text: "Rabat, 9 November 2017 – ...".
Span dateline(const Page& page, const Division& division) {
  if (division.parts.empty() || division.parts.front().blocks.empty()) return {};
  const Span opening = division.parts.front().blocks.front().text.pieces.front();
  const std::string_view text = page.text(opening);
  std::size_t end = std::min(text.find(" – "), std::min(text.find(" — "), text.find(" - ")));
  // "Tegucigalpa, 9 de octubre de 2018. Durante dos días ..."
  if (!opens_with_dateline(text)) end = is_place_and_date(text) ? text.find(". ") : std::string_view::npos;
  constexpr std::size_t kLongest = 60;  // bytes
  if (end > kLongest) return {};
  return end == std::string_view::npos ? Span{} : Span{opening.begin, opening.begin + end};
}

RawFields cut(const Page& page) {
  Division division = divide(page, page.outline);
  if (division.date.empty()) division.date = dateline(page, division);
  return to_document(std::move(division), "article");
}

constexpr std::string_view kSample = R"(Consuls compare notes in Nairobi

Background

In May 2018 consular officers from nine countries met in Nairobi for a workshop on what to do for migrants when a disaster strikes their host country. The meeting was hosted by the labour ministry and brought together forty participants over two days.

What came out of it?

The participants agreed to share their lists of contacts. A second workshop will take place next year.

Related articles

Consuls compare notes in Manila
)";

}  // namespace

extern const Layout article_layout;
const Layout article_layout{"article", "a news article: a title, prose that tells of a meeting, a training or a mission", Evidence::outline, score, cut, kSample};

}  // namespace praxis::layout
