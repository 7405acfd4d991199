#include "ingest/links.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace praxis;

namespace {

LedgerRecord said(RecordKind kind, std::string id, std::vector<std::string> fields) {
  LedgerRecord record{kind, std::move(id), {}, {}};
  for (std::string& field : fields) record.extracted.push_back({std::move(field), "x", {}, "text"});
  return record;
}

/// The ids that a record names, joined by bars.
std::string named(const LedgerRecord& record, std::string_view field) {
  std::string result;
  for (const Extracted& extracted : record.extracted) {
    if (extracted.field == field) result += (result.empty() ? "" : "|") + *extracted.value.text();
  }
  return result;
}

}  // namespace

TEST_CASE("links: a document names the practices of its text, and they name it") {
  Ledger ledger;
  ledger.records = {said(RecordKind::document, "talks", {"title", "sections"}), said(RecordKind::practice, "fund", {"title"}),
                    said(RecordKind::practice, "desk", {"title"}), said(RecordKind::guideline, "micic-guideline-09", {"title"})};
  ingest::link_records(ledger, Definitions::builtin());
  CHECK(named(ledger.records[0], "practices") == "desk|fund");
  CHECK(named(ledger.records[1], "documents") == "talks");
  CHECK(named(ledger.records[2], "documents") == "talks");
  CHECK(ledger.records[3].extracted.size() == 1);
}

TEST_CASE("links: names given anew replace the old ones") {
  Ledger ledger;
  ledger.records = {said(RecordKind::document, "talks", {"title"}), said(RecordKind::practice, "fund", {"title"})};
  ingest::link_records(ledger, Definitions::builtin());
  ledger.records[1].id = "fund-2";
  ingest::link_records(ledger, Definitions::builtin());
  CHECK(named(ledger.records[0], "practices") == "fund-2");
  const Ledger linked = ledger;
  ingest::link_records(ledger, Definitions::builtin());
  CHECK(ledger.records[0].extracted.size() == linked.records[0].extracted.size());
}

TEST_CASE("links: practices without a document name none") {
  Ledger ledger;
  ledger.records = {said(RecordKind::practice, "fund", {"title"})};
  ingest::link_records(ledger, Definitions::builtin());
  CHECK(ledger.records[0].extracted.size() == 1);
}

TEST_CASE("links: they stand at their place in the schema's order") {
  Ledger ledger;
  ledger.records = {said(RecordKind::document, "talks", {"title", "sections", "url"}), said(RecordKind::practice, "fund", {"title"})};
  ingest::link_records(ledger, Definitions::builtin());
  const std::vector<FieldSpec>& fields = Definitions::builtin().kind(RecordKind::document).fields;
  const auto rank = [&](const Extracted& extracted) { return std::ranges::find(fields, extracted.field, &FieldSpec::name) - fields.begin(); };
  CHECK(std::ranges::is_sorted(ledger.records[0].extracted, {}, rank));
}
