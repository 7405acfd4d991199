#pragma once

#include <string>
#include <string_view>

namespace praxis::mention {

/// The language of a prose text as a BCP 47 tag, or empty where the detector (CLD2) is not certain. The only door to CLD2; never ask
/// it about titles: it needs sentences.
[[nodiscard]] std::string detect_language(std::string_view prose);

}  // namespace praxis::mention
