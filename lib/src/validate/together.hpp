#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <string>
#include <vector>

/// What can only be seen across records.
namespace praxis::validation {

/// All records of a repository. Their bytes are asked for only where something is wrong.
struct Together {
  std::vector<std::string> paths;
  std::vector<std::optional<Record>> records;  ///< in the order of `paths`; nothing where a file is no record
  std::function<std::string(std::size_t file)> bytes_of;
};

/// Ids and aliases that stand twice, and references that lead nowhere.
void check_together(const Together& all, Findings& findings);

/// Where the value at a JSON Pointer stands in a file of YAML; the file as a whole where it does not.
[[nodiscard]] Location locate(const std::string& path, const std::string& bytes, const std::string& pointer);

}  // namespace praxis::validation
