#include <praxis/repository.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

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
    if (!bytes) return fail(Code::bad_definition, bytes.error().message, bytes.error().where);
    Result<Vocabulary> vocabulary = definitions::read_vocabulary(*bytes, path.string());
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies.push_back(std::move(*vocabulary));
  }
  const Result<std::optional<std::string>> bytes = store::read_if_there(root / "labels.yaml");
  if (!bytes) return fail(Code::bad_definition, bytes.error().message, bytes.error().where);
  definitions::LabelFile labels;
  if (*bytes) {
    Result<definitions::LabelFile> read = definitions::read_labels(**bytes, (root / "labels.yaml").string());
    if (!read) return tl::unexpected(read.error());
    labels = std::move(*read);
  }
  if (const Result<void> checked = check_fields(labels.labels, (root / "labels.yaml").string()); !checked) return tl::unexpected(checked.error());
  return Definitions::builtin().extended(std::move(vocabularies), labels.labels, labels.phrases);
}

/// A text and the passages found in it name each other. So a new passage is written without naming the text first, then the text, then the
/// passage as it is to be: no reference leads nowhere, whenever the process ends.
std::vector<RecordFile> in_order_of_writing(const Repository& repository, const std::vector<ValidRecord>& records) {
  std::vector<RecordFile> files;
  std::vector<RecordFile> last;
  std::error_code error;
  for (const ValidRecord& valid : records) {
    const RecordFile file{repository.path_of(valid.record()).generic_string(), store::write_record(valid.record())};
    if (valid.record().find("documents") == nullptr || fs::exists(repository.root() / file.path, error)) {
      last.push_back(file);
      continue;
    }
    Record alone = valid.record();
    alone.erase("documents");
    files.push_back({file.path, store::write_record(alone)});
    last.push_back(file);
  }
  std::ranges::stable_partition(last, [](const RecordFile& file) { return !file.path.starts_with("practices/"); });
  files.insert(files.end(), last.begin(), last.end());
  return files;
}

}  // namespace

Result<Repository> Repository::open(const fs::path& root) {
  const fs::path settings_file = root / kSettingsFile;
  const Result<std::optional<std::string>> bytes = store::read_if_there(settings_file);
  if (!bytes) return fail(Code::bad_configuration, bytes.error().message, bytes.error().where);
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
  repository.definitions_.switch_off(settings->lints_off);
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
    const Result<std::optional<Tombstone>> tombstone = read_tombstone(**bytes, path.string());
    if (!tombstone) return tl::unexpected(tombstone.error());
    if (*tombstone) return std::nullopt;
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

Result<void> Repository::write_records(const std::vector<ValidRecord>& records, const Agreement& before_record) const {
  std::set<std::string> written_now;
  for (const auto& [path, bytes] : in_order_of_writing(*this, records)) {
    const bool is_ours = !written_now.insert(path).second;
    const auto agree = [&]() { return is_ours || !before_record ? Result<void>() : before_record(path); };
    if (Result<void> written = store::write_file(root_ / path, bytes, agree); !written) return written;
  }
  return {};
}

Result<void> Repository::refile(const std::vector<Ledger>& ledgers) const {
  for (const Ledger& ledger : ledgers) {
    if (Result<void> written = store::refile(root_, ledger); !written) return written;
  }
  return {};
}

Result<void> Repository::revise(const std::vector<ValidRecord>& records, const std::vector<Ledger>& ledgers) const {
  if (Result<void> written = write_records(records, {}); !written) return written;
  return refile(ledgers);
}

Result<void> Repository::commit(const Commit& commit) const {
  const Access access = commit.ledger.is_private() ? Access::restricted : Access::open;
  const std::string& sha256 = commit.ledger.sha256;
  const fs::path original = submission_path(root_, access, sha256, commit.extension);
  if (Result<void> written = store::write_file(original, commit.original); !written) return written;
  if (Result<void> records = write_records(commit.records, commit.before_record); !records) return records;
  if (Result<void> others = refile(commit.others); !others) return others;
  return store::write_file(submission_path(root_, access, sha256, ".yaml"), to_yaml(commit.ledger));
}

}  // namespace praxis
