#include <praxis/privacy.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>

#include "identity/merge.hpp"
#include "ingest/remains.hpp"
#include "store/files.hpp"
#include "store/submissions.hpp"

namespace praxis {
namespace {

using identity::Source;

constexpr std::size_t kLeastDigits = 6;
constexpr std::size_t kDigits = 64;
constexpr std::size_t kShown = 12;

bool holds(const List& list, std::string_view text) { return std::ranges::find(list, Value(text)) != list.end(); }

/// What every submission says of every record.
class Testimonies {
 public:
  static Result<Testimonies> read(const Repository& repository) {
    Testimonies all;
    for (const std::string& sha256 : repository.submissions()) {
      Result<std::optional<Ledger>> ledger = repository.ledger(sha256);
      if (!ledger) return tl::unexpected(ledger.error());
      if (!*ledger) ledger = left_in_private(repository, sha256);
      if (!ledger) return tl::unexpected(ledger.error());
      if (*ledger) all.add(std::move(**ledger));
    }
    return all;
  }

  [[nodiscard]] bool know(const std::string& sha256) const { return ledgers_.contains(sha256); }

  /// What a submission held to reach a person.
  [[nodiscard]] std::vector<std::string> contact_of(const std::string& sha256) const {
    const auto ledger = ledgers_.find(sha256);
    return ledger == ledgers_.end() ? std::vector<std::string>{} : ledger->second.contact;
  }

  /// What a submission says of a record, under its id or an alias.
  [[nodiscard]] std::vector<Source> of(const Record& record, const std::string& sha256) const {
    std::vector<Source> sources;
    const auto ledger = ledgers_.find(sha256);
    if (ledger == ledgers_.end()) return sources;
    for (const LedgerRecord& said : ledger->second.records) {
      const bool is_about_it = said.id == record.id() || holds(record.list("aliases"), said.id);
      if (said.kind == record.kind() && is_about_it) sources.push_back({sha256, ledger->second.layout, said});
    }
    return sources;
  }

  /// What all others say of it, whether the record lists them or not.
  [[nodiscard]] std::vector<Source> of_others(const Record& record, std::string_view but) const {
    std::vector<Source> sources;
    for (const auto& [sha256, ledger] : ledgers_) {
      if (sha256 == but) continue;
      for (Source& source : of(record, sha256)) sources.push_back(std::move(source));
    }
    return sources;
  }

 private:
  /// The tombstone may have come from another copy of the repository, and the ledger be here still.
  static Result<std::optional<Ledger>> left_in_private(const Repository& repository, const std::string& sha256) {
    const auto path = store::submission_path(repository.root(), store::Access::restricted, sha256, ".yaml");
    const Result<std::optional<std::string>> bytes = store::read_if_there(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes) return std::nullopt;
    Result<Ledger> ledger = read_ledger(**bytes, path.string());
    if (!ledger) return tl::unexpected(ledger.error());
    return std::move(*ledger);
  }

  struct Said {
    std::string layout;
    std::vector<LedgerRecord> records;
    std::vector<std::string> contact;
  };
  void add(Ledger ledger) {
    ledgers_.emplace(ledger.sha256, Said{std::move(ledger.layout), std::move(ledger.records), std::move(ledger.contact)});
  }

  std::map<std::string, Said> ledgers_;
};

class Planner {
 public:
  Planner(const Repository& repository, std::string sha256, std::string_view reason, const Testimonies& testimonies)
      : repository_(repository), defs_(repository.definitions()), sha256_(std::move(sha256)), reason_(reason), testimonies_(testimonies) {}

  Result<Record> after(const Record& record) const {
    if (!testimonies_.know(sha256_)) return not_here(record, sha256_);
    const std::vector<Source> erased = testimonies_.of(record, sha256_);
    if (record.kind() == RecordKind::guideline) return guideline(record, erased);
    std::vector<Source> kept;
    for (const Value& digest : record.list("sources")) {
      if (digest.text() == nullptr || *digest.text() == sha256_) continue;
      if (!testimonies_.know(*digest.text()) && !was_erased(*digest.text())) return not_here(record, *digest.text());
      for (Source& source : testimonies_.of(record, *digest.text())) kept.push_back(std::move(source));
    }
    // The same passage in another text made no second candidate, and did not enter the sources of the first.
    if (kept.empty()) kept = testimonies_.of_others(record, sha256_);
    return kept.empty() ? ingest::withdrawn(record, reason_) : ingest::without(record, erased, testimonies_.contact_of(sha256_), kept, defs_);
  }

