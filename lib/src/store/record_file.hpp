#pragma once

#include <praxis/record.hpp>
#include <praxis/result.hpp>

#include <filesystem>
#include <string>

namespace praxis::store {

/// A record as its file holds it. Fails with the first thing that keeps it from being read.
[[nodiscard]] Result<Record> read_record(const std::filesystem::path& path, RecordKind kind);

/// A record in canonical form.
[[nodiscard]] std::string write_record(const Record& record);

}  // namespace praxis::store
