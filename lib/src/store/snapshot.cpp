#include "store/snapshot.hpp"

#include "store/record_file.hpp"

namespace praxis::store {

void Snapshot::refresh() {
  std::map<std::string, Entry> current;
  for (const KindSpec& kind : defs_.kinds()) {
    for (const std::filesystem::path& path : yaml_files(root_ / kind.folder, 1)) {
      const std::string name = path.lexically_relative(root_).generic_string();
      const FileStamp now = stamp(path);
      if (const auto known = entries_.find(name); known != entries_.end() && known->second.stamp == now) {
        current.insert(entries_.extract(known));
      } else if (Result<Record> record = read_record(path, kind.kind)) {
        current.emplace(name, Entry{now, std::move(*record)});
      }
    }
  }
  entries_ = std::move(current);
}

}  // namespace praxis::store
