#include "curate/statements.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "identity/merge.hpp"
#include "store/files.hpp"
#include "store/submissions.hpp"

namespace praxis::curate {
namespace {

bool holds(const List& list, std::string_view text) {
  return std::ranges::find(list, Value(text)) != list.end();
}

Result<void> read_ledger_of(const std::string& digest, const Repository& repository, Ledgers& ledgers) {
  for (const store::Access access : {store::Access::open, store::Access::restricted}) {
    const std::filesystem::path path = store::submission_path(repository.root(), access, digest, ".yaml");
    const Result<std::optional<std::string>> bytes = store::read_if_there(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes) continue;
    Result<Ledger> ledger = read_ledger(**bytes, path.string());
    if (!ledger) return tl::unexpected(ledger.error());
    ledgers.emplace(
        digest, FiledLedger{path.lexically_relative(repository.root()).generic_string(), std::move(*ledger)});
    return {};
  }
  return {};
}

bool is_said_of(const Record& record, const LedgerRecord& said) {
  return said.kind == record.kind() &&
         (is_called(record, said.id) || std::ranges::find(said.formerly, record.id()) != said.formerly.end());
}

}  // namespace

Result<Ledgers> read_ledgers(const Repository& repository, std::initializer_list<const Record*> records) {
  Ledgers ledgers;
  for (const Record* record : records) {
    for (const Value& digest : record->list("sources")) {
      if (digest.text() == nullptr || ledgers.contains(*digest.text())) continue;
      if (const Result<void> read = read_ledger_of(*digest.text(), repository, ledgers); !read)
        return tl::unexpected(read.error());
    }
  }
  return ledgers;
}

LedgerRecord& said(Ledgers& ledgers, const Statement& statement) {
  return ledgers.at(statement.digest).ledger.records.at(statement.entry);
}

const LedgerRecord& said(const Ledgers& ledgers, const Statement& statement) {
  return ledgers.at(statement.digest).ledger.records.at(statement.entry);
}

bool is_called(const Record& record, std::string_view id) {
  return record.id() == id || holds(record.list("aliases"), id);
}

Statements statements_of(const Record& record, const Ledgers& ledgers) {
  Statements statements;
  for (const auto& [digest, filed] : ledgers) {
    if (!holds(record.list("sources"), digest)) continue;
    for (std::size_t entry = 0; entry < filed.ledger.records.size(); ++entry) {
      if (is_said_of(record, filed.ledger.records[entry])) statements.insert({digest, entry});
    }
  }
  return statements;
}

Record merged(const Statements& statements, const Ledgers& ledgers, RecordKind kind, std::string_view id,
              const Definitions& defs) {
  std::vector<identity::Source> sources;
  for (const Statement& statement : statements) {
    const Ledger& ledger = ledgers.at(statement.digest).ledger;
    sources.push_back({ledger.sha256, ledger.layout, said(ledgers, statement)});
  }
  return identity::merge(kind, id, std::move(sources), defs);
}

std::string_view further_status(const Record& record, const Record& other) {
  static constexpr std::array<std::string_view, 4> kStatus{"candidate", "draft", "reviewed", "published"};
  const auto rank = [](std::string_view status) {
    const auto at = std::ranges::find(kStatus, status);
    return at == kStatus.end() ? -1 : at - kStatus.begin();
  };
  const bool is_other_further = rank(other.text("status")) > rank(record.text("status"));
  return is_other_further ? other.text("status") : record.text("status");
}

Record in_order(const Record& record, const Definitions& defs) {
  Record result(record.kind(), Object{});
  for (const FieldSpec& field : defs.kind(record.kind()).fields) {
    if (const Value* value = record.find(field.name)) result.set(field.name, *value);
  }
  return result;
}

void settle(Record& record, const Record& a, const Record& b) {
  List review = record.list("review");
  std::erase_if(review, [&](const Value& entry) {
    if (entry.object() == nullptr || entry.object()->text("code") != kPossibleDuplicate) return false;
    const std::string_view other = entry.object()->text("value");
    return is_called(a, other) || is_called(b, other);
  });
  if (review.empty()) return record.erase("review");
  record.set("review", std::move(review));
}

}  // namespace praxis::curate
