#include <algorithm>
#include <array>
#include <praxis/format.hpp>

#include "format/formats/formats.hpp"

namespace praxis {
namespace {

using namespace format;

// clang-format off
constexpr std::array kFormats{
    //     name     summary                                                       query  exports writer
    Format{"table", "id, title, countries and status in columns, for reading",    true, false, write_table},
    Format{"ids",   "one id a line",                                              true, false, write_ids},
    Format{"paths", "the file of each record, from the repository's root",        true, false, write_paths},
    Format{"jsonl", "whole records as JSON, one a line",                          true, true,  write_jsonl},
    Format{"json",  "whole records as one JSON array",                            true, true,  write_json},
    Format{"csv",   "one row a record, comma-separated, for spreadsheets",        true, true,  write_csv},
    Format{"tsv",   "one row a record, tab-separated",                            true, true,  write_tsv},
    Format{"yaml",  "whole records as YAML documents, as the repository has them", true, true,  write_yaml},
};
// clang-format on

constexpr auto kPointers = [] {
  std::array<const Format*, kFormats.size()> result{};
  std::ranges::transform(kFormats, result.begin(), [](const Format& format) { return &format; });
  return result;
}();

}  // namespace

std::span<const Format* const> formats() { return kPointers; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace praxis
