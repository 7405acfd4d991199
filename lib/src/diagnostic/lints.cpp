#include "diagnostic/lints.hpp"

#include <algorithm>
#include <array>

namespace praxis {
namespace {

constexpr std::array kLints{
    Lint{"link-only", Code::link_only},
    Lint{"acronyms", Code::unexpanded_acronym},
    Lint{"empty-section", Code::empty_section},
    Lint{"vague-title", Code::vague_title},
    Lint{"short-description", Code::short_description},
    Lint{"leftovers", Code::leftover_markup},
    Lint{"damaged-text", Code::damaged_text},
    Lint{"language", Code::language_differs},
    Lint{"unused-footnote", Code::unused_footnote},
};

}  // namespace

std::span<const Lint> lints() { return kLints; }

std::string_view lint_name(Code code) {
  const auto lint = std::ranges::find(kLints, code, &Lint::code);
  return lint == kLints.end() ? std::string_view() : lint->name;
}

}  // namespace praxis
