#pragma once

#include <praxis/diagnostic.hpp>
#include <string>
#include <string_view>

#include "mention/contacts.hpp"

namespace praxis::mention {

/// A finding `personal_data` for each mail address and telephone number of a person in a file that everybody sees. `path` is its
/// name in the findings; what is no UTF-8 is passed over.
void check_public_text(const std::string& path, std::string_view bytes, const ContactFinder& finder, Findings& findings);

}  // namespace praxis::mention
