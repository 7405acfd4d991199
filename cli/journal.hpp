#pragma once

#include <praxis/curate.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <vector>

namespace praxis::cli {

/// Adds a line to a record's journal: who changed it, when, and the names of the fields. Needs the repository's lock.
[[nodiscard]] Result<void> note_edit(const Repository& repository, const Record& record,
                                     const std::vector<FieldChange>& changes, EditNote note);

}  // namespace praxis::cli
