#include "format/cells.hpp"
#include "format/formats/formats.hpp"

namespace praxis::format {

void write_tsv(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  write_rows(records, options, '\t', sink);
}

}  // namespace praxis::format
