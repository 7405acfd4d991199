#pragma once

#include <praxis/evaluate.hpp>
#include <string>
#include <vector>

/// The report's figures as rows of cells; each way of writing puts them into its own form.
namespace praxis::evaluate {

using Cells = std::vector<std::string>;

/// A share with four decimals, rounded down: only what is whole is shown as 1.0000.
[[nodiscard]] std::string figure(double share);

/// A heading, a row for each field, then the rows `micro` and `macro`.
[[nodiscard]] std::vector<Cells> field_rows(const Report& report);
/// A heading, and a row for each layout.
[[nodiscard]] std::vector<Cells> layout_rows(const Report& report);
/// "texts right as a whole: 51 of 52 (softly 52)" and the like, an entry each; wrong drafts by name.
[[nodiscard]] std::vector<std::string> summary(const Report& report);
/// What differs, a line each, under the text's name; texts without differences are left out.
[[nodiscard]] std::vector<std::string> difference_lines(const Report& report);

}  // namespace praxis::evaluate
