#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "mention/contacts.hpp"

namespace praxis::mention {

/// The mail address whose @ stands at `at`, plain or in brackets ("(at)"). What stands before `from` is no
/// part of it.
[[nodiscard]] std::optional<ContactMention> read_mail(std::string_view text, std::size_t at, std::size_t from,
                                                      const ContactFinder& finder);

}  // namespace praxis::mention
