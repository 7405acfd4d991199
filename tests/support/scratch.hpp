#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include <praxis/repository.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What tests of whole repositories share.
namespace praxis::tests {

/// An empty repository in a folder of its own, which goes with it.
class Scratch {
 public:
  explicit Scratch(std::string_view topic)
      : root_(std::filesystem::temp_directory_path() /
              ("praxis-" + std::string(topic) + "-" + std::to_string(::getpid()))),
        repository_(made(root_)) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(root_); }

  [[nodiscard]] Repository& repository() { return repository_; }

  /// Files the text as a record of its own; gives the record's id.
  std::string file(const std::string& name, const std::string& text) {
    const IngestResult result = IngestRun(repository_, OnDuplicate::make_new).ingest({name, text});
    return result.ids.empty() ? std::string() : std::filesystem::path(result.ids.front()).filename().string();
  }

  [[nodiscard]] Record record(std::string_view id) const { return repository_.find_record(id).value(); }

  /// What a curator does with an editor.
  void save(const Record& record) const {
    const std::filesystem::path path = root_ / repository_.path_of(record);
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << to_yaml(record);
  }

  /// A curator answers the question whether this record is one with another: it is not.
  void tell_apart(std::string_view id) const {
    Record asked = record(id);
    List review = asked.list("review");
    std::erase_if(review,
                  [](const Value& entry) { return entry.object()->text("code") == "possible-duplicate"; });
    review.empty() ? asked.erase("review") : asked.set("review", std::move(review));
    save(asked);
  }

  /// All files but the derived ones, by path.
  using Files = std::map<std::string, std::string>;
  [[nodiscard]] Files files() const {
    namespace fs = std::filesystem;
    Files files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root_)) {
      const std::string path = entry.path().lexically_relative(root_).generic_string();
      if (!entry.is_regular_file() || path.starts_with(".praxis")) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      files[path] = {std::istreambuf_iterator<char>(file), {}};
    }
    return files;
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
      std::optional<Record> record = validate_file({path, bytes}, repository_.definitions(), findings);
      if (path.starts_with("submissions/")) continue;
      of_records.push_back({path, bytes});
      records.push_back(std::move(record));
    }
    validate_together(of_records, records, findings);
    return findings.count(Severity::error);
  }

 private:
  static Repository made(const std::filesystem::path& root) {
    std::filesystem::remove_all(root);
    return *Repository::create(root, {"Scratch", {}, {}, "public"});
  }

  std::filesystem::path root_;
  Repository repository_;
};

}  // namespace praxis::tests
