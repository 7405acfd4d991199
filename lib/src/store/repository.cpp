#include <praxis/repository.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "definitions/reader.hpp"
#include "model/shard.hpp"
#include "store/files.hpp"
#include "store/record_file.hpp"
#include "store/settings.hpp"
#include "store/submissions.hpp"

namespace praxis {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSettingsFile = "praxis.yaml";
using store::Access;
using store::submission_path;

constexpr std::array kEitherAccess{Access::open, Access::restricted};
constexpr const char* kIgnored = ".praxis/\nprivate/\n";

/// Own labels stand for what the built-in ones stand for: fields of a practice, and parts of a form such as "contact".
Result<void> check_fields(const std::vector<LabelName>& labels, const std::string& file) {
  const auto known = Definitions::builtin().labels().labels();
  for (const LabelName& label : labels) {
    if (std::ranges::find(known, label.field, &LabelName::field) != known.end()) continue;
    return fail(Code::bad_definition, "there is no field '" + label.field + "' for the label '" + label.text + "'", {.file = file},
                "name a field that forms print, as in title, countries or stakeholder_names");
  }
  return {};
}

/// A repository's own vocabularies/*.yaml and labels.yaml on top of the built-in definitions.
Result<Definitions> local_definitions(const fs::path& root) {
  std::vector<Vocabulary> vocabularies;
  for (const fs::path& path : store::yaml_files(root / "vocabularies", 0)) {
    const Result<std::string> bytes = store::read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    Result<Vocabulary> vocabulary = definitions::read_vocabulary(*bytes, path.string());
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies.push_back(std::move(*vocabulary));
  }
  const Result<std::optional<std::string>> bytes = store::read_if_there(root / "labels.yaml");
  if (!bytes) return tl::unexpected(bytes.error());
  definitions::LabelFile labels;
  if (*bytes) {
    Result<definitions::LabelFile> read = definitions::read_labels(**bytes, (root / "labels.yaml").string());
    if (!read) return tl::unexpected(read.error());
    labels = std::move(*read);
  }
  if (const Result<void> checked = check_fields(labels.labels, (root / "labels.yaml").string()); !checked) return tl::unexpected(checked.error());
  return Definitions::builtin().extended(std::move(vocabularies), labels.labels, labels.phrases);
}

}  // namespace

Result<Repository> Repository::open(const fs::path& root) {
  const fs::path settings_file = root / kSettingsFile;
  const Result<std::optional<std::string>> bytes = store::read_if_there(settings_file);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!*bytes) {
    return fail(Code::no_repository, "there is no praxis.yaml, so this is no repository", {.file = root.string()}, "make one: praxis init DIR");
  }
  const Result<Settings> settings = store::read_settings(**bytes, settings_file.string());
  if (!settings) return tl::unexpected(settings.error());
  Result<Definitions> definitions = local_definitions(root);
  if (!definitions) return tl::unexpected(definitions.error());
  Repository repository;
  repository.root_ = root;
  repository.settings_ = *settings;
  repository.definitions_ = std::move(*definitions);
  return repository;
}

Result<Repository> Repository::create(const fs::path& root, const Settings& settings) {
  std::error_code error;
  if (fs::exists(root / kSettingsFile, error)) {
    return fail(Code::repository_exists, "there is a repository already", {.file = (root / kSettingsFile).string()});
  }
  for (const auto& [path, bytes] : {std::pair{root / ".gitignore", std::string(kIgnored)}, std::pair{root / kSettingsFile, store::write_settings(settings)}}) {
    if (const Result<void> written = store::write_file(path, bytes); !written) return tl::unexpected(written.error());
  }
  return open(root);
}

std::optional<fs::path> Repository::find(const fs::path& from) {
  std::error_code error;
  const auto is_root = [&](const fs::path& folder) { return fs::exists(folder / kSettingsFile, error); };
  if (is_root(from)) return from;
  if (is_root(from / "data")) return from / "data";
  for (fs::path folder = fs::absolute(from, error); folder != folder.parent_path(); folder = folder.parent_path()) {
    if (is_root(folder.parent_path())) return folder.parent_path();
  }
  return std::nullopt;
}

std::vector<Record> Repository::records(Findings& findings) const {
  std::vector<Record> records;
  for (const KindSpec& kind : definitions_.kinds()) {
    for (const fs::path& path : store::yaml_files(root_ / kind.folder, 1)) {
      Result<Record> record = store::read_record(path, kind.kind);
      if (record) {
        records.push_back(std::move(*record));
      } else {
        findings.add(record.error());
      }
    }
  }
  std::ranges::stable_sort(records, [](const Record& a, const Record& b) {
    return std::pair(a.kind(), a.id()) < std::pair(b.kind(), b.id());
  });
  return records;
}

