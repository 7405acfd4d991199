#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <praxis/fix.hpp>
#include <praxis/validate.hpp>
#include <utility>

#include "model/shard.hpp"
#include "validate/canonical.hpp"
#include "validate/mends.hpp"
#include "validate/order.hpp"
#include "validate/rules.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

using validation::JsonSchema;
using validation::Subject;

constexpr std::array kKinds{RecordKind::practice, RecordKind::document, RecordKind::guideline};

std::string_view folder_of(std::string_view path) { return path.substr(0, path.find('/')); }

bool is_ledger(std::string_view path) {
  const std::string_view folder = folder_of(path);
  return folder == "submissions" || folder == "private";
}

const KindSpec* kind_of_folder(std::string_view path, const Definitions& defs) {
  const auto is_there = [&](RecordKind kind) { return defs.kind(kind).folder == folder_of(path); };
  const auto kind = std::ranges::find_if(kKinds, is_there);
  return kind == kKinds.end() ? nullptr : &defs.kind(*kind);
}

const KindSpec* kind_of_record(const Object& object, const Definitions& defs) {
  const std::optional<RecordKind> kind = record_kind(object.text("kind"));
  return kind ? &defs.kind(*kind) : nullptr;
}

/// A file that has been read, before anything is known of its kind.
struct Parsed {
  const RecordFile& file;
  const yaml::Document& document;
  const Definitions& defs;
};

Subject subject_of(const Parsed& parsed, const std::string& schema, std::string_view noun) {
  return {parsed.document.value, JsonSchema::compiled(schema), noun, parsed.defs, &parsed.file,
          &parsed.document};
}

/// As the record says, else as its folder does.
const KindSpec& kind_of(const Parsed& parsed) {
  const KindSpec* said = kind_of_record(*parsed.document.value.object(), parsed.defs);
  const KindSpec* expected = kind_of_folder(parsed.file.path, parsed.defs);
  return said ? *said : expected ? *expected : parsed.defs.kind(RecordKind::practice);
}

/// The folder below that of its kind that a record goes to, behind a slash; only practices have one.
std::string shard_of(const Subject& subject, const KindSpec& kind) {
  if (kind.kind != RecordKind::practice) return {};
  const std::string shard = model::shard(Record(kind.kind, *subject.value.object()));
  // A country that is none could lead anywhere.
  return validation::is_slug(shard) ? "/" + shard : "/none";
}

/// A record that lies in the folder of another kind is checked as what it says it is.
void check_folder(const Subject& subject, const KindSpec& own, const KindSpec* expected, Findings& findings) {
  if (expected == nullptr || expected->kind == own.kind) return;
  Diagnostic diagnostic =
      validation::finding(subject, "/kind", Code::wrong_file_name,
                          fmt::format("a {} lies in '{}', where every record is a {}", name_of(own.kind),
                                      expected->folder, name_of(expected->kind)));
  diagnostic.hint =
      fmt::format("move the file to '{}', or write 'kind: {}'", own.folder, name_of(expected->kind));
  diagnostic.fix = validation::moved_to(subject, own.folder + shard_of(subject, own));
  if (diagnostic.fix) diagnostic.fix->safe = false;
  findings.add(std::move(diagnostic));
}

std::optional<Record> check_record(const Parsed& parsed, Findings& findings) {
  const KindSpec* expected = kind_of_folder(parsed.file.path, parsed.defs);
  const KindSpec& kind = kind_of(parsed);
  const Subject subject = subject_of(parsed, kind.json_schema, name_of(kind.kind));
  check_folder(subject, kind, expected, findings);
  validation::check_all(subject, findings);
  return Record(kind.kind, validation::in_schema_order(*parsed.document.value.object(), subject.schema));
}

Diagnostic no_object(const Parsed& parsed) {
  const yaml::Extent extent = parsed.document.places.find("")->second.value;
  return {.code = Code::wrong_type,
          .message = "a file of a repository holds keys with values, as in 'title: Program 3x1'",
          .where = {parsed.file.path, extent.from, extent.to},
          .notes = {},
          .hint = {},
          .fix = {}};
}

/// A record, or a ledger, which gives none.
std::optional<Record> check_object(const Parsed& parsed, Findings& findings) {
  if (!is_ledger(parsed.file.path)) return check_record(parsed, findings);
  const bool is_erased = parsed.document.value.object()->find("erased") != nullptr;
  const Subject subject = is_erased ? subject_of(parsed, parsed.defs.tombstone_schema(), "tombstone")
                                    : subject_of(parsed, parsed.defs.ledger_schema(), "ledger");
  validation::check_schema(subject, findings);
  return std::nullopt;
}

}  // namespace

std::optional<ValidRecord> validate(Record record, const Definitions& defs, Findings& findings) {
  const KindSpec& kind = defs.kind(record.kind());
  const JsonSchema& schema = JsonSchema::compiled(kind.json_schema);
  const Value value = static_cast<const Object&>(record);
  Findings own;
  validation::check_all({value, schema, name_of(kind.kind), defs}, own);
  const bool is_right = own.count(Severity::error) == 0;
  findings.add(std::move(own));
  if (!is_right) return std::nullopt;
  return ValidRecord(Record(kind.kind, validation::in_schema_order(record, schema)));
}

std::optional<std::string> in_canonical_form(const RecordFile& file, const Definitions& defs) {
  Findings ignored;
  const std::optional<yaml::Document> document = yaml::read(file.bytes, file.path, ignored);
  if (!document || document->value.object() == nullptr || is_ledger(file.path)) return std::nullopt;
  const Parsed parsed{file, *document, defs};
  const KindSpec& kind = kind_of(parsed);
  return validation::canonical_text(subject_of(parsed, kind.json_schema, name_of(kind.kind)));
}

std::optional<Record> validate_file(const RecordFile& file, const Definitions& defs, Findings& findings) {
  // Places take longer than all rules together, and most files are right. Where comments may stand, the canonical form asks for places.
  Result<Value> value = yaml::read_value(file.bytes, file.path);
  if (value && value->object() != nullptr && file.bytes.find('#') == std::string::npos) {
    Findings wrong;
    const yaml::Document document{std::move(*value), {}};
    std::optional<Record> record = check_object({file, document, defs}, wrong);
    if (wrong.empty()) return record;
  }
  const std::optional<yaml::Document> document = yaml::read(file.bytes, file.path, findings);
  if (!document) return std::nullopt;
  const Parsed parsed{file, *document, defs};
  if (document->value.object() != nullptr) return check_object(parsed, findings);
  findings.add(no_object(parsed));
  return std::nullopt;
}

}  // namespace praxis
