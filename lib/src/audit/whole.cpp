#include "audit/whole.hpp"

#include <algorithm>

#include "validate/together.hpp"

namespace praxis::auditing {
namespace {

RecordKind kind_of_folder(const std::string& path, const Definitions& defs) {
  const std::string folder = path.substr(0, path.find('/'));
  const auto kinds = defs.kinds();
  const auto kind = std::ranges::find(kinds, folder, &KindSpec::folder);
  return kind == kinds.end() ? RecordKind::practice : kind->kind;
}

std::string stem(const std::string& path) { return std::filesystem::path(path).stem().string(); }

}  // namespace

Whole::Whole(const Repository& repository, const std::vector<Unit>& units, const std::vector<Seen>& seen)
    : repository_(repository), units_(units), seen_(seen) {
  std::error_code error;
  has_private_folder_ = std::filesystem::exists(repository.root() / "private", error);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind == Unit::Kind::submission) submissions_.try_emplace(units[i].name, i);
    if (units[i].kind != Unit::Kind::record) continue;
    const std::optional<Record>& record = seen[i].record;
    if (!record || record->id().empty()) {
      ids_.try_emplace({kind_of_folder(units[i].name, repository.definitions()), stem(units[i].name)}, i);
      continue;
    }
    ids_.try_emplace({record->kind(), std::string(record->id())}, i);
    for (const Value& alias : record->list("aliases")) {
      if (alias.text()) aliases_.try_emplace({record->kind(), *alias.text()}, i);
    }
  }
}

std::optional<std::size_t> Whole::submission(std::string_view digest) const {
  const auto found = submissions_.find(digest);
  return found == submissions_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Whole::record(RecordKind kind, std::string_view id) const {
  const Name name{kind, std::string(id)};
  if (const auto found = ids_.find(name); found != ids_.end()) return found->second;
  const auto found = aliases_.find(name);
  return found == aliases_.end() ? std::nullopt : std::optional(found->second);
}

std::string Whole::bytes(const std::string& path) const { return store::read_file(repository_.root() / path).value_or(""); }

Location Whole::place(const std::string& path, const std::string& pointer) const {
  return validation::locate(path, bytes(path), pointer);
}

bool is_called(const Record& record, std::string_view id) {
  return record.id() == id || std::ranges::find(record.list("aliases"), Value(id)) != record.list("aliases").end();
}

Diagnostic problem(Code code, std::string message, Location where, std::string hint) {
  return {.code = code, .message = std::move(message), .where = std::move(where), .notes = {}, .hint = std::move(hint), .fix = {}};
}

}  // namespace praxis::auditing
