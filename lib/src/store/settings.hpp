#pragma once

#include <praxis/repository.hpp>

namespace praxis::store {

/// Reads praxis.yaml. Fails with `bad_configuration`, naming the key.
[[nodiscard]] Result<Settings> read_settings(std::string_view yaml, const std::string& file);
[[nodiscard]] std::string write_settings(const Settings& settings);

}  // namespace praxis::store
