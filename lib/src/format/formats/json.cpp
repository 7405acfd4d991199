#include "format/json.hpp"

#include "format/fields.hpp"
#include "format/formats/formats.hpp"

namespace praxis::format {
namespace {

/// Every line of a text moved to the right by two. JSON has no line ends within its strings.
std::string indented(const std::string& text) {
  std::string result = "  ";
  for (const char c : text) {
    result += c;
    if (c == '\n') result += "  ";
  }
  return result;
}

}  // namespace

void write_json(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  std::string before = "[\n";
  for (const Record* record : records) {
    if (!sink(before + indented(to_pretty_json(selected(*record, options))))) return;
    before = ",\n";
  }
  sink(records.empty() ? "[]\n" : "\n]\n");
}

}  // namespace praxis::format
