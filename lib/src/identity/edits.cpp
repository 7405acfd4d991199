#include <algorithm>
#include <iterator>
#include <set>

#include "identity/canonical_list.hpp"
#include "identity/merge.hpp"

namespace praxis::identity {
namespace {

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

bool is_question(const Value& entry) { return entry.object() && entry.object()->text("code") == kPossibleDuplicate; }

/// What people added or removed, done to the sources' list.
List edited_list(const FieldSpec& field, const List& base, const List& mine, const List& theirs, const Definitions& defs) {
  List result;
  for (const Value& value : theirs) {
    const bool removed = holds(base, value) && !holds(mine, value);
    if (!removed) result.push_back(value);
  }
  for (const Value& value : mine) {
    if (holds(base, value)) continue;
    if (field.type == FieldType::review)
      add_review(result, value);
    else if (!holds(result, value))
      result.push_back(value);
  }
  return field.type == FieldType::review ? result : canonical_list(field, std::move(result), defs);
}

const Value* edited(const Value* base, const Value* mine, const Value* theirs) {
  const bool untouched = base == nullptr ? mine == nullptr : mine != nullptr && *base == *mine;
  return untouched ? theirs : mine;
}

/// Submissions whose ledgers are not here (those of a private folder, in a clone) stay sources.
List united_sources(const List& base, const List& mine, const List& theirs) {
  std::set<std::string> digests;
  for (const Value& digest : theirs) digests.insert(digest.text() ? *digest.text() : std::string());
  for (const Value& digest : mine) {
    if (!holds(base, digest) && digest.text()) digests.insert(*digest.text());
  }
  return {digests.begin(), digests.end()};
}

bool is_edited_as_a_whole(const FieldSpec& field) {
  return field.name != "sources" && (!field.list || field.type == FieldType::object);
}

bool equal(const Value* a, const Value* b) { return a == nullptr || b == nullptr ? a == b : *a == *b; }

std::optional<Value> copy(const Value* value) { return value ? std::optional(*value) : std::nullopt; }

}  // namespace

void add_review(List& entries, Value entry) {
  if (holds(entries, entry)) return;
  auto place = entries.end();
  const auto other = [](const Value& value) { return value.object()->text("value"); };
  while (is_question(entry) && place != entries.begin() && is_question(*std::prev(place)) && other(*std::prev(place)) > other(entry)) --place;
  entries.insert(place, std::move(entry));
}

std::vector<EditConflict> edit_conflicts(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs) {
  std::vector<EditConflict> conflicts;
  for (const FieldSpec& field : defs.kind(mine.kind()).fields) {
    if (!is_edited_as_a_whole(field)) continue;
    const Value* before = base.find(field.name);
    const Value* edit = mine.find(field.name);
    const Value* said = theirs.find(field.name);
    if (!equal(before, edit) && !equal(before, said) && !equal(edit, said)) conflicts.push_back({field.name, copy(edit), copy(said)});
  }
  return conflicts;
}

// The parts of a document (sections, items) stand in the order of the text: such a list is edited as a whole.
Record with_edits(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs) {
  Record result(mine.kind(), Object{});
  for (const FieldSpec& field : defs.kind(mine.kind()).fields) {
    if (field.name == "sources") {
      List list = united_sources(base.list("sources"), mine.list("sources"), theirs.list("sources"));
      if (!list.empty()) result.set("sources", std::move(list));
    } else if (field.name == "visibility" && theirs.text("visibility") == "restricted") {
      result.set("visibility", "restricted");
    } else if (field.list && field.type != FieldType::object) {
      List list = edited_list(field, base.list(field.name), mine.list(field.name), theirs.list(field.name), defs);
      if (!list.empty()) result.set(field.name, std::move(list));
    } else if (const Value* value = edited(base.find(field.name), mine.find(field.name), theirs.find(field.name))) {
      result.set(field.name, *value);
    }
  }
  return result;
}

}  // namespace praxis::identity
