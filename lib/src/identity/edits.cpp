#include <algorithm>

#include "identity/canonical_list.hpp"
#include "identity/merge.hpp"

namespace praxis::identity {
namespace {

bool holds(const List& list, const Value& value) { return std::ranges::find(list, value) != list.end(); }

/// What people added or removed, done to the sources' list.
List edited_list(const FieldSpec& field, const List& base, const List& mine, const List& theirs, const Definitions& defs) {
  List result;
  for (const Value& value : theirs) {
    const bool removed = holds(base, value) && !holds(mine, value);
    if (!removed) result.push_back(value);
  }
  for (const Value& value : mine) {
    if (!holds(base, value) && !holds(result, value)) result.push_back(value);
  }
  return field.type == FieldType::review ? result : canonical_list(field, std::move(result), defs);
}

const Value* edited(const Value* base, const Value* mine, const Value* theirs) {
  const bool untouched = base == nullptr ? mine == nullptr : mine != nullptr && *base == *mine;
  return untouched ? theirs : mine;
}

/// Those of the merge, and those whose ledgers were not at hand when it was made.
List sources(const Record& base, const Record& mine, const Record& theirs) {
  List all = theirs.list("sources");
  for (const Value& digest : mine.list("sources")) {
    if (!holds(base.list("sources"), digest) && !holds(all, digest)) all.push_back(digest);
  }
  std::ranges::sort(all, {}, [](const Value& digest) { return digest.text() ? *digest.text() : std::string(); });
  return all;
}

}  // namespace

// The parts of a document (sections, items) stand in the order of the text: such a list is edited as a whole.
Record with_edits(const Record& base, const Record& mine, const Record& theirs, const Definitions& defs) {
  Record result(mine.kind(), Object{});
  for (const FieldSpec& field : defs.kind(mine.kind()).fields) {
    if (field.name == "sources") {
      if (List all = sources(base, mine, theirs); !all.empty()) result.set("sources", std::move(all));
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
