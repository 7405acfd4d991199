#include "format/formats/formats.hpp"

namespace praxis::format {

void write_ids(const std::vector<const Record*>& records, const FormatOptions&, const Sink& sink) {
  for (const Record* record : records) {
    if (!sink(std::string(record->id()) + '\n')) return;
  }
}

}  // namespace praxis::format
