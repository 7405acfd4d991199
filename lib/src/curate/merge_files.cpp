#include <fmt/format.h>

#include <algorithm>
#include <praxis/curate.hpp>

#include "curate/merge_lines.hpp"
#include "identity/canonical_list.hpp"
#include "text/blank.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

/// One field in the three versions; nullptr where it is absent.
struct Field {
  std::string name;
  const FieldSpec* spec;  ///< nullptr for a field that the kind does not have
  const Value* base;
  const Value* ours;
  const Value* theirs;
};

struct Records {
  Object base;
  Object ours;
  Object theirs;
  const KindSpec& kind;
};

bool equal(const Value* a, const Value* b) { return a == nullptr || b == nullptr ? a == b : *a == *b; }

/// A version as an object; nothing where it cannot be read. A file that is not there says nothing.
std::optional<Object> read(std::string_view bytes) {
  if (text::trim(bytes).empty()) return Object{};
  const Result<Value> value = yaml::read_value(bytes, "");
  return value && value->object() ? std::optional(*value->object()) : std::nullopt;
}

/// The three versions as records of one kind. A base that cannot be read says nothing, so that nothing counts
/// as taken away.
std::optional<Records> read(const FileVersions& versions, const Definitions& defs) {
  std::optional<Object> ours = read(versions.ours);
  std::optional<Object> theirs = read(versions.theirs);
  if (!ours || !theirs || ours->text("kind") != theirs->text("kind")) return std::nullopt;
  const std::optional<RecordKind> kind = record_kind(ours->text("kind"));
  if (!kind) return std::nullopt;
  return Records{read(versions.base).value_or(Object{}), std::move(*ours), std::move(*theirs),
                 defs.kind(*kind)};
}

/// The fields of all versions: in the schema's order, then unknown ones as they come.
std::vector<Field> fields_of(const Records& records) {
  std::vector<Field> fields;
  const auto add = [&](const std::string& name, const FieldSpec* spec) {
    if (std::ranges::find(fields, name, &Field::name) != fields.end()) return;
    fields.push_back(
        {name, spec, records.base.find(name), records.ours.find(name), records.theirs.find(name)});
  };
  for (const FieldSpec& spec : records.kind.fields) add(spec.name, &spec);
  for (const Object* version : {&records.ours, &records.theirs}) {
    for (const Member& member : version->members()) add(member.name, nullptr);
  }
  return fields;
}

bool is_list(const Value* value) { return value == nullptr || value->list() != nullptr; }

/// Whether the values may be taken one by one. The parts of a document stand in the order of its text, so
/// they may not.
bool can_be_united(const Field& field) {
  const bool lists = is_list(field.base) && is_list(field.ours) && is_list(field.theirs);
  return lists && (field.spec == nullptr || (field.spec->list && field.spec->type != FieldType::object));
}

const List& list_of(const Value* value) {
  static const List kEmpty;
  return value ? *value->list() : kEmpty;
}

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

void put_in_order(const FieldSpec* spec, List& list, const Definitions& defs) {
  if (spec == nullptr) return;
  const bool by_alphabet = spec->type == FieldType::id || spec->type == FieldType::sha256;
  const bool by_vocabulary = spec->type == FieldType::term || spec->type == FieldType::number;
  const auto text = [](const Value& value) {
    return value.text() ? std::string_view(*value.text()) : std::string_view();
  };
  if (by_alphabet) std::ranges::stable_sort(list, {}, text);
  if (by_vocabulary) list = identity::canonical_list(*spec, std::move(list), defs);
}

/// Values that differ in spelling alone stay apart: a merge takes nothing away that nobody took away.
List united(const Field& field, const Definitions& defs) {
  const List& base = list_of(field.base);
  const List& ours = list_of(field.ours);
  const List& theirs = list_of(field.theirs);
  List result;
  for (const Value& value : ours) {
    if (holds(theirs, value) || !holds(base, value)) result.push_back(value);
  }
  for (const Value& value : theirs) {
    if (!holds(ours, value) && !holds(base, value)) result.push_back(value);
  }
  put_in_order(field.spec, result, defs);
  return result;
}

std::string written(const std::string& name, const Value* value) {
  return value ? yaml::write(Object{{name, *value}}) : std::string();
}

std::string in_markers(std::string_view ours, std::string_view theirs) {
  return fmt::format("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", ours, theirs);
}

/// Prose that both sides changed, where they changed other lines of it.
std::optional<Value> merged_prose(const Field& field) {
  const bool is_prose = field.spec && field.spec->type == FieldType::prose;
  const bool are_texts = field.base && field.ours && field.theirs && field.base->text() &&
                         field.ours->text() && field.theirs->text();
  if (!is_prose || !are_texts) return std::nullopt;
  std::optional<std::string> text =
      curate::merge_lines(*field.base->text(), *field.ours->text(), *field.theirs->text());
  return text ? std::optional<Value>(std::move(*text)) : std::nullopt;
}

/// Adds the lines of one field to the file.
void add_field(const Field& field, const Definitions& defs, FileMerge& merge) {
  if (equal(field.ours, field.theirs) || equal(field.theirs, field.base)) {
    merge.bytes += written(field.name, field.ours);
  } else if (equal(field.ours, field.base)) {
    merge.bytes += written(field.name, field.theirs);
  } else if (can_be_united(field)) {
    const List list = united(field, defs);
    const Value value = list;
    merge.bytes += written(field.name, list.empty() ? nullptr : &value);
  } else if (const std::optional<Value> prose = merged_prose(field)) {
    merge.bytes += written(field.name, &*prose);
  } else {
    merge.bytes += in_markers(written(field.name, field.ours), written(field.name, field.theirs));
    merge.conflicts.push_back(field.name);
  }
}

std::string with_line_end(std::string_view bytes) {
  return std::string(bytes) + (bytes.empty() || bytes.ends_with('\n') ? "" : "\n");
}

}  // namespace

FileMerge merge_files(const FileVersions& versions, const Definitions& defs) {
  if (versions.ours == versions.theirs || versions.theirs == versions.base)
    return {std::string(versions.ours), {}};
  if (versions.ours == versions.base) return {std::string(versions.theirs), {}};
  const std::optional<Records> records = read(versions, defs);
  if (!records) return {in_markers(with_line_end(versions.ours), with_line_end(versions.theirs)), {"*"}};
  FileMerge merge;
  for (const Field& field : fields_of(*records)) add_field(field, defs, merge);
  return merge;
}

}  // namespace praxis
