#pragma once

#include <praxis/evaluate.hpp>
#include <string>

/// One function a way of writing reports; the table is in evaluate/formats.cpp.
namespace praxis::evaluate {

/// Columns for reading in a terminal.
[[nodiscard]] std::string write_table(const Report& report, Detail detail);
/// Tables of a Markdown page.
[[nodiscard]] std::string write_markdown(const Report& report, Detail detail);
/// Everything, the counts included, for programs.
[[nodiscard]] std::string write_json(const Report& report, Detail detail);

}  // namespace praxis::evaluate
