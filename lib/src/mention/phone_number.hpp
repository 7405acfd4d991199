#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "mention/contacts.hpp"

namespace praxis::mention {

/// The telephone number that begins at `at`. `before` is what was found last: behind a number another one may
/// follow without a word that announces it.
[[nodiscard]] std::optional<ContactMention> read_phone(std::string_view text, std::size_t at, Span before,
                                                       const ContactFinder& finder);

}  // namespace praxis::mention
