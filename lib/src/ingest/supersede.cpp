#include <praxis/again.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <praxis/validate.hpp>

#include "ingest/duplicates.hpp"
#include "ingest/places.hpp"
#include "ingest/revising.hpp"
#include "store/submissions.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

tl::unexpected<Diagnostic> refuse(std::string why, const std::string& file, std::string hint = {}) {
  return tl::unexpected(Diagnostic{Code::not_replaceable, std::move(why), {.file = file}, {}, std::move(hint), {}});
}

bool is_restricted(const LedgerRecord& said) {
  return std::ranges::any_of(said.extracted, [](const Extracted& extracted) {
    return extracted.field == "visibility" && extracted.value == Value("restricted");
  });
}

/// One submission that takes the place of others.
class Replacement {
 public:
  Replacement(const Repository& repository, const Submission& submission)
      : repository_(repository), defs_(repository.definitions()), submission_(submission), sha256_(text::sha256(submission.bytes)) {}

  Result<Superseded> run(const std::string& id, const ReadingOptions& options, Effect effect) {
    std::optional<Repository::Lock> held;
    if (effect == Effect::write) {
      Result<Repository::Lock> lock = repository_.lock();
      if (!lock) return tl::unexpected(lock.error());
      held.emplace(std::move(*lock));
    }
    const std::optional<Record> record = repository_.find_record(id);
    if (!record) return fail(Code::unknown_id, fmt::format("there is no record '{}'", id));
    if (const Result<void> fit = check_record(*record); !fit) return tl::unexpected(fit.error());
    Result<Ledger> ledger = read(*record, options);
    if (!ledger) return tl::unexpected(ledger.error());
    LedgerRecord& said = *find(*ledger, record->kind());
    said.id = record->id();
    said.superseded_by.clear();
    return replace(*record, std::move(*ledger), effect);
  }

 private:
  [[nodiscard]] Result<void> check_record(const Record& record) const {
    const std::string file = repository_.path_of(record).generic_string();
    if (record.kind() == RecordKind::guideline) return refuse("guidelines are no submissions of anybody, and nothing supersedes them", file);
    if (record.text("status") == "withdrawn") {
      return refuse("the record is withdrawn", file, fmt::format("bring it back first: praxis set {} status=draft", record.id()));
    }
    return {};
  }

  /// The ledger of the submission: as it is, where it is filed under this record already, else of a new one.
  Result<Ledger> read(const Record& record, const ReadingOptions& options) const {
    Result<std::optional<Ledger>> known = repository_.ledger(sha256_);
    if (!known) return tl::unexpected(known.error());
    if (*known) {
      const LedgerRecord* said = find(**known, record.kind());
      if (said != nullptr && ingest::is_called(record, said->id)) return check(std::move(**known), record);
      const std::string where = said == nullptr ? "another kind of record" : "'" + said->id + "'";
      return refuse("the submission is filed already, under " + where, submission_.name, "where the two are one, merge the records");
    }
    Result<Reading> reading = SubmissionReader(defs_).read(submission_, options);
    if (!reading) return tl::unexpected(reading.error());
    return check(std::move(reading->ledger), record);
  }

  [[nodiscard]] Result<Ledger> check(Ledger ledger, const Record& record) const {
    std::vector<std::string> told;
    for (const LedgerRecord& said : ledger.records) {
      if (said.kind != RecordKind::guideline) told.push_back(fmt::format("{} {}", name_of(said.kind), said.id));
    }
    if (told.size() != 1) {
      return refuse(fmt::format("it tells of {} things, and can replace the submissions of one only", told.size()), submission_.name,
                    "file it without --supersedes");
    }
    const LedgerRecord* said = find(ledger, record.kind());
    if (said == nullptr) {
      return refuse(fmt::format("'{}' is a {}, and this is read as {}", record.id(), name_of(record.kind()), told.front()), submission_.name,
                    "where it is read as the wrong kind of text, name its layout: --layout");
    }
    if (is_restricted(*said) && record.text("visibility") != "restricted") {
      return refuse("its contributor refused publication, but the record is public", submission_.name,
                    fmt::format("where that is meant for the record, too: praxis set {} visibility=restricted", record.id()));
    }
    return ledger;
  }

