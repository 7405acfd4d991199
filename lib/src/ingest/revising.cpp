#include "ingest/revising.hpp"

#include <algorithm>

namespace praxis::ingest {
namespace {

using Sources = std::vector<identity::Source>;
using Rules = std::vector<std::string>;

bool holds(const Value* held, const Value& value) {
  if (held == nullptr) return false;
  if (held->list() == nullptr) return *held == value;
  return std::ranges::find(*held->list(), value) != held->list()->end();
}

/// The rules that read values of a field which `in` has and `not_in` has not, sorted.
Rules rules_of(const std::string& field, const Sources& sources, const Record& in, const Record& not_in) {
  Rules rules;
  for (const identity::Source& source : sources) {
    for (const Extracted& extracted : source.said.extracted) {
      const bool counts = extracted.field == field && holds(in.find(field), extracted.value) &&
                          !holds(not_in.find(field), extracted.value);
      if (counts) rules.push_back(extracted.rule.substr(0, extracted.rule.find(':')));
    }
  }
  std::ranges::sort(rules);
  const auto twice = std::ranges::unique(rules);
  rules.erase(twice.begin(), twice.end());
  return rules;
}

bool differs(const Record& a, const Record& b, const std::string& field) {
  const Value* one = a.find(field);
  const Value* other = b.find(field);
  return one == nullptr || other == nullptr ? one != other : *one != *other;
}

/// What praxis itself puts into records beside what was read: questions, and the visibility of the repository's settings.
Record without_additions(Record record) {
  List entries = record.list("review");
  std::erase_if(entries, [](const Value& entry) {
    return entry.object() && entry.object()->text("code") == identity::kPossibleDuplicate;
  });
  record.erase("review");
  record.erase("visibility");
  if (!entries.empty()) record.set("review", std::move(entries));
  return record;
}

}  // namespace

std::optional<Revision> revise(const Record& before, const Record& mine, const Evidence& evidence, const Definitions& defs) {
  const Record base = identity::merge(before.kind(), before.id(), evidence.then, defs);
  const Record theirs = identity::merge(before.kind(), before.id(), evidence.now, defs);
  Revision revision{Revision::How::changed, {}, before, mine, {}, {}};
  if (base != theirs) {
    revision.after = identity::with_edits(base, mine, theirs, defs);
    revision.conflicts = identity::edit_conflicts(base, mine, theirs, defs);
  }
  if (revision.after == before && revision.conflicts.empty()) return std::nullopt;
  for (const FieldSpec& field : defs.kind(before.kind()).fields) {
    if (!differs(before, revision.after, field.name)) continue;
    Rules rules = rules_of(field.name, evidence.now, revision.after, before);
    if (rules.empty()) rules = rules_of(field.name, evidence.then, before, revision.after);
    revision.rules[field.name] = std::move(rules);
  }
  const bool is_withdrawn = differs(before, revision.after, "status") && revision.after.text("status") == "withdrawn";
  if (is_withdrawn) revision.how = Revision::How::withdrawn;
  return revision;
}

bool is_edited(const Record& record, const Sources& sources, const Definitions& defs) {
  const Record said = identity::merge(record.kind(), record.id(), sources, defs);
  const Record unedited = identity::with_edits(said, record, said, defs);
  return without_additions(unedited) != without_additions(said);
}

}  // namespace praxis::ingest
