#include <algorithm>

#include "layout/items.hpp"
#include "layout/traits.hpp"

namespace praxis::layout {
namespace {

/// So many thematic areas in a text are no choice of a practice but a list of all.
constexpr std::size_t kAllAreas = 8;

/// How many of eight signs of a portal a text shows.
std::size_t count_signs(const Traits& traits) {
  std::size_t signs = 0;
  if (traits.read_more >= 2) ++signs;
  if (traits.places >= 2) ++signs;
  if (traits.is_called_section) ++signs;
  const bool is_short = traits.long_paragraphs <= traits.headings;
  const bool is_headed_row = traits.headings >= 4 && traits.headed_texts >= 2 && traits.paragraphs <= 2 * traits.headings && is_short &&
                                 2 * traits.long_headings > traits.headings;
  if (is_headed_row) ++signs;
  if (is_headed_row && traits.questions * 3 < traits.headings) ++signs;
  if (!traits.has_title && traits.paragraphs >= 4 && traits.headings <= traits.paragraphs) ++signs;
  if (traits.themes >= kAllAreas) signs += 2;
  if (traits.is_row_of_teasers()) signs += 2;
  const bool is_list_of_titles = traits.title_items >= 4 && traits.title_items > 2 * traits.paragraphs - traits.paragraphs / 2;
  if (is_list_of_titles && traits.numbered_headings == 0) signs += 2;
  // Pages that explain something have many short parts, too.
  const bool explains = traits.how_to > 0 || traits.questions >= 2;
  return explains && signs > 0 ? signs - 1 : signs;
}

/// A portal or a list is a row of short texts that have nothing to do with each other.
double score(const Page& page) {
  const Traits& traits = page.traits;
  // A list of all thematic areas is the landing page of a repository, even when nothing else is left of it.
  const bool lists_areas = traits.themes >= kAllAreas;
  if (!lists_areas && (!traits.is_on_subject() || traits.sentences == 0)) return 0;
  if (traits.numbered_headings >= 2 || traits.has_related) return 0;
  return std::min(1.0, 0.3 * static_cast<double>(count_signs(traits)) + 0.05);
}

RawFields cut(const Page& page) { return cut_portal(page, page.outline); }

constexpr std::string_view kSample = R"(Consuls train for floods

Forty consular officers took a course on what migrants need when rivers rise.

Read more

Geneva, Switzerland

A handbook for embassies was shown to States at a side event.

Nairobi, Kenya

Migrant associations and the fire brigade met for an exercise.

Tools for town halls

A checklist helps town halls to count newcomers before a disaster.

Read more
)";

}  // namespace

extern const Layout portal_layout;
const Layout portal_layout{"portal", "a front page or a list: news, events and tools, each with a few lines", Evidence::outline, score, cut, kSample};

}  // namespace praxis::layout
