#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <praxis/validate.hpp>
#include <utility>

#include "text/spelling.hpp"
#include "validate/subject.hpp"
#include "validate/together.hpp"
#include "yaml/yaml.hpp"

namespace praxis::validation {
namespace {

/// A field that names other records.
struct Reference {
  RecordKind from;
  std::string_view field;
  RecordKind to;
};
constexpr std::array kReferences{
    Reference{RecordKind::practice, "replaced_by", RecordKind::practice},
    Reference{RecordKind::practice, "documents", RecordKind::document},
    Reference{RecordKind::document, "replaced_by", RecordKind::document},
    Reference{RecordKind::document, "practices", RecordKind::practice},
};

using Name = std::pair<RecordKind, std::string>;

/// Who has a name: the file, and whether the name is the record's id or one of its aliases.
struct Owner {
  std::size_t file = 0;
  std::string pointer;  ///< "/id" or "/aliases/0"
};
using Owners = std::map<Name, Owner>;

/// Reads the file once more: places are asked for only where something is wrong.
Location locate(const Together& all, std::size_t file, const std::string& pointer) {
  return validation::locate(all.paths[file], all.bytes_of(file), pointer);
}

Diagnostic finding(const Together& all, const Owner& owner, Code code, std::string message) {
  return {.code = code,
          .message = std::move(message),
          .where = locate(all, owner.file, owner.pointer),
          .notes = {},
          .hint = {},
          .fix = {}};
}

/// All ids are claimed before any alias is.
std::string words_for_taken(const Name& name, const Owner& first, const Owner& second) {
  const std::string_view kind = name_of(name.first);
  if (second.pointer == "/id")
    return fmt::format("two records of kind {} have the id '{}'", kind, name.second);
  return fmt::format("the alias '{}' is already {} of a {}", name.second,
                     first.pointer == "/id" ? "the id" : "an alias", kind);
}

/// Notes who has the name, or, where somebody has it already, adds a finding.
void claim(const Together& all, Owners& owners, const Name& name, const Owner& owner, Findings& findings) {
  const auto [at, is_new] = owners.try_emplace(name, owner);
  if (is_new) return;
  Diagnostic diagnostic = finding(all, owner, Code::duplicate_id,
                                  words_for_taken(name, at->second, owner));
  diagnostic.related.push_back(
      {locate(all, at->second.file, at->second.pointer), "the other one is here"});
  findings.add(std::move(diagnostic));
}

void claim_ids(const Together& all, Owners& owners, Findings& findings) {
  for (std::size_t file = 0; file < all.paths.size(); ++file) {
    const std::optional<Record>& record = all.records[file];
    if (record && !record->id().empty()) {
      claim(all, owners, {record->kind(), std::string(record->id())}, {file, "/id"}, findings);
    }
  }
}

/// Whether a merge of the record into `survivor`, or a split, left both: all of it stands there, too.
bool is_unfinished(const Record& survivor, const Record& record) {
  const List& sources = record.list("sources");
  const List& known = survivor.list("sources");
  const auto is_known = [&](const Value& source) { return std::ranges::find(known, source) != known.end(); };
  if (!sources.empty()) return std::ranges::all_of(sources, is_known);
  return record.text("status") == "withdrawn" && record.text("replaced_by") == survivor.id();
}

/// Whether the alias is still the id of a record because work on both was interrupted.
bool has_unfinished(const Together& all, const Owners& owners, const Name& alias, std::size_t file) {
  const auto owner = owners.find(alias);
  if (owner == owners.end() || owner->second.pointer != "/id" || owner->second.file == file) return false;
  return is_unfinished(*all.records[file], *all.records[owner->second.file]);
}

void claim_alias(const Together& all, Owners& owners, const Name& alias, const Owner& owner,
                 Findings& findings) {
  if (!has_unfinished(all, owners, alias, owner.file)) return claim(all, owners, alias, owner, findings);
  const std::string_view survivor = all.records[owner.file]->id();
  Diagnostic diagnostic = finding(all, owner, Code::unfinished_merge,
                                  fmt::format("'{}' is an alias, and a record still", alias.second));
  diagnostic.hint = fmt::format("finish what was interrupted: praxis merge {0} {1}, or praxis split {0}",
                                survivor, alias.second);
  findings.add(std::move(diagnostic));
}

void claim_aliases(const Together& all, Owners& owners, Findings& findings) {
  for (std::size_t file = 0; file < all.paths.size(); ++file) {
    if (!all.records[file]) continue;
    const List& aliases = all.records[file]->list("aliases");
    for (std::size_t index = 0; index < aliases.size(); ++index) {
      if (aliases[index].text() == nullptr) continue;
      claim_alias(all, owners, {all.records[file]->kind(), *aliases[index].text()},
                  {file, fmt::format("/aliases/{}", index)}, findings);
    }
  }
}

Diagnostic dangling(const Together& all, const Owner& place, const Name& name, const Owners& owners) {
  Diagnostic result = finding(all, place, Code::missing_reference,
                              fmt::format("there is no {} '{}'", name_of(name.first), name.second));
  std::vector<std::string> known;
  for (const auto& [other, owner] : owners) {
    if (other.first == name.first) known.push_back(other.second);
  }
  if (const auto near = text::nearest(name.second, known)) {
    result.hint = fmt::format("did you mean '{}'?", *near);
    if (result.where.from.line > 0) result.fix = Fix{validation::as_yaml(*near), false};
  }
  return result;
}

void check_references(const Together& all, std::size_t file, const Reference& reference, const Owners& owners,
                      Findings& findings) {
  const auto check = [&](const Value& value, const std::string& pointer) {
    if (value.text() == nullptr) return;
    const Name name{reference.to, *value.text()};
    if (!owners.contains(name)) findings.add(dangling(all, {file, pointer}, name, owners));
  };
  const Value* value = all.records[file]->find(reference.field);
  if (value == nullptr) return;
  const std::string pointer = fmt::format("/{}", reference.field);
  if (value->list() == nullptr) return check(*value, pointer);
  for (std::size_t index = 0; index < value->list()->size(); ++index) {
    check((*value->list())[index], fmt::format("{}/{}", pointer, index));
  }
}

}  // namespace

Location locate(const std::string& path, const std::string& bytes, const std::string& pointer) {
  Findings ignored;
  const std::optional<yaml::Document> document = yaml::read(bytes, path, ignored);
  if (!document) return {.file = path};
  const auto place = document->places.find(pointer);
  if (place == document->places.end()) return {.file = path};
  return {path, place->second.value.from, place->second.value.to};
}

void check_together(const Together& all, Findings& findings) {
  Owners owners;
  claim_ids(all, owners, findings);
  claim_aliases(all, owners, findings);
  for (std::size_t file = 0; file < all.paths.size(); ++file) {
    for (const Reference& reference : kReferences) {
      if (all.records[file] && all.records[file]->kind() == reference.from)
        check_references(all, file, reference, owners, findings);
    }
  }
}

}  // namespace praxis::validation

namespace praxis {

void validate_together(const std::vector<RecordFile>& files,
                       const std::vector<std::optional<Record>>& records, Findings& findings) {
  validation::Together all{{}, records, [&](std::size_t file) { return files[file].bytes; }};
  for (const RecordFile& file : files) all.paths.push_back(file.path);
  validation::check_together(all, findings);
}

}  // namespace praxis
