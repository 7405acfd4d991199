#include "format/formats/formats.hpp"
#include "model/shard.hpp"

namespace praxis::format {
namespace {

std::string path(const Record& record, const Definitions& defs) {
  std::string folder = defs.kind(record.kind()).folder + '/';
  if (record.kind() == RecordKind::practice) folder += model::shard(record) + '/';
  return folder + std::string(record.id()) + ".yaml";
}

}  // namespace

void write_paths(const std::vector<const Record*>& records, const FormatOptions& options, const Sink& sink) {
  for (const Record* record : records) {
    if (!sink(path(*record, options.defs) + '\n')) return;
  }
}

}  // namespace praxis::format
