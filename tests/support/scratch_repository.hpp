#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// A repository of its own for one test, and the samples that tests file in it.
namespace praxis::support {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// The texts of tests/samples, by name.
inline std::vector<Submission> sample_texts() {
  std::vector<Submission> all;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(PRAXIS_SAMPLES)) {
    if (entry.path().extension() == ".txt")
      all.push_back({entry.path().filename().string(), read_bytes(entry.path())});
  }
  std::ranges::sort(all, {}, &Submission::name);
  REQUIRE(all.size() >= 40);
  return all;
}

/// Gone when the test is over.
struct ScratchRepository {
  ScratchRepository()
      : root(std::filesystem::temp_directory_path() /
             ("praxis-scratch-" + std::to_string(::getpid()) + "-" + std::to_string(++count))),
        repository(*Repository::create(root, {"Scratch", {}, {}, "public"})) {}
  ScratchRepository(const ScratchRepository&) = delete;
  ScratchRepository& operator=(const ScratchRepository&) = delete;
  ~ScratchRepository() { std::filesystem::remove_all(root); }

  IngestResult ingest(const std::string& name, std::string_view text, const ReadingOptions& options = {}) const {
    Repository open = repository;
    return IngestRun(open).ingest({name, std::string(text)}, options);
  }

  void write(const std::string& path, std::string_view bytes) const {
    std::filesystem::create_directories((root / path).parent_path());
    std::ofstream(root / path, std::ios::binary) << bytes;
  }

  /// What a curator does with an editor.
  void save(const Record& record) const { write(repository.path_of(record).generic_string(), to_yaml(record)); }

  [[nodiscard]] Record record(std::string_view id) const {
    const std::optional<Record> found = repository.find_record(id);
    REQUIRE_MESSAGE(found.has_value(), id);
    return *found;
  }

  /// Reads the repository's own vocabularies and labels again.
  void reopen() { repository = *Repository::open(root); }

  /// All files but derived ones, with their bytes.
  [[nodiscard]] std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      if (entry.is_regular_file() && !path.starts_with(".praxis")) all[path] = read_bytes(entry.path());
    }
    return all;
  }

  inline static int count = 0;
  std::filesystem::path root;
  Repository repository;
};

}  // namespace praxis::support
