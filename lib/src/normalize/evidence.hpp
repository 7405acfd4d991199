#pragma once

#include <cstddef>
#include <praxis/ledger.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mention/finders.hpp"

namespace praxis::normalize {

/// A value of a ledger that its original does not bear out.
struct EvidenceFault {
  std::size_t record = 0;  ///< number of the ledger's record
  std::string field;
  std::size_t item = 0;  ///< number of the value among those of its field
  std::string message;   ///< "its bytes lie outside the original"
};

/// Slices the original at the bytes of every value, runs the rule on the slices, and tells of each value that does not come out.
///
///     check_evidence(ledger, bytes, finders).front().message;   // "rule 'term' reads another value from its bytes"
[[nodiscard]] std::vector<EvidenceFault> check_evidence(const Ledger& ledger, std::string_view original,
                                                        const mention::Finders& finders);

}  // namespace praxis::normalize
