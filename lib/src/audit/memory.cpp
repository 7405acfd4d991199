#include "audit/memory.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/sha256.hpp"
#include "text/utf8.hpp"
#include "yaml/yaml.hpp"

namespace praxis::auditing {
namespace {

namespace fs = std::filesystem;

/// No clock of a file system that is used for such folders is coarser.
constexpr std::int64_t kTick = 2'000'000'000;

fs::path file_of(const Repository& repository) { return repository.root() / ".praxis" / "findings"; }

Value number(std::size_t value) { return static_cast<std::int64_t>(value); }

Object to_object(const Location& where) {
  return {{"file", where.file},         {"line", number(where.from.line)},     {"column", number(where.from.column)},
          {"end_line", number(where.to.line)}, {"end_column", number(where.to.column)}};
}

Object to_object(const Diagnostic& finding) {
  List related;
  for (const Related& other : finding.related) related.emplace_back(Object{{"where", to_object(other.where)}, {"message", other.message}});
  Object object{{"code", info(finding.code).id},  {"message", finding.message},
                {"where", to_object(finding.where)}, {"notes", List(finding.notes.begin(), finding.notes.end())},
                {"hint", finding.hint},           {"related", std::move(related)}};
  if (finding.fix) object.set("fix", Object{{"replacement", finding.fix->replacement}, {"safe", finding.fix->safe ? 1 : 0}});
  return object;
}

std::size_t size_in(const Object& object, std::string_view name) {
  const Value* value = object.find(name);
  return value && value->number() ? static_cast<std::size_t>(*value->number()) : 0;
}

Location to_location(const Object& object) {
  const Value* where = object.find("where");
  if (where == nullptr || where->object() == nullptr) return {};
  const Object& place = *where->object();
  return {std::string(place.text("file")),
          {size_in(place, "line"), size_in(place, "column")},
          {size_in(place, "end_line"), size_in(place, "end_column")}};
}

std::optional<Diagnostic> to_finding(const Value& value) {
  if (value.object() == nullptr) return std::nullopt;
  const Object& object = *value.object();
  const auto row = std::ranges::find(catalog(), object.text("code"), &CodeInfo::id);
  if (row == catalog().end()) return std::nullopt;
  Diagnostic finding{row->code, std::string(object.text("message")), to_location(object), {}, std::string(object.text("hint")), {}};
  for (const Value& note : object.list("notes")) finding.notes.push_back(note.text() ? *note.text() : "");
  for (const Value& other : object.list("related")) {
    if (other.object()) finding.related.push_back({to_location(*other.object()), std::string(other.object()->text("message"))});
  }
  if (const Value* fix = object.find("fix"); fix && fix->object())
    finding.fix = Fix{std::string(fix->object()->text("replacement")), size_in(*fix->object(), "safe") == 1};
  return finding;
}

void append(std::string& all, const std::string& name, const store::FileStamp& stamp) {
  all += fmt::format("{} {} {} {}\n", name, stamp.size, stamp.modified, stamp.inode);
}

/// The files that decide what is right here. The folder private/ counts by being there.
std::vector<store::StampedFile> settings_of(const Repository& repository) {
  std::vector<store::StampedFile> files = store::stamped_files(repository.root(), "vocabularies", 0);
  for (const std::string name : {"praxis.yaml", "labels.yaml", "private"}) files.push_back({name, store::stamp(repository.root() / name)});
  std::ranges::sort(files, {}, &store::StampedFile::name);
  return files;
}

/// A digest over what was written, so that a file that was cut short is not believed.
std::string sealed(const std::string& state, const std::string& body) { return text::sha256(state + body); }

}  // namespace

std::string state_of(const Repository& repository, const std::vector<Unit>& units, const std::string& program) {
  std::string all = program + "\n";
  for (const store::StampedFile& file : settings_of(repository)) append(all, file.name, file.stamp);
  for (const Unit& unit : units) {
    for (const store::StampedFile& file : unit.files) append(all, file.name, file.stamp);
  }
  return text::sha256(all);
}

std::optional<Findings> recall(const Repository& repository, const std::string& state) {
  const Result<std::optional<std::string>> bytes = store::read_if_there(file_of(repository));
  if (!bytes || !*bytes) return std::nullopt;
  const std::size_t head = state.size() + 1;
  const std::size_t body = head + state.size() + 1;
  if ((*bytes)->size() < body || !(*bytes)->starts_with(state)) return std::nullopt;
  const std::string rest = (*bytes)->substr(body);
  if ((*bytes)->substr(head, state.size()) != sealed(state, rest)) return std::nullopt;
  const Result<Value> root = yaml::read_value(rest, "");
  if (!root || root->object() == nullptr) return std::nullopt;
  Findings findings;
  for (const Value& value : root->object()->list("findings")) {
    std::optional<Diagnostic> finding = to_finding(value);
    if (!finding) return std::nullopt;
    findings.add(std::move(*finding));
  }
  return findings;
}

void remember(const Repository& repository, const std::string& state, const Findings& findings) {
  List list;
  for (const Diagnostic& finding : findings.all()) {
    // Names of files need not be UTF-8, and then no YAML can hold them.
    if (text::first_invalid(finding.where.file) || text::first_invalid(finding.message)) return;
    list.emplace_back(to_object(finding));
  }
  const std::string body = yaml::write(Object{{"findings", std::move(list)}});
  static_cast<void>(store::write_file(file_of(repository), state + "\n" + sealed(state, body) + "\n" + body));
}

std::optional<std::int64_t> moment(const Repository& repository) {
  const fs::path path = repository.root() / ".praxis" / "moment";
  if (!store::remove_file(path) || !store::write_file(path, "")) return std::nullopt;
  const std::int64_t now = store::stamp(path).modified;
  static_cast<void>(store::remove_file(path));
  return now;
}

bool at_rest(const Repository& repository, const std::vector<Unit>& units, std::int64_t moment) {
  const auto rests = [&](const store::StampedFile& file) { return file.stamp.modified + kTick < moment; };
  return std::ranges::all_of(settings_of(repository), rests) &&
         std::ranges::all_of(units, [&](const Unit& unit) { return std::ranges::all_of(unit.files, rests); });
}

}  // namespace praxis::auditing
