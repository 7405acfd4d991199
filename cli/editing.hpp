#pragma once

#include <functional>
#include <praxis/curate.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "exit.hpp"

/// What all commands share that edit records by hand.
namespace praxis::cli {

/// A record as it lies in its file.
struct Filed {
  Record record;
  std::string path;  ///< relative to the repository's root
  std::string bytes;
};

/// The record of this id or former id with its file. Fails with `unknown_id` or `cannot_read`.
[[nodiscard]] Result<Filed> read_filed(const Repository& repository, const std::string& id);

/// --if-unchanged: fails with `changed_meanwhile` where the file has another digest than expected; nothing is
/// expected of an empty one.
[[nodiscard]] Result<void> check_unchanged(const Filed& filed, const std::string& expected,
                                           const Repository& repository);

/// Opens the repository and does the work in it, under its lock where the work writes. Complains where it fails.
enum class Edit { write, show };
using EditWork = std::function<Result<Exit>(const Repository& repository)>;
[[nodiscard]] Exit edit_repository(Edit edit, const EditWork& work, Context& context);

/// The day of an edit for --on and --by. Fails with `usage`.
[[nodiscard]] Result<std::string> day_of_edit(const std::string& by, const std::string& on,
                                              const Context& context);

/// Adds a line to the journal of a record: who changed these fields, and when.
[[nodiscard]] Result<void> note_edit(const Record& record, const std::vector<FieldChange>& changes,
                                     EditNote note, const Repository& repository);

}  // namespace praxis::cli
