#include "evaluate/formats/formats.hpp"

#include <algorithm>
#include <array>
#include <praxis/evaluate.hpp>

namespace praxis {
namespace {

constexpr std::array kFormats{
    ReportFormat{"table", evaluate::write_table},
    ReportFormat{"json", evaluate::write_json},
    ReportFormat{"markdown", evaluate::write_markdown},
};

}  // namespace

std::vector<std::string> report_format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : kFormats) names.emplace_back(format.name);
  return names;
}

const ReportFormat* find_report_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &ReportFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace praxis
