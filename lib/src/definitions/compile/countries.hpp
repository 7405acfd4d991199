#pragma once

#include <praxis/definitions.hpp>
#include <praxis/result.hpp>

#include <string>

namespace praxis::definitions {

/// The vocabulary of countries: ids (alpha-3) and English names from iso-codes' iso_3166-1.json (path `iso_codes`), labels in en,
/// es and fr from ICU, on top of them the names of `aliases`. Inverted names ("Korea, Republic of") are known both ways round.
[[nodiscard]] Result<Vocabulary> countries(const std::string& iso_codes, const Vocabulary& aliases);

}  // namespace praxis::definitions
