#include <algorithm>
#include <praxis/curate.hpp>

#include "curate/read_value.hpp"

namespace praxis {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The values of a member, a line each.
Lines values_of(const Value* value) {
  if (value == nullptr) return {};
  if (value->text()) return lines_of(*value->text());
  if (value->list() == nullptr) return {curate::in_one_line(*value)};
  Lines lines;
  for (const Value& item : *value->list()) lines.push_back(curate::in_one_line(item));
  return lines;
}

/// What of `lines` is not in `others`; what stands there once, takes one away.
Lines missing_from(Lines others, const Lines& lines) {
  Lines missing;
  for (const std::string& line : lines) {
    const auto found = std::ranges::find(others, line);
    if (found == others.end()) {
      missing.push_back(line);
    } else {
      others.erase(found);
    }
  }
  return missing;
}

/// Where only the order differs, all of it is shown.
FieldChange change(const std::string& field, const Value* before, const Value* after) {
  const Lines old_lines = values_of(before);
  const Lines new_lines = values_of(after);
  FieldChange change{field, missing_from(new_lines, old_lines), missing_from(old_lines, new_lines)};
  if (change.removed.empty() && change.added.empty()) return {field, old_lines, new_lines};
  return change;
}

/// Fields of both records: those of the kind, then unknown ones.
std::vector<std::string> names_of(const Record& before, const Record& after, const Definitions& defs) {
  std::vector<std::string> names;
  for (const FieldSpec& field : defs.kind(after.kind()).fields) names.push_back(field.name);
  for (const Record* record : {&before, &after}) {
    for (const Member& member : record->members()) {
      if (std::ranges::find(names, member.name) == names.end()) names.push_back(member.name);
    }
  }
  return names;
}

bool equal(const Value* a, const Value* b) { return a == nullptr || b == nullptr ? a == b : *a == *b; }

}  // namespace

std::vector<FieldChange> changes_between(const Record& before, const Record& after, const Definitions& defs) {
  std::vector<FieldChange> changes;
  for (const std::string& name : names_of(before, after, defs)) {
    const Value* old_value = before.find(name);
    const Value* new_value = after.find(name);
    if (!equal(old_value, new_value)) changes.push_back(change(name, old_value, new_value));
  }
  return changes;
}

std::string to_text(const std::vector<FieldChange>& changes) {
  std::string text;
  for (const FieldChange& change : changes) {
    text += change.field + "\n";
    for (const std::string& value : change.removed) text += "  - " + value + "\n";
    for (const std::string& value : change.added) text += "  + " + value + "\n";
  }
  return text;
}

}  // namespace praxis
