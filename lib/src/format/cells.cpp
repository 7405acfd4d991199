#include "format/cells.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "format/fields.hpp"

namespace praxis::format {
namespace {

constexpr std::array kKinds{RecordKind::practice, RecordKind::document, RecordKind::guideline};

/// What a spreadsheet takes for the beginning of a formula.
constexpr std::string_view kFormula = "=+-@\t\r";

/// The kinds of the records; practices where there are none, so that there is always a header.
std::vector<RecordKind> kinds_of(const std::vector<const Record*>& records) {
  const auto at_hand = [&records](RecordKind kind) {
    return std::ranges::find(records, kind, &Record::kind) != records.end();
  };
  std::vector<RecordKind> result;
  std::ranges::copy_if(kKinds, std::back_inserter(result), at_hand);
  if (result.empty()) result.push_back(RecordKind::practice);
  return result;
}

bool is_link(const Object& object) {
  const auto known = [](const Member& member) { return member.name == "label" || member.name == "url"; };
  return !object.empty() && std::ranges::all_of(object.members(), known);
}

std::string link_cell(const Object& link) {
  std::string label(link.text("label"));
  const std::string url(link.text("url"));
  if (url.empty()) return label;
  return (label.empty() ? "" : label + ' ') + '<' + url + '>';
}

std::string list_cell(const List& list) {
  const auto needs_json = [](const Value& item) {
    return item.list() || (item.object() && !is_link(*item.object()));
  };
  if (std::ranges::any_of(list, needs_json)) return to_json(Value(list));
  std::string result;
  for (const Value& item : list) {
    if (&item != &list.front()) result += "; ";
    result += cell(&item);
  }
  return result;
}

std::string guarded(std::string cell) {
  if (!cell.empty() && kFormula.find(cell.front()) != std::string_view::npos) cell.insert(cell.begin(), '\'');
  return cell;
}

std::string quoted_if_needed(const std::string& cell, char separator) {
  if (cell.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return cell;
  std::string result = "\"";
  for (const char c : cell) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

/// The value in a column. Where the columns are the schema's own, `date` of documents is not `dates` of
/// practices.
const Value* find_value(const Record& record, std::string_view name, const FormatOptions& options) {
  if (options.fields.empty()) return record.find(name);
  const Member* member = find_member(record, name, options.defs);
  return member ? &member->value : nullptr;
}

std::string row(const std::vector<std::string>& cells, char separator) {
  std::string result;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) result += separator;
    result += quoted_if_needed(guarded(cell), separator);
  }
  return result + '\n';
}

}  // namespace

std::vector<std::string> columns(const std::vector<const Record*>& records, const FormatOptions& options) {
  if (!options.fields.empty()) return options.fields;
  std::vector<std::string> result;
  for (const RecordKind kind : kinds_of(records)) {
    for (const FieldSpec& spec : options.defs.kind(kind).fields) {
      const bool known = std::ranges::find(result, spec.name) != result.end();
      if (!known && spec.type != FieldType::review) result.push_back(spec.name);
    }
  }
  return result;
}

std::string cell(const Value* value) {
  if (value == nullptr) return {};
  if (const std::int64_t* number = value->number()) return std::to_string(*number);
  if (const List* list = value->list()) return list_cell(*list);
  if (const Object* object = value->object()) return is_link(*object) ? link_cell(*object) : to_json(*object);
  return *value->text();
}

void write_rows(const std::vector<const Record*>& records, const FormatOptions& options, char separator,
                const Sink& sink) {
  const std::vector<std::string> names = columns(records, options);
  if (!sink(row(names, separator))) return;
  for (const Record* record : records) {
    std::vector<std::string> cells;
    cells.reserve(names.size());
    for (const std::string& name : names) cells.push_back(cell(find_value(*record, name, options)));
    if (!sink(row(cells, separator))) return;
  }
}

}  // namespace praxis::format
