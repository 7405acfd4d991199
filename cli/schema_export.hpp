#pragma once

#include <string>

#include "context.hpp"
#include "exit.hpp"

namespace praxis::cli {

/// Writes the JSON Schemas of records, with the vocabularies of the repository that is near, where there is
/// one: each as a file of a folder, which is made where it is missing, or (`-`) all of them to standard
/// output, as one object by their names.
[[nodiscard]] Exit export_schemas(const std::string& folder, Context& context);

}  // namespace praxis::cli
