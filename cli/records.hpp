#pragma once

#include <praxis/format.hpp>
#include <praxis/query.hpp>
#include <praxis/repository.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "exit.hpp"

/// What the commands that ask a repository have in common.
namespace praxis::cli {

/// A repository with its records read.
struct Collection {
  Repository repository;
  std::vector<Record> records;
  Exit exit = Exit::done;  ///< `findings` when a record could not be read
};

/// Opens the repository and reads it; complains about records that cannot be read, and goes on without them.
[[nodiscard]] Result<Collection> read_collection(Context& context);

/// Puts the words of a query together and parses them.
[[nodiscard]] Result<Query> read_query(const std::vector<std::string>& words, const Definitions& defs,
                                       Context& context);

/// The fields that a comma-separated list names; `Code::unknown_query_field` for one that no kind of record
/// has.
[[nodiscard]] Result<std::vector<std::string>> read_fields(const std::string& list, const Definitions& defs);

/// Names of the formats that have a property: `format_names(&Format::exports)`.
[[nodiscard]] std::vector<std::string> format_names(bool Format::*property);

}  // namespace praxis::cli
