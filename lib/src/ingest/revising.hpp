#pragma once

#include <optional>
#include <praxis/again.hpp>
#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <vector>

#include "identity/merge.hpp"

/// One record put together anew, with its edits.
namespace praxis::ingest {

/// What the submissions of a record say, then and now.
struct Evidence {
  std::vector<identity::Source> then;
  std::vector<identity::Source> now;
};

/// Revises a record: what people made of it since then holds. `before` is the record as its file has it, `mine` the same or with further
/// review entries. Nothing where nothing changes and nothing is in conflict. `place` stays empty.
[[nodiscard]] std::optional<Revision> revise(const Record& before, const Record& mine, const Evidence& evidence, const Definitions& defs);

/// Whether people edited a record; questions about duplicates do not count.
[[nodiscard]] bool is_edited(const Record& record, const std::vector<identity::Source>& sources, const Definitions& defs);

}  // namespace praxis::ingest
