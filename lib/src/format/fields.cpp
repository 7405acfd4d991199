#include "format/fields.hpp"

#include <algorithm>

namespace praxis::format {
namespace {

const Member* member_named(const Record& record, std::string_view name) {
  const auto found = std::ranges::find(record.members(), name, &Member::name);
  return found == record.members().end() ? nullptr : &*found;
}

}  // namespace

const Member* find_member(const Record& record, std::string_view name, const Definitions& defs) {
  if (const Member* member = member_named(record, name)) return member;
  for (const FieldSpec& spec : defs.kind(record.kind()).fields) {
    const bool named = std::ranges::find(spec.query_names, name) != spec.query_names.end();
    const Member* member = named ? member_named(record, spec.name) : nullptr;
    if (member) return member;
  }
  return nullptr;
}

Object selected(const Record& record, const FormatOptions& options) {
  const Object& whole = record;
  if (options.fields.empty()) return whole;
  Object result;
  for (const std::string& field : options.fields) {
    if (const Member* member = find_member(record, field, options.defs))
      result.set(member->name, member->value);
  }
  return result;
}

}  // namespace praxis::format
