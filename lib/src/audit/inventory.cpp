#include "audit/inventory.hpp"

#include <algorithm>
#include <map>

namespace praxis::auditing {
namespace {

using Kind = Unit::Kind;

void add_single(const std::filesystem::path& root, const std::string& folder, Kind kind, std::vector<Unit>& units) {
  for (store::StampedFile& file : store::stamped_yaml_files(root, folder, 1)) {
    std::string name = file.name;
    units.push_back({kind, std::move(name), {std::move(file)}});
  }
}

/// What the file is called without its folders and its extension.
std::string stem(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

void add_submissions(const std::filesystem::path& root, std::vector<Unit>& units) {
  std::map<std::string, std::vector<store::StampedFile>> by_digest;
  for (const std::string folder : {"submissions", "private/submissions"}) {
    for (store::StampedFile& file : store::stamped_files(root, folder, 1)) {
      // Directly in the folder people may keep a note about it.
      if (file.name.find('/', folder.size() + 1) == std::string::npos) continue;
      std::vector<store::StampedFile>& files = by_digest[stem(file.name)];
      files.push_back(std::move(file));
    }
  }
  for (auto& [digest, files] : by_digest) units.push_back({Kind::submission, digest, std::move(files)});
}

}  // namespace

std::vector<Unit> take_inventory(const Repository& repository) {
  std::vector<Unit> units;
  for (const KindSpec& kind : repository.definitions().kinds()) {
    add_single(repository.root(), kind.folder, Kind::record, units);
    add_single(repository.root(), "edits/" + kind.folder, Kind::journal, units);
  }
  add_submissions(repository.root(), units);
  for (Unit& unit : units) std::ranges::sort(unit.files, {}, &store::StampedFile::name);
  std::ranges::sort(units, [](const Unit& a, const Unit& b) { return std::tie(a.kind, a.name) < std::tie(b.kind, b.name); });
  return units;
}

bool is_public(const std::string& path) { return !path.starts_with("private/"); }
bool is_ledger(const std::string& path) { return path.ends_with(".yaml"); }

}  // namespace praxis::auditing