Result<std::vector<RecordFile>> Repository::files() const {
  std::vector<RecordFile> files;
  for (const KindSpec& kind : definitions_.kinds()) {
    for (const fs::path& path : store::yaml_files(root_ / kind.folder, 1)) {
      Result<std::string> bytes = store::read_file(path);
      if (!bytes) return tl::unexpected(bytes.error());
      files.push_back({path.lexically_relative(root_).generic_string(), std::move(*bytes)});
    }
  }
  std::ranges::sort(files, {}, &RecordFile::path);
  return files;
}

std::optional<Record> Repository::find_record(std::string_view id) const {
  Findings unreadable;
  std::vector<Record> all = records(unreadable);
  if (const std::size_t slash = id.rfind('/'); slash != std::string_view::npos) {
    const std::string folders = "/" + std::string(id.substr(0, slash + 1));
    const auto lies_there = [&](const Record& record) { return folders.find("/" + definitions_.kind(record.kind()).folder + "/") != std::string::npos; };
    std::erase_if(all, std::not_fn(lies_there));
    id.remove_prefix(slash + 1);
  }
  const auto by_id = std::ranges::find(all, id, &Record::id);
  if (by_id != all.end()) return *by_id;
  const auto by_alias = std::ranges::find_if(all, [&](const Record& record) {
    return std::ranges::find(record.list("aliases"), Value(id)) != record.list("aliases").end();
  });
  return by_alias == all.end() ? std::nullopt : std::optional(*by_alias);
}

fs::path Repository::path_of(const Record& record) const {
  const fs::path folder = definitions_.kind(record.kind()).folder;
  const std::string file = std::string(record.id()) + ".yaml";
  if (record.kind() != RecordKind::practice) return folder / file;
  std::error_code error;
  for (const fs::directory_entry& shard : fs::directory_iterator(root_ / folder, error)) {
    if (fs::exists(shard.path() / file, error)) return folder / shard.path().filename() / file;
  }
  return folder / model::shard(record) / file;
}

Result<std::optional<Ledger>> Repository::ledger(std::string_view sha256) const {
  for (const Access access : kEitherAccess) {
    const fs::path path = submission_path(root_, access, sha256, ".yaml");
    const Result<std::optional<std::string>> bytes = store::read_if_there(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes) continue;
    Result<Ledger> ledger = read_ledger(**bytes, path.string());
    if (!ledger) return tl::unexpected(ledger.error());
    return std::move(*ledger);
  }
  return std::nullopt;
}

Result<std::optional<std::string>> Repository::original(std::string_view sha256) const {
  for (const Access access : kEitherAccess) {
    const fs::path folder = submission_path(root_, access, sha256, "").parent_path();
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
      if (entry.path().stem() == sha256 && entry.path().extension() != ".yaml") return store::read_if_there(entry.path());
    }
  }
  return std::nullopt;
}

std::vector<std::string> Repository::submissions() const {
  std::vector<std::string> digests;
  for (const Access access : kEitherAccess) {
    // Folders, two digits, digest: the path of any digest is two below what holds them all.
    const fs::path folder = submission_path(root_, access, "00", "").parent_path().parent_path();
    for (const fs::path& path : store::yaml_files(folder, 1)) digests.push_back(path.stem().string());
  }
  std::ranges::sort(digests);
  const auto twice = std::ranges::unique(digests);
  digests.erase(twice.begin(), twice.end());
  return digests;
}

Result<void> Repository::revise(const std::vector<ValidRecord>& records, const std::vector<Ledger>& ledgers) const {
  for (const ValidRecord& valid : records) {
    const fs::path path = root_ / path_of(valid.record());
    if (Result<void> written = store::write_file(path, store::write_record(valid.record())); !written) return written;
  }
  for (const Ledger& ledger : ledgers) {
    if (Result<void> written = store::refile(root_, ledger); !written) return written;
  }
  return {};
}

Result<void> Repository::commit(const Commit& commit) const {
  const Access access = commit.ledger.is_private() ? Access::restricted : Access::open;
  const std::string& sha256 = commit.ledger.sha256;
  const fs::path original = submission_path(root_, access, sha256, commit.extension);
  if (Result<void> written = store::write_file(original, commit.original); !written) return written;
  if (Result<void> revised = revise(commit.records, commit.others); !revised) return revised;
  return store::write_file(submission_path(root_, access, sha256, ".yaml"), to_yaml(commit.ledger));
}

Result<Repository::Lock> Repository::lock() const {
  const fs::path folder = root_ / ".praxis";
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(Code::cannot_write, "cannot write to the repository: " + error.message(), {.file = root_.string()});
  const fs::path path = folder / "lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return fail(Code::cannot_write, std::string("cannot lock the repository: ") + std::strerror(errno), {.file = path.string()});
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    ::close(descriptor);
    return fail(Code::repository_locked, std::string("cannot lock the repository: ") + std::strerror(errno), {.file = path.string()});
  }
  return Lock(descriptor);
}

Repository::Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace praxis
