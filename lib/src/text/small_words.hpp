#pragma once

#include <string>
#include <string_view>

/// What remains of a title when file names, headlines and memory have worn it down.
namespace praxis::text {

/// The folded text (see `fold`) without the articles, prepositions and conjunctions of English, Spanish and
/// French that names lose on their way; the folded text itself where nothing else is in it.
///
///     key_words("The Fund for the Return of Workers");   // "fund return workers"
[[nodiscard]] std::string key_words(std::string_view utf8);

}  // namespace praxis::text
