#include <algorithm>
#include <praxis/affected.hpp>
#include <unordered_set>

#include "yaml/yaml.hpp"

namespace praxis {
namespace {

using Words = std::unordered_set<std::string>;

constexpr std::size_t kDigestDigits = 64;

/// What lies before the first `/`, and what behind the last one.
std::string_view top_of(std::string_view path) { return path.substr(0, path.find('/')); }
std::string_view name_of_file(std::string_view path) { return path.substr(path.rfind('/') + 1); }
std::string_view stem_of(std::string_view path) {
  const std::string_view name = name_of_file(path);
  return name.substr(0, name.find('.'));
}

bool is_submission(std::string_view path) {
  const std::string_view top = top_of(path);
  return (top == "submissions" || top == "private") && stem_of(path).size() == kDigestDigits;
}

bool concerns_all(std::string_view path) {
  return path == "praxis.yaml" || path == "labels.yaml" || top_of(path) == "vocabularies";
}

const KindSpec* kind_of(std::string_view path, const Definitions& defs) {
  const auto found = std::ranges::find(defs.kinds(), top_of(path), &KindSpec::folder);
  return found == defs.kinds().end() || top_of(path) == path ? nullptr : &*found;
}

void add_texts(const Value* value, Words& words) {
  if (value == nullptr) return;
  if (value->text() != nullptr) words.insert(*value->text());
  if (value->list() == nullptr) return;
  for (const Value& item : *value->list()) add_texts(&item, words);
}

/// What one version of a record is called, whom it names, and where it comes from.
struct Ties {
  Words names;
  Words references;
  Words sources;
};

Ties ties_of(const RecordFile& file, const KindSpec& kind) {
  Ties ties;
  const Result<Value> value = yaml::read_value(file.bytes, file.path);
  if (!value || value->object() == nullptr) return ties;
  const Object& record = *value->object();
  add_texts(record.find("id"), ties.names);
  add_texts(record.find("aliases"), ties.names);
  add_texts(record.find("sources"), ties.sources);
  for (const FieldSpec& field : kind.fields) {
    if (field.type == FieldType::id) add_texts(record.find(field.name), ties.references);
  }
  return ties;
}

bool is_word(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-';
}

/// Whether one of the words, all of them ids or digests, stands anywhere in the text: reading it as YAML
/// takes many times as long, and hardly any file has one.
bool mentions(std::string_view text, const Words& words) {
  std::string word;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word(text[at])) continue;
    const std::size_t begin = at;
    while (at < text.size() && is_word(text[at])) ++at;
    word.assign(text.substr(begin, at - begin));
    if (words.contains(word)) return true;
  }
  return false;
}

bool meet(const Words& some, const Words& others) {
  return std::ranges::any_of(some, [&](const std::string& word) { return others.contains(word); });
}

class Follower {
 public:
  Follower(const std::vector<RecordFile>& files, const Definitions& defs) : files_(files), defs_(defs) {}

  void start(const ChangedFile& change) {
    const std::string& path = change.path;
    if (concerns_all(path)) affected_.everything = true;
    if (is_submission(path)) changed_submissions_.emplace(stem_of(path));
    if (top_of(path) == "edits") names_.emplace(stem_of(path));
    const KindSpec* kind = kind_of(path, defs_);
    if (kind == nullptr) return;
    affected_.files.insert(path);
    names_.emplace(stem_of(path));
    take({path, change.before}, *kind);
    const auto now = std::ranges::find(files_, path, &RecordFile::path);
    if (now != files_.end()) take(*now, *kind);
  }

  Affected finish() && {
    Words looked_for = names_;
    looked_for.insert(changed_submissions_.begin(), changed_submissions_.end());
    for (const RecordFile& file : files_) {
      const KindSpec* kind = kind_of(file.path, defs_);
      if (kind != nullptr && mentions(file.bytes, looked_for) && is_tied(ties_of(file, *kind)))
        affected_.files.insert(file.path);
    }
    affected_.submissions.insert(changed_submissions_.begin(), changed_submissions_.end());
    return std::move(affected_);
  }

 private:
  void take(const RecordFile& version, const KindSpec& kind) {
    Ties ties = ties_of(version, kind);
    names_.merge(ties.names);
    affected_.submissions.insert(ties.sources.begin(), ties.sources.end());
  }

  [[nodiscard]] bool is_tied(const Ties& ties) const {
    return meet(ties.names, names_) || meet(ties.references, names_) ||
           meet(ties.sources, changed_submissions_);
  }

  const std::vector<RecordFile>& files_;
  const Definitions& defs_;
  Affected affected_;
  Words names_;  ///< of changed records
  Words changed_submissions_;
};

}  // namespace

bool Affected::includes(std::string_view path) const {
  return everything || files.contains(std::string(path)) ||
         (is_submission(path) && submissions.contains(stem_of(path)));
}

Affected affected_by(const std::vector<ChangedFile>& changes, const std::vector<RecordFile>& files,
                     const Definitions& defs) {
  Follower follower(files, defs);
  for (const ChangedFile& change : changes) follower.start(change);
  return std::move(follower).finish();
}

}  // namespace praxis
