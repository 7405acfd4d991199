#include <fmt/format.h>

#include <algorithm>
#include <praxis/privacy.hpp>
#include <set>

#include "mention/public_text.hpp"
#include "store/files.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

namespace fs = std::filesystem;

bool is_public(const fs::path& file) { return *file.begin() == "submissions"; }
bool is_ledger(const fs::path& file) { return file.extension() == ".yaml"; }

Location whole(const fs::path& file) { return {.file = file.generic_string(), .from = {0, 0}, .to = {0, 0}}; }

/// Where a value stands in a file of YAML; the file as a whole where it does not.
Location place_of(const RecordFile& file, const std::string& pointer) {
  Findings ignored;
  const std::optional<yaml::Document> document = yaml::read(file.bytes, file.path, ignored);
  if (!document) return whole(file.path);
  const auto place = document->places.find(pointer);
  if (place == document->places.end()) return whole(file.path);
  return {file.path, place->second.value.from, place->second.value.to};
}

class Checker {
 public:
  Checker(const Repository& repository, Findings& findings)
      : repository_(repository), finder_(repository.definitions()), findings_(findings) {}

  void check(const std::string& sha256) {
    const std::vector<fs::path> files = repository_.submission_files(sha256);
    const Result<std::optional<Tombstone>> tombstone = repository_.tombstone(sha256);
    if (tombstone && *tombstone) return check_erased(files, **tombstone);
    const Result<std::optional<Ledger>> ledger = repository_.ledger(sha256);
    if (ledger && *ledger && (*ledger)->refuses_publication()) refused_.insert(sha256);
    for (const fs::path& file : files) {
      if (is_public(file)) check_public(file, ledger ? *ledger : std::nullopt);
    }
  }

  void check_record(const RecordFile& file, const Record& record) {
    if (record.kind() == RecordKind::guideline || record.text("visibility") == "restricted") return;
    const bool is_refused = std::ranges::any_of(record.list("sources"), [&](const Value& digest) {
      return digest.text() && refused_.contains(*digest.text());
    });
    if (!is_refused) return;
    findings_.add({Code::published_against_refusal, "a source of the record refuses publication, and the record is public",
                   place_of(file, "/visibility"), {}, fmt::format("praxis set {} visibility=restricted", record.id()), {}});
  }

  std::vector<RecordFile> seen() && { return std::move(seen_); }

 private:
  void check_erased(const std::vector<fs::path>& files, const Tombstone& tombstone) {
    for (const fs::path& file : files) {
      if (is_public(file) && is_ledger(file)) continue;
      findings_.add({Code::erased_still_here, fmt::format("the submission was erased on {}, and this is left of it", tombstone.erased),
                     whole(file), {}, fmt::format("praxis erase {}", tombstone.sha256.substr(0, 12)), {}});
    }
  }

  void check_public(const fs::path& path, const std::optional<Ledger>& ledger) {
    Result<std::string> bytes = store::read_file(repository_.root() / path);
    if (!bytes) return;
    const RecordFile file{path.generic_string(), std::move(*bytes)};
    const std::size_t before = findings_.all().size();
    if (!is_ledger(path)) {
      mention::check_public_text(file.path, file.bytes, finder_, findings_);
    } else if (ledger) {
      check_ledger(file, *ledger);
    }
    if (findings_.all().size() > before) seen_.push_back(file);
  }

  void check_ledger(const RecordFile& file, const Ledger& ledger) {
    const std::string hint = fmt::format("praxis erase {}, then hand it in again", ledger.sha256.substr(0, 12));
    if (!ledger.contact.empty()) {
      findings_.add({Code::personal_data, "contact data stand where everybody sees them", place_of(file, "/contact"), {}, hint, {}});
    }
    if (ledger.refuses_publication()) {
      findings_.add({Code::published_against_refusal, "publication was refused, and the submission lies in a public folder",
                     whole(file.path), {}, hint, {}});
    }
  }

  const Repository& repository_;
  mention::ContactFinder finder_;
  Findings& findings_;
  std::set<std::string, std::less<>> refused_;
  std::vector<RecordFile> seen_;
};

}  // namespace

std::vector<RecordFile> validate_submissions(const Repository& repository, const std::vector<RecordFile>& files,
                                             const std::vector<std::optional<Record>>& records, Findings& findings) {
  Checker checker(repository, findings);
  for (const std::string& sha256 : repository.submissions()) checker.check(sha256);
  for (std::size_t file = 0; file < files.size(); ++file) {
    if (records[file]) checker.check_record(files[file], *records[file]);
  }
  return std::move(checker).seen();
}

}  // namespace praxis
