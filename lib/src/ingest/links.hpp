#pragma once

#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>

namespace praxis::ingest {

/// Says in the records that a text gave, document and practices, where the others are: `practices` of the document, `documents` of
/// each practice. Called again when their ids have changed.
void link_records(Ledger& ledger, const Definitions& defs);

}  // namespace praxis::ingest
