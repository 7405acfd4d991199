#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include <praxis/repository.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What tests of whole repositories share.
namespace praxis::tests {

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// An empty repository in a folder of its own, which goes with it.
struct Scratch {
  Scratch()
      : root(std::filesystem::temp_directory_path() /
             ("praxis-scratch-" + std::to_string(::getpid()) + "-" + std::to_string(++made))),
        repository(*Repository::create(root, {"Scratch", {}, {}, "public"})) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(root); }

  /// In a run of its own.
  IngestResult ingest(const std::string& name, std::string_view text, const ReadingOptions& options = {},
                      OnDuplicate on_duplicate = OnDuplicate::merge) {
    return IngestRun(repository, on_duplicate).ingest({name, std::string(text)}, options);
  }

  /// Files the text as a record of its own; gives the record's id.
  std::string file(const std::string& name, const std::string& text) {
    const IngestResult result = ingest(name, text, {}, OnDuplicate::make_new);
    return result.ids.empty() ? std::string() : std::filesystem::path(result.ids.front()).filename().string();
  }

  [[nodiscard]] Record record(std::string_view id) const {
    const std::optional<Record> found = repository.find_record(id);
    REQUIRE_MESSAGE(found.has_value(), id);
    return *found;
  }

  /// What people do to a file, by its path relative to the root.
  void write(const std::string& path, std::string_view bytes) const {
    std::filesystem::create_directories((root / path).parent_path());
    std::ofstream(root / path, std::ios::binary) << bytes;
  }
  /// What a curator does with an editor.
  void save(const Record& record) const { write(repository.path_of(record).generic_string(), to_yaml(record)); }

  /// A curator answers the question whether this record is one with another: it is not.
  void tell_apart(std::string_view id) const {
    Record asked = record(id);
    List review = asked.list("review");
    std::erase_if(review,
                  [](const Value& entry) { return entry.object()->text("code") == "possible-duplicate"; });
    review.empty() ? asked.erase("review") : asked.set("review", std::move(review));
    save(asked);
  }

  /// Reads the repository's own vocabularies and labels again.
  void reopen() { repository = *Repository::open(root); }

  /// All files but the derived ones, by path relative to the root.
  using Files = std::map<std::string, std::string>;
  [[nodiscard]] Files files() const {
    Files all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      if (entry.is_regular_file() && !path.starts_with(".praxis")) all[path] = read_bytes(entry.path());
    }
    return all;
  }
  /// The same without what lies below `submissions/`.
  [[nodiscard]] Files record_files() const {
    Files all = files();
    std::erase_if(all, [](const auto& file) { return file.first.starts_with("submissions/"); });
    return all;
  }

  /// The errors of all files, as `praxis validate` finds them.
  [[nodiscard]] std::size_t errors() const {
    Findings findings;
    std::vector<RecordFile> of_records;
    std::vector<std::optional<Record>> records;
    for (const auto& [path, bytes] : files()) {
      if (!path.ends_with(".yaml") || path == "praxis.yaml") continue;
      std::optional<Record> record = validate_file({path, bytes}, repository.definitions(), findings);
      if (path.starts_with("submissions/")) continue;
      of_records.push_back({path, bytes});
      records.push_back(std::move(record));
    }
    validate_together(of_records, records, findings);
    return findings.count(Severity::error);
  }

  inline static int made = 0;
  std::filesystem::path root;
  Repository repository;
};

}  // namespace praxis::tests
