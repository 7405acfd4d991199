#pragma once

#include <praxis/report.hpp>

/// The writers behind the rows of the table in formats.cpp, one file each.
namespace praxis::report {

void write_text(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_short(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_json(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_jsonl(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_github(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_sarif(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_junit(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_gitlab(const Inspection& inspection, Coloring coloring, const Sink& sink);
void write_markdown(const Inspection& inspection, Coloring coloring, const Sink& sink);

}  // namespace praxis::report
