#pragma once

#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <string>

namespace praxis::cli {

/// The record of this id or former id. Fails with `unknown_id`, and a near id where there is one.
[[nodiscard]] Result<Record> look_up(const Repository& repository, const std::string& id);

}  // namespace praxis::cli
