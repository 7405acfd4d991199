#include "layout/sections.hpp"

namespace praxis::layout {
namespace {

double score(const Page& page) { return score_sections(page, Dialect::page); }
RawFields cut(const Page& page) { return cut_sections(page, Dialect::page); }

constexpr std::string_view kSample = R"(Type of practice: Funds
Country: Kenya, Uganda
Name of Stakeholder: Government of Kenya
Type of crisis: Conflict, Natural Disaster

A reserve pays for the journey home.

Related Links

https://example.org/reserve
)";

}  // namespace

extern const Layout labelled_page_layout;
const Layout labelled_page_layout{"labelled-page", "a web page saved as text: `Label: value, value`, with or without the site's navigation", Evidence::labels,
                                  score, cut, kSample};

}  // namespace praxis::layout
