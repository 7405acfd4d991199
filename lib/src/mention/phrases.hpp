#pragma once

#include <praxis/definitions.hpp>

#include <cstddef>
#include <string_view>

/// The wordings of a phrase of labels.yaml inside folded texts (text::fold), as whole words.
namespace praxis::mention {

/// How often wordings of the phrase stand in a text.
[[nodiscard]] std::size_t count_phrase(const Labels& labels, std::string_view phrase, std::string_view folded);
/// How many different wordings of the phrase stand in a text.
[[nodiscard]] std::size_t count_different(const Labels& labels, std::string_view phrase, std::string_view folded);
/// Whether a text opens with a wording of the phrase.
[[nodiscard]] bool opens_with_phrase(const Labels& labels, std::string_view phrase, std::string_view folded);
/// Where the first wording (in the order of the phrase, sorted) stands in a text, or npos.
[[nodiscard]] std::size_t find_phrase(const Labels& labels, std::string_view phrase, std::string_view folded);

}  // namespace praxis::mention