  static LedgerRecord* find(Ledger& ledger, RecordKind kind) {
    const auto found = std::ranges::find(ledger.records, kind, &LedgerRecord::kind);
    return found == ledger.records.end() ? nullptr : &*found;
  }

  Result<Superseded> replace(const Record& record, Ledger ledger, Effect effect) {
    ingest::Evidence evidence;
    Result<std::vector<Ledger>> others = mark_others(record, evidence);
    if (!others) return tl::unexpected(others.error());
    evidence.now.push_back({sha256_, ledger.layout, *find(ledger, record.kind())});
    Repository::Commit commit{submission_.bytes, store::extension_of(submission_.name), std::move(ledger), {}};
    commit.others = std::move(*others);
    Superseded done{{}, ingest::revise(record, record, evidence, defs_)};
    done.result.name = submission_.name;
    done.result.sha256 = sha256_;
    done.result.outcome = done.revision ? Outcome::merged : Outcome::unchanged;
    if (done.revision) done.revision->place = place_of(record);
    if (const Result<void> made = make_records(record, done, commit); !made) return tl::unexpected(made.error());
    if (effect == Effect::write) {
      if (const Result<void> written = repository_.commit(commit); !written) return tl::unexpected(written.error());
    }
    tell(record, commit.ledger, done.result);
    return done;
  }

  /// The earlier ledgers with their marks; what they say goes into the evidence.
  Result<std::vector<Ledger>> mark_others(const Record& record, ingest::Evidence& evidence) const {
    std::vector<Ledger> marked;
    for (const Value& digest : record.list("sources")) {
      if (digest.text() == nullptr) continue;
      Result<std::optional<Ledger>> other = repository_.ledger(*digest.text());
      if (!other) return tl::unexpected(other.error());
      if (!*other) continue;
      bool is_marked = false;
      for (LedgerRecord& said : (*other)->records) {
        if (said.kind != record.kind() || !ingest::is_called(record, said.id) || !said.repeats.empty()) continue;
        evidence.then.push_back({*digest.text(), (*other)->layout, said});
        if (*digest.text() == sha256_) continue;
        said.superseded_by = sha256_;
        evidence.now.push_back({*digest.text(), (*other)->layout, said});
        is_marked = true;
      }
      if (is_marked) marked.push_back(std::move(**other));
    }
    return marked;
  }

  /// The record as it will be, and guidelines that the text prints and the repository has not.
  Result<void> make_records(const Record& record, const Superseded& done, Repository::Commit& commit) const {
    std::vector<Record> records;
    if (done.revision && done.revision->after != record) records.push_back(done.revision->after);
    for (const LedgerRecord& said : commit.ledger.records) {
      if (said.kind != RecordKind::guideline || repository_.find_record("guidelines/" + said.id)) continue;
      records.push_back(identity::merge(said.kind, said.id, {{sha256_, commit.ledger.layout, said}}, defs_));
    }
    for (Record& made : records) {
      Findings findings;
      std::optional<ValidRecord> valid = validate(std::move(made), defs_, findings);
      if (!valid) return tl::unexpected(findings.all().front());
      commit.records.push_back(std::move(*valid));
    }
    return {};
  }

  void tell(const Record& record, const Ledger& ledger, IngestResult& result) const {
    result.ids.push_back(place_of(record));
    result.leftover = ledger.count(ByteClass::leftover);
    for (const LedgerRecord& said : ledger.records) {
      for (const Review& review : said.review) result.review.push_back(ingest::describe(review));
    }
  }

  [[nodiscard]] std::string place_of(const Record& record) const {
    return repository_.path_of(record).replace_extension().generic_string();
  }

  const Repository& repository_;
  const Definitions& defs_;
  const Submission& submission_;
  std::string sha256_;
};

}  // namespace

Result<Superseded> ingest_superseding(const Repository& repository, const std::string& id, const Submission& submission,
                                      const ReadingOptions& options, Effect effect) {
  return Replacement(repository, submission).run(id, options, effect);
}

}  // namespace praxis
