#pragma once

#include <praxis/diagnostic.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <string>

/// What an erasure left behind, as ingest meets it.
namespace praxis::ingest {

/// Why the bytes of this tombstone are not taken in; `name` is the input's.
[[nodiscard]] Diagnostic was_erased(const Tombstone& tombstone, const std::string& name);

/// Whether the record of a guideline lost its text with the submission that it was made from: the next ingest
/// that has the text makes it anew.
[[nodiscard]] bool is_emptied(const Record& guideline);

}  // namespace praxis::ingest
