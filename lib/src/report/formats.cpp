#include "report/formats/formats.hpp"

#include <algorithm>
#include <array>
#include <praxis/report.hpp>

namespace praxis {
namespace {

using namespace report;

// clang-format off
constexpr std::array kFormats{
    //             name        summary                                                        reader           writer
    FindingsFormat{"text",     "each finding with its line, for reading",                     Reader::person,  write_text},
    FindingsFormat{"short",    "one line a finding: file:line:col: severity[code]: message",  Reader::person,  write_short},
    FindingsFormat{"json",     "one JSON array",                                              Reader::program, write_json},
    FindingsFormat{"jsonl",    "one JSON object a line",                                      Reader::program, write_jsonl},
    FindingsFormat{"github",   "workflow commands, which GitHub shows beside the lines",      Reader::person,  write_github},
    FindingsFormat{"sarif",    "SARIF 2.1.0, for code scanning and editors",                  Reader::program, write_sarif},
    FindingsFormat{"junit",    "JUnit XML, one test case a file",                             Reader::program, write_junit},
    FindingsFormat{"gitlab",   "a code quality report of GitLab (Code Climate)",              Reader::program, write_gitlab},
    FindingsFormat{"markdown", "a table for job summaries and comments",                      Reader::person,  write_markdown},
};
// clang-format on

}  // namespace

std::span<const FindingsFormat> findings_formats() { return kFormats; }

const FindingsFormat* find_findings_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &FindingsFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace praxis
