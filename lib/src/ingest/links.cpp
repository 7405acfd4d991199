#include "ingest/links.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr const char* kRule = "same-text";

std::set<std::string> ids_of(const Ledger& ledger, RecordKind kind) {
  std::set<std::string> ids;
  for (const LedgerRecord& record : ledger.records) {
    if (record.kind == kind) ids.insert(record.id);
  }
  return ids;
}

/// Replaces the values of a field, at its place in the schema's order.
void set_ids(LedgerRecord& record, std::string_view field, const std::set<std::string>& ids, const Definitions& defs) {
  std::erase_if(record.extracted, [&](const Extracted& extracted) { return extracted.field == field && extracted.rule == kRule; });
  const std::vector<FieldSpec>& fields = defs.kind(record.kind).fields;
  const auto rank = [&](std::string_view name) { return std::ranges::find(fields, name, &FieldSpec::name) - fields.begin(); };
  const auto place = std::ranges::find_if(record.extracted, [&](const Extracted& other) { return rank(other.field) > rank(field); });
  std::vector<Extracted> values;
  for (const std::string& id : ids) values.push_back({std::string(field), id, {}, kRule});
  record.extracted.insert(place, values.begin(), values.end());
}

}  // namespace

void link_records(Ledger& ledger, const Definitions& defs) {
  const std::set<std::string> documents = ids_of(ledger, RecordKind::document);
  const std::set<std::string> practices = ids_of(ledger, RecordKind::practice);
  if (documents.empty()) return;
  for (LedgerRecord& record : ledger.records) {
    if (record.kind == RecordKind::document) set_ids(record, "practices", practices, defs);
    if (record.kind == RecordKind::practice) set_ids(record, "documents", documents, defs);
  }
}

}  // namespace praxis::ingest
