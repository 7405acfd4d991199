#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "store/files.hpp"

namespace praxis::store {

/// The records of a repository as they lay there at the last refresh; a refresh reads only files that changed.
class Snapshot {
 public:
  Snapshot(std::filesystem::path root, const Definitions& defs) : root_(std::move(root)), defs_(defs) {}

  /// Paths relative to the root.
  struct Changes {
    std::vector<std::string> read;  ///< new or written since, and readable
    std::vector<std::string> gone;  ///< taken away, written since, or no record any more; told before `read`
  };
  /// Looks again and says what is different. Files that cannot be read as a record are left out.
  Changes refresh();
  /// Puts a record there that no file has yet; the next refresh takes it away again, or reads its file.
  void put(const std::string& path, Record record);

  /// By path relative to the root.
  struct Entry {
    FileStamp stamp;
    Record record;
    std::size_t seen = 0;  ///< the last refresh that found the file
  };
  [[nodiscard]] const std::map<std::string, Entry>& entries() const { return entries_; }

 private:
  std::filesystem::path root_;
  const Definitions& defs_;
  void look_at(const std::string& name, const FileStamp& now, RecordKind kind, Changes& changes);

  std::map<std::string, Entry> entries_;
  std::size_t refreshes_ = 0;
};

}  // namespace praxis::store
