#pragma once

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <praxis/definitions.hpp>
#include <praxis/ledger.hpp>
#include <praxis/record.hpp>
#include <praxis/repository.hpp>
#include <praxis/result.hpp>
#include <set>
#include <string>
#include <string_view>

/// What submissions say of records, for those who unite and divide them.
namespace praxis::curate {

/// A ledger and its file relative to the repository's root.
struct FiledLedger {
  std::string path;
  Ledger ledger;
};

/// By the digests of the submissions; those that are not here are missing.
using Ledgers = std::map<std::string, FiledLedger, std::less<>>;

/// The ledgers of all sources of these records.
[[nodiscard]] Result<Ledgers> read_ledgers(const Repository& repository,
                                           std::initializer_list<const Record*> records);

/// One entry of a ledger.
struct Statement {
  std::string digest;
  std::size_t entry = 0;  ///< its place among the ledger's records
  friend auto operator<=>(const Statement&, const Statement&) = default;
};
using Statements = std::set<Statement>;

[[nodiscard]] LedgerRecord& said(Ledgers& ledgers, const Statement& statement);
[[nodiscard]] const LedgerRecord& said(const Ledgers& ledgers, const Statement& statement);

/// Whether the record has this id, or had it.
[[nodiscard]] bool is_called(const Record& record, std::string_view id);

/// What the record's sources say of it, under its id, an alias, or the id that a merge took from it.
[[nodiscard]] Statements statements_of(const Record& record, const Ledgers& ledgers);

/// The record that these statements make.
[[nodiscard]] Record merged(const Statements& statements, const Ledgers& ledgers, RecordKind kind,
                            std::string_view id, const Definitions& defs);

/// The status of the one that has come further from candidate to published; that of `record` where neither
/// has, as with a withdrawn one.
[[nodiscard]] std::string_view further_status(const Record& record, const Record& other);

/// The record with its fields in the schema's order.
[[nodiscard]] Record in_order(const Record& record, const Definitions& defs);

/// The code of review entries that ask whether two records are one.
inline constexpr std::string_view kPossibleDuplicate = "possible-duplicate";

/// Takes away the review entries that ask whether the two records are one.
void settle(Record& record, const Record& a, const Record& b);

}  // namespace praxis::curate