 private:
  [[nodiscard]] bool was_erased(const std::string& sha256) const {
    const Result<std::optional<Tombstone>> tombstone = repository_.tombstone(sha256);
    return tombstone && *tombstone;
  }

  static tl::unexpected<Diagnostic> not_here(const Record& record, const std::string& sha256) {
    return fail(Code::source_not_here,
                fmt::format("{}: its source {} is not here, so nobody can tell what it said", record.id(), sha256.substr(0, kShown)), {},
                "do it in a copy of the repository that has the folder private/");
  }

  /// The text is standard, and any other copy of it will do; the fullest is the best.
  [[nodiscard]] Record guideline(const Record& record, const std::vector<Source>& erased) const {
    const std::vector<Source> others = testimonies_.of_others(record, sha256_);
    std::optional<Record> best;
    for (const Source& other : others) {
      const Record made = identity::merge(record.kind(), record.id(), {other}, defs_);
      if (!best || made.text("text").size() > best->text("text").size()) best = made;
    }
    return best ? *best : ingest::emptied(record, erased, defs_);
  }

  const Repository& repository_;
  const Definitions& defs_;
  std::string sha256_;
  std::string_view reason_;
  const Testimonies& testimonies_;
};

/// Whatever the ledger says, the submission is no source any more.
Record no_longer_from(Record record, std::string_view sha256) {
  List sources = record.list("sources");
  std::erase(sources, Value(sha256));
  if (sources.empty())
    record.erase("sources");
  else
    record.set("sources", std::move(sources));
  return record;
}

std::string in_lower_case(std::string_view digits) {
  std::string result(digits);
  for (char& c : result) {
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace

Result<std::string> find_submission(const Repository& repository, std::string_view digits) {
  const std::string beginning = in_lower_case(digits);
  const bool is_hexadecimal = beginning.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_hexadecimal || beginning.size() < kLeastDigits || beginning.size() > kDigits) {
    return fail(Code::usage, fmt::format("'{}' is no digest of a submission", digits), {},
                fmt::format("name it by {} or more of its 64 hexadecimal digits; `praxis log ID` shows them", kLeastDigits));
  }
  std::vector<std::string> found;
  for (const std::string& sha256 : repository.submissions()) {
    if (sha256.starts_with(beginning)) found.push_back(sha256);
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    return fail(Code::unknown_submission, fmt::format("no submission here begins with {}", beginning), {},
                "a restricted one lies in private/, which only some copies of the repository have");
  }
  return fail(Code::unknown_submission, fmt::format("{} submissions begin with {}", found.size(), beginning), {},
              fmt::format("give more digits: {}", fmt::join(found, ", ")));
}

Result<ErasurePlan> plan_erasure(const Repository& repository, std::string_view sha256, std::string_view reason) {
  ErasurePlan plan{std::string(sha256), {}, repository.submission_files(sha256), false};
  const Result<Testimonies> testimonies = Testimonies::read(repository);
  if (!testimonies) return tl::unexpected(testimonies.error());
  Findings unreadable;
  const std::vector<Record> records = repository.records(unreadable);
  if (!unreadable.empty()) return tl::unexpected(unreadable.all().front());
  const Planner planner(repository, plan.sha256, reason, *testimonies);
  for (const Record& record : records) {
    if (!holds(record.list("sources"), sha256)) continue;
    Result<Record> after = planner.after(record);
    if (!after) return tl::unexpected(after.error());
    plan.changes.push_back({record, no_longer_from(std::move(*after), sha256)});
  }
  const Result<std::optional<Tombstone>> tombstone = repository.tombstone(sha256);
  if (!tombstone) return tl::unexpected(tombstone.error());
  plan.was_done = *tombstone && plan.files.size() == 1 && plan.changes.empty();
  return plan;
}

Result<void> erase(const Repository& repository, const ErasurePlan& plan, const Tombstone& tombstone) {
  Repository::Erasure erasure{tombstone, {}};
  for (const RecordChange& change : plan.changes) {
    Findings findings;
    std::optional<ValidRecord> valid = validate(change.after, repository.definitions(), findings);
    if (!valid) return tl::unexpected(findings.all().front());
    erasure.records.push_back(std::move(*valid));
  }
  return repository.erase(erasure);
}

}  // namespace praxis
