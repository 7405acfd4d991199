#include "ingest/duplicates.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace praxis::ingest {
namespace {

bool holds(const List& list, std::string_view text) {
  return std::ranges::find(list, Value(text)) != list.end();
}

Result<bool> asked(const Repository& repository, const Record& record, const Record& other) {
  const Result<std::vector<identity::Source>> sources = sources_of(repository, record);
  if (!sources) return tl::unexpected(sources.error());
  return std::ranges::any_of(*sources, [&](const identity::Source& source) {
    return std::ranges::any_of(source.said.review, [&](const Review& entry) {
      return entry.code == identity::kPossibleDuplicate && is_called(other, entry.value);
    });
  });
}

}  // namespace

std::string describe(const Review& review) {
  std::string line = review.field.empty() ? review.code : review.field + ": " + review.code;
  if (!review.value.empty()) line += " '" + review.value + "'";
  return line + " (" + review.note + ")";
}

bool is_called(const Record& record, std::string_view id) {
  return record.id() == id || holds(record.list("aliases"), id);
}

Review possible_duplicate(std::string_view other, const identity::Verdict& verdict) {
  return {"id", std::string(identity::kPossibleDuplicate), fmt::format("may be one with it: {}", fmt::join(verdict.reasons, ", ")),
          std::string(other)};
}

Result<bool> was_asked(const Repository& repository, const Record& a, const Record& b) {
  const Result<bool> by_a = asked(repository, a, b);
  return !by_a || *by_a ? by_a : asked(repository, b, a);
}

Record with_review(const Record& record, const Review& entry, const Definitions& defs) {
  List entries = record.list("review");
  identity::add_review(entries, identity::to_value(entry));
  Record result(record.kind(), Object{});
  for (const FieldSpec& field : defs.kind(record.kind()).fields) {
    if (field.name == "review")
      result.set("review", entries);
    else if (const Value* held = record.find(field.name))
      result.set(field.name, *held);
  }
  return result;
}

Result<std::vector<identity::Source>> sources_of(const Repository& repository, const Record& record,
                                                 std::string_view but) {
  std::vector<identity::Source> sources;
  for (const Value& digest : record.list("sources")) {
    if (digest.text() == nullptr || *digest.text() == but) continue;
    Result<std::optional<Ledger>> ledger = repository.ledger(*digest.text());
    if (!ledger) return tl::unexpected(ledger.error());
    if (!*ledger) continue;
    for (LedgerRecord& said : (*ledger)->records) {
      if (said.kind == record.kind() && is_called(record, said.id) && said.repeats.empty())
        sources.push_back({(*ledger)->sha256, (*ledger)->layout, std::move(said)});
    }
  }
  return sources;
}

}  // namespace praxis::ingest
