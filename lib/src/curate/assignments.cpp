#include <fmt/format.h>

#include <algorithm>
#include <praxis/curate.hpp>

#include "curate/read_value.hpp"
#include "identity/canonical_list.hpp"
#include "text/sha256.hpp"
#include "text/spelling.hpp"

namespace praxis {
namespace {

using How = Assignment::How;

const FieldSpec* find_field(const KindSpec& kind, std::string_view name) {
  if (const FieldSpec* field = kind.field(name)) return field;
  const auto is_called = [&](const FieldSpec& field) {
    return std::ranges::find(field.query_names, name) != field.query_names.end();
  };
  const auto found = std::ranges::find_if(kind.fields, is_called);
  return found == kind.fields.end() ? nullptr : &*found;
}

Diagnostic usage(std::string message, std::string hint) {
  return {Code::usage, std::move(message), {}, {}, std::move(hint), {}};
}

Diagnostic unknown_field(const KindSpec& kind, std::string_view name) {
  std::vector<std::string> names;
  for (const FieldSpec& field : kind.fields) names.push_back(field.name);
  const auto near = text::nearest(name, names);
  return usage(fmt::format("a {} has no field '{}'", name_of(kind.kind), name),
               near ? fmt::format("did you mean '{}'?", *near) : "");
}

/// Why a field is not set by hand; nothing where it is.
std::string_view reason_against(const FieldSpec& field) {
  if (field.name == "id") return "it never changes; a record has further names under aliases";
  if (field.name == "kind") return "a record stays what it is";
  if (field.name == "sources") return "they are the submissions that ingest read";
  if (field.type == FieldType::object)
    return "its parts are objects; edit the file, then run `praxis fmt` and `praxis validate`";
  return {};
}

/// What keeps this from being done to this field.
std::optional<Diagnostic> problem(const FieldSpec& field, How how) {
  const std::string_view reason = reason_against(field);
  if (!reason.empty()) return usage(fmt::format("'{}' is not set by hand: {}", field.name, reason), "");
  if (how != How::replace && !field.list)
    return usage(fmt::format("'{}' holds one value, so nothing can be added or taken away", field.name),
                 fmt::format("write {}=VALUE", field.name));
  return std::nullopt;
}

/// Does assignments to one record.
class Editor {
 public:
  Editor(const Record& before, const Definitions& defs, Findings& findings)
      : kind_(defs.kind(before.kind())), defs_(defs), findings_(findings), record_(before) {}

  void assign(const Assignment& assignment) {
    const FieldSpec& field = *kind_.field(assignment.field);
    if (field.type == FieldType::review) return settle(assignment);
    List values = curate::read_values(field, assignment.value, defs_, findings_);
    if (!field.list && !values.empty()) return record_.set(field.name, values.front());
    if (assignment.how == How::remove) values = without(field, values);
    if (assignment.how == How::add) values = with(field, std::move(values));
    put(field, std::move(values));
  }

  [[nodiscard]] Record in_order() const {
    Record result(record_.kind(), Object{});
    for (const FieldSpec& field : kind_.fields) {
      if (const Value* value = record_.find(field.name)) result.set(field.name, *value);
    }
    for (const Member& member : record_.members()) {
      if (result.find(member.name) == nullptr) result.set(member.name, member.value);
    }
    return result;
  }

 private:
  void put(const FieldSpec& field, List values) {
    if (values.empty()) return record_.erase(field.name);
    const bool plain = field.type == FieldType::review;
    record_.set(field.name,
                plain ? std::move(values) : identity::canonical_list(field, std::move(values), defs_));
  }

  [[nodiscard]] List with(const FieldSpec& field, List added) const {
    List values = record_.list(field.name);
    std::ranges::move(added, std::back_inserter(values));
    return values;
  }

  [[nodiscard]] List without(const FieldSpec& field, const List& removed) {
    List values = record_.list(field.name);
    for (const Value& value : removed) {
      if (std::erase_if(values, [&](const Value& held) { return same(field, held, value); }) == 0)
        not_there(field, value);
    }
    return values;
  }

  /// Whether the same value is meant, however it is written; a link is also meant by its address or its label
  /// alone.
  [[nodiscard]] bool same(const FieldSpec& field, const Value& held, const Value& meant) const {
    if (held.object() && meant.object() && meant.object()->members().size() == 1) {
      const Member& part = meant.object()->members().front();
      return held.object()->text(part.name) == *part.value.text();
    }
    return identity::canonical_list(field, {held, meant}, defs_).size() == 1;
  }

  void not_there(const FieldSpec& field, const Value& value) {
    std::vector<std::string> held;
    for (const Value& item : record_.list(field.name)) held.push_back(curate::in_one_line(item));
    const std::string word = curate::in_one_line(value);
    const auto near = text::nearest(word, held);
    findings_.add({Code::wrong_value,
                   fmt::format("{}: '{}' is not there, so it cannot be removed", field.name, word),
                   {},
                   {},
                   near ? fmt::format("did you mean '{}'?", *near) : "",
                   {}});
  }

  /// Review entries are made by readers of texts; people settle them, named by field, by code, or by both.
  void settle(const Assignment& assignment) {
    List entries = record_.list("review");
    const auto is_meant = [&](const Value& entry) {
      const std::string field(entry.object()->text("field"));
      const std::string_view code = entry.object()->text("code");
      return assignment.value == field || assignment.value == code ||
             assignment.value == fmt::format("{}:{}", field, code);
    };
    const bool all = assignment.how == How::replace && assignment.value.empty();
    const bool some = assignment.how == How::remove;
    const std::size_t gone = all ? entries.size() : some ? std::erase_if(entries, is_meant) : 0;
    if (all) entries.clear();
    if (!all && gone == 0) {
      findings_.add({Code::wrong_value,
                     fmt::format("review: '{}' settles nothing", assignment.value),
                     {},
                     {},
                     "write review-=FIELD, review-=CODE or review-=FIELD:CODE for what is settled, or "
                     "review= for all of it",
                     {}});
    }
    put(*kind_.field("review"), std::move(entries));
  }

  const KindSpec& kind_;
  const Definitions& defs_;
  Findings& findings_;
  Record record_;
};

}  // namespace

Result<Assignment> read_assignment(std::string_view word, const KindSpec& kind) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return tl::unexpected(
        usage(fmt::format("'{}' sets nothing", word), "write field=value, field+=value or field-=value"));
  }
  std::string_view name = word.substr(0, equals);
  const How how = name.ends_with('+') ? How::add : name.ends_with('-') ? How::remove : How::replace;
  if (how != How::replace) name.remove_suffix(1);
  const FieldSpec* field = find_field(kind, name);
  if (field == nullptr) return tl::unexpected(unknown_field(kind, name));
  if (const auto found = problem(*field, how)) return tl::unexpected(*found);
  return Assignment{field->name, how, std::string(word.substr(equals + 1))};
}

Record with_assignments(const Record& before, const std::vector<Assignment>& assignments,
                        const Definitions& defs, Findings& findings) {
  Editor editor(before, defs, findings);
  for (const Assignment& assignment : assignments) editor.assign(assignment);
  return editor.in_order();
}

std::string digest(std::string_view bytes) { return text::sha256(bytes); }

}  // namespace praxis
