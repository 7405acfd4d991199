#include "layout/sections.hpp"

namespace praxis::layout {
namespace {

double score(const Page& page) { return score_sections(page, Dialect::form); }
RawFields cut(const Page& page) { return cut_sections(page, Dialect::form); }

constexpr std::string_view kSample = R"(Type of practice
Funds
Country (Check all that apply)
Kenya
Name of Stakeholder Implementing the Practice
Government of Kenya
Type of crisis (Check all that apply)
Conflict
Natural Disaster
Description of the practice

A reserve pays for the journey home.
)";

}  // namespace

extern const Layout form_layout;
const Layout form_layout{"form", "a filled-in form: each label on a line of its own, its values below, one a line", Evidence::labels, score, cut, kSample};

}  // namespace praxis::layout
