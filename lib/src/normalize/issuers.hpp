#pragma once

#include <praxis/definitions.hpp>
#include <praxis/source.hpp>

#include <string_view>
#include <vector>

#include "mention/finders.hpp"
#include "model/fields.hpp"

namespace praxis::normalize {

/// The names of those who issue a statement: quoted names in the sentence that opens it, organizations that the opening or the
/// title names as its authors ("We, the members of ...", "Joint statement by ..."), the lines under "Signatories". Spans are offsets of `text`.
[[nodiscard]] std::vector<Span> find_issuers(const RawDocument& document, std::string_view text, const mention::Finders& finders);

}  // namespace praxis::normalize
