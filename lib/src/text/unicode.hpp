#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What needs Unicode's tables: the only door to ICU.
namespace praxis::text {

/// The key under which two wordings of one name meet: case folded, accents gone, every run of anything but letters and
/// digits one space, none at the ends. "L’État d’origine" and "l'etat d origine" both give "l etat d origine".
[[nodiscard]] std::string fold(std::string_view utf8);

/// ASCII kebab-case of a title, at most `limit` bytes, cut between words: "Programa «3x1»" gives "programa-3x1". Letters of
/// other scripts are transliterated. Empty where nothing is left.
[[nodiscard]] std::string slug(std::string_view utf8, std::size_t limit = 64);

/// The words of a folded text.
[[nodiscard]] std::vector<std::string_view> words(std::string_view folded);

/// Whether the first letter is an upper-case one.
[[nodiscard]] bool starts_upper(std::string_view utf8);
/// Whether the first character is a lower-case letter.
[[nodiscard]] bool starts_lower(std::string_view utf8);
/// The text with its first character in upper case.
[[nodiscard]] std::string capitalized(std::string_view utf8);

}  // namespace praxis::text
