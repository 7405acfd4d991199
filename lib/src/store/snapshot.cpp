#include "store/snapshot.hpp"

#include "store/record_file.hpp"

namespace praxis::store {

Snapshot::Changes Snapshot::refresh() {
  Changes changes;
  ++refreshes_;
  for (const KindSpec& kind : defs_.kinds()) {
    for (const StampedFile& file : stamped_yaml_files(root_, kind.folder, 1)) look_at(file.name, file.stamp, kind.kind, changes);
  }
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    if (entry->second.seen == refreshes_) {
      ++entry;
    } else {
      changes.gone.push_back(entry->first);
      entry = entries_.erase(entry);
    }
  }
  return changes;
}

void Snapshot::put(const std::string& path, Record record) {
  entries_.insert_or_assign(path, Entry{{}, std::move(record), refreshes_});
}

void Snapshot::look_at(const std::string& name, const FileStamp& now, RecordKind kind, Changes& changes) {
  const auto known = entries_.find(name);
  if (known != entries_.end() && known->second.stamp == now) {
    known->second.seen = refreshes_;
    return;
  }
  if (known != entries_.end()) {
    changes.gone.push_back(name);
    entries_.erase(known);
  }
  if (Result<Record> record = read_record(root_ / name, kind)) {
    entries_.emplace(name, Entry{now, std::move(*record), refreshes_});
    changes.read.push_back(name);
  }
}

}  // namespace praxis::store
