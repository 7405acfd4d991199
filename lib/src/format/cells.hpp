#pragma once

#include <praxis/format.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Records as rows of cells, for CSV and its like.
namespace praxis::format {

/// The columns: the fields asked for, else every field of the kinds at hand in the schema's order, but not
/// `review`.
[[nodiscard]] std::vector<std::string> columns(const std::vector<const Record*>& records,
                                               const FormatOptions& options);

/// A value as one text: lists joined by "; ", a link as "label <url>", other objects as JSON. A value that is
/// absent (nullptr) is empty.
[[nodiscard]] std::string cell(const Value* value);

/// Writes a header and a row a record as RFC 4180 says, with this separator and line ends of LF. A cell that
/// a spreadsheet would run as a formula gets an apostrophe in front.
void write_rows(const std::vector<const Record*>& records, const FormatOptions& options, char separator,
                const Sink& sink);

}  // namespace praxis::format
