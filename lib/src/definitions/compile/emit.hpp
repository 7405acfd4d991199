#pragma once

#include <praxis/definitions.hpp>

#include <string>
#include <vector>

#include "definitions/reader.hpp"

namespace praxis::definitions {

/// Everything that schemas/ says.
struct Knowledge {
  std::vector<Vocabulary> vocabularies;
  LabelFile labels;
  std::vector<KindSpec> kinds;
  std::string ledger_schema;
  std::string tombstone_schema;
};

/// The C++ source that defines `kTables` (tables.hpp).
[[nodiscard]] std::string emit(const Knowledge& knowledge);

}  // namespace praxis::definitions
