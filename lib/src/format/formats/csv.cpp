#include "format/cells.hpp"
#include "format/formats/formats.hpp"

namespace praxis::format {

void write_csv(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  write_rows(records, options, ',', sink);
}

}  // namespace praxis::format
