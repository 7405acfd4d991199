#include "ingest/catalogue.hpp"

#include <algorithm>

#include "identity/portrait.hpp"
#include "store/submissions.hpp"

namespace praxis::ingest {
namespace {

using identity::Sameness;

bool is_candidate(const Record& record) { return record.text("status") == "candidate"; }

std::string key(std::string_view what, RecordKind kind, std::string_view value) {
  return std::string(what) + " " + std::string(name_of(kind)) + " " + std::string(value);
}

std::vector<std::string> texts(const List& list) {
  std::vector<std::string> result;
  for (const Value& value : list) {
    if (value.text() != nullptr) result.push_back(*value.text());
  }
  return result;
}

std::vector<std::string> keys_of(const Record& record) {
  std::vector<std::string> keys{key("id", record.kind(), record.id())};
  for (const std::string& alias : texts(record.list("aliases")))
    keys.push_back(key("alias", record.kind(), alias));
  if (!record.text("description").empty())
    keys.push_back(key("passage", record.kind(), record.text("description")));
  if (is_candidate(record)) return keys;
  for (const std::string& digest : texts(record.list("sources")))
    keys.push_back(key("source", record.kind(), digest));
  return keys;
}

}  // namespace

Catalogue::Catalogue(const Repository& repository)
    : root_(repository.root()),
      snapshot_(repository.root(), repository.definitions()),
      countries_(repository.definitions()) {}

void Catalogue::refresh() {
  const store::Snapshot::Changes changes = snapshot_.refresh();
  for (const std::string& path : changes.gone) remove(path);
  for (const std::string& path : changes.read) add(path);
}

void Catalogue::add(const std::string& path) {
  const Record& record = snapshot_.entries().at(path).record;
  keys_[path] = keys_of(record);
  for (const std::string& key : keys_[path]) paths_[key].insert(path);
  if (record.kind() == RecordKind::guideline || is_candidate(record)) return;
  std::vector<std::string> names;
  for (const std::string& digest : texts(record.list("sources")))
    names.push_back(store::submission_name(root_, digest));
  neighbours_.put(path, identity::portray(record, names, countries_));
}

void Catalogue::put(const std::string& path, Record record) {
  if (keys_.contains(path)) remove(path);
  snapshot_.put(path, std::move(record));
  add(path);
}

void Catalogue::remove(const std::string& path) {
  for (const std::string& key : keys_[path]) {
    const auto paths = paths_.find(key);
    paths->second.erase(path);
    if (paths->second.empty()) paths_.erase(paths);
  }
  keys_.erase(path);
  neighbours_.drop(path);
}

const Record* Catalogue::first(const std::string& key) const {
  const auto paths = paths_.find(key);
  return paths == paths_.end() ? nullptr : &snapshot_.entries().at(*paths->second.begin()).record;
}

const Record* Catalogue::find(RecordKind kind, std::string_view id) const {
  const Record* record = first(key("id", kind, id));
  return record != nullptr ? record : first(key("alias", kind, id));
}

const Record* Catalogue::find_source(RecordKind kind, std::string_view sha256) const {
  return first(key("source", kind, sha256));
}

bool Catalogue::is_as_read(const std::string& path) const {
  const auto known = snapshot_.entries().find(path);
  return store::stamp(root_ / path) == (known == snapshot_.entries().end() ? store::FileStamp{} : known->second.stamp);
}

const Record* Catalogue::find_passage(std::string_view description) const {
  return description.empty() ? nullptr : first(key("passage", RecordKind::practice, description));
}

Matches Catalogue::find_matches(const Record& record, const std::string& name) {
  const identity::Portrait portrait = identity::portray(record, {name}, countries_);
  std::vector<std::pair<std::string_view, Match>> found;
  for (const auto& [path, other] : neighbours_.near(portrait)) {
    ++comparisons_;
    identity::Verdict verdict = identity::compare(portrait, *other);
    if (verdict.sameness == Sameness::different) continue;
    found.push_back({path, {&snapshot_.entries().at(std::string(path)).record, std::move(verdict)}});
  }
  std::ranges::sort(found, {}, [](const auto& match) { return match.first; });
  const auto rank = [](const auto& match) {
    return std::pair(match.second.verdict.sameness, match.second.verdict.score);
  };
  const auto best = std::ranges::max_element(found, {}, rank);
  Matches matches;
  for (auto match = found.begin(); match != found.end(); ++match) {
    const bool is_same = match == best && match->second.verdict.sameness == Sameness::same;
    if (is_same)
      matches.same = std::move(match->second);
    else
      matches.possible.push_back(std::move(match->second));
  }
  std::ranges::sort(matches.possible, {}, [](const Match& match) { return match.record->id(); });
  return matches;
}

}  // namespace praxis::ingest
