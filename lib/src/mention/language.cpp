#include "mention/language.hpp"

#include <cstdio>  // CLD2's header uses FILE without including it

#include <cld2/public/compact_lang_det.h>

namespace praxis::mention {

std::string detect_language(std::string_view prose) {
  constexpr std::size_t kEnough = 100'000;  // bytes; more text does not make the answer surer
  const std::string_view sample = prose.substr(0, kEnough);
  bool is_plain_text = true;
  bool is_reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), is_plain_text, &is_reliable);
  return is_reliable && language != CLD2::UNKNOWN_LANGUAGE ? CLD2::LanguageCode(language) : std::string();
}

}  // namespace praxis::mention
