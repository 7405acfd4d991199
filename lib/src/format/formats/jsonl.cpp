#include "format/fields.hpp"
#include "format/formats/formats.hpp"

namespace praxis::format {

void write_jsonl(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  for (const Record* record : records) {
    if (!sink(to_json(selected(*record, options)) + '\n')) return;
  }
}

}  // namespace praxis::format
