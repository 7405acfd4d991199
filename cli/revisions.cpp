#include "revisions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <praxis/curate.hpp>
#include <praxis/format.hpp>

#include "report.hpp"

namespace praxis::cli {

namespace {

std::vector<FieldChange> changes_of(const Revision& revision, const Definitions& defs) {
  const Record nothing(revision.after.kind(), Object{});
  return changes_between(revision.before ? *revision.before : nothing, revision.after, defs);
}

std::vector<std::string> rules_of(const Revision& revision, const std::string& field) {
  const auto rules = revision.rules.find(field);
  return rules == revision.rules.end() ? std::vector<std::string>{} : rules->second;
}

/// A value on one line, long ones cut.
std::string in_short(const std::optional<Value>& value) {
  if (!value) return "nothing";
  std::string line = value->text() ? *value->text() : to_json(*value);
  constexpr std::size_t kMost = 80;
  std::ranges::replace(line, '\n', ' ');
  if (line.size() > kMost) line = line.substr(0, line.rfind(' ', kMost)) + " ...";
  return "'" + line + "'";
}

std::string in_words(const EditConflict& conflict) {
  return fmt::format("{}: kept {}; read now {}", conflict.field, in_short(conflict.kept), in_short(conflict.said));
}

List texts(const std::vector<std::string>& lines) { return {lines.begin(), lines.end()}; }

bool changes(const Revision& revision) { return !revision.before || revision.after != *revision.before; }

}  // namespace

std::string to_text(const Revision& revision, const Definitions& defs) {
  const bool is_plain = revision.how == Revision::How::changed;
  std::string text = revision.place + (is_plain ? "" : fmt::format("  ({})", name_of(revision.how))) + "\n";
  for (const FieldChange& change : changes_of(revision, defs)) {
    const std::vector<std::string> rules = rules_of(revision, change.field);
    text += "  " + change.field + (rules.empty() ? "" : fmt::format("  ({})", fmt::join(rules, ", "))) + "\n";
    for (const std::string& value : change.removed) text += "    - " + value + "\n";
    for (const std::string& value : change.added) text += "    + " + value + "\n";
  }
  for (const EditConflict& conflict : revision.conflicts) text += "  conflict  " + in_words(conflict) + "\n";
  return text;
}

Object to_object(const Revision& revision, const Definitions& defs) {
  Object object{{"record", revision.place}, {"change", name_of(revision.how)}};
  List fields;
  for (const FieldChange& change : changes_of(revision, defs)) {
    Object field{{"field", change.field}, {"removed", texts(change.removed)}, {"added", texts(change.added)}};
    field.set("rules", texts(rules_of(revision, change.field)));
    fields.emplace_back(std::move(field));
  }
  List conflicts;
  for (const EditConflict& conflict : revision.conflicts) {
    Object entry{{"field", conflict.field}};
    if (conflict.kept) entry.set("kept", *conflict.kept);
    if (conflict.said) entry.set("read", *conflict.said);
    conflicts.emplace_back(std::move(entry));
  }
  object.set("fields", std::move(fields));
  object.set("conflicts", std::move(conflicts));
  return object;
}

void report_conflicts(const std::vector<Revision>& revisions, Context& context) {
  for (const Revision& revision : revisions) {
    for (const EditConflict& conflict : revision.conflicts)
      context.report(fmt::format("conflict   {}  {}", revision.place, in_words(conflict)));
  }
}

std::string summary(const Again& again, Effect effect, const Definitions& defs) {
  std::map<std::string, std::size_t> fields;
  std::map<std::string_view, std::size_t> hows;
  std::size_t changed = 0;
  std::size_t conflicts = 0;
  for (const Revision& revision : again.revisions) {
    conflicts += revision.conflicts.size();
    if (!changes(revision)) continue;
    ++changed;
    ++hows[name_of(revision.how)];
    if (!revision.before) continue;
    for (const FieldChange& change : changes_of(revision, defs)) ++fields[change.field];
  }
  const std::string_view verb = effect == Effect::preview ? " would change" : " changed";
  std::string text = fmt::format("{} of {}{}", changed, count(again.records, "record"), verb);
  const auto list = [](const auto& numbers) {
    std::vector<std::string> parts;
    for (const auto& [name, number] : numbers) parts.push_back(fmt::format("{} {}", name, number));
    return fmt::format("{}", fmt::join(parts, ", "));
  };
  if (hows.size() > 1 || (hows.size() == 1 && !hows.contains("changed"))) text += fmt::format(" ({})", list(hows));
  if (!fields.empty()) text += "; fields: " + list(fields);
  if (conflicts > 0) text += "; " + count(conflicts, "conflict") + ", the edits kept";
  return text;
}

}  // namespace praxis::cli
