#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

#include <filesystem>
#include <map>
#include <string>

#include "store/files.hpp"

namespace praxis::store {

/// The records of a repository as they lay there at the last refresh; a refresh reads only files that changed.
class Snapshot {
 public:
  Snapshot(std::filesystem::path root, const Definitions& defs) : root_(std::move(root)), defs_(defs) {}

  /// Looks again. Files that cannot be read as a record are left out.
  void refresh();
  /// By path relative to the root.
  struct Entry {
    FileStamp stamp;
    Record record;
  };
  [[nodiscard]] const std::map<std::string, Entry>& entries() const { return entries_; }

 private:
  std::filesystem::path root_;
  const Definitions& defs_;
  std::map<std::string, Entry> entries_;
};

}  // namespace praxis::store
