#pragma once

#include <praxis/format.hpp>
#include <vector>

/// The writers behind the rows of the table in format.cpp, one file each.
namespace praxis::format {

void write_table(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_ids(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_paths(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_jsonl(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_json(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_csv(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_tsv(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);
void write_yaml(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink);

}  // namespace praxis::format
