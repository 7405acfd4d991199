#include <algorithm>
#include <set>

#include <praxis/ingest.hpp>
#include <praxis/validate.hpp>

#include "identity/merge.hpp"
#include "ingest/catalogue.hpp"
#include "ingest/duplicates.hpp"
#include "ingest/erased.hpp"
#include "ingest/links.hpp"
#include "ingest/places.hpp"
#include "store/submissions.hpp"
#include "text/sha256.hpp"

namespace praxis {

class IngestRun::State {
 public:
  State(Repository& repository, OnDuplicate on_duplicate)
      : repository_(repository), defs_(repository.definitions()), reader_(defs_), catalogue_(repository), placer_(repository, catalogue_, on_duplicate), on_duplicate_(on_duplicate) {}

  IngestResult ingest(const Submission& submission, const ReadingOptions& options) {
    IngestResult result;
    result.name = submission.name;
    result.sha256 = text::sha256(submission.bytes);
    // Reading takes longest and needs nobody to wait: the lock is held for what follows only.
    const Result<std::optional<Tombstone>> erased = repository_.tombstone(result.sha256);
    if (!erased) return failed(std::move(result), erased.error());
    if (*erased) return failed(std::move(result), ingest::was_erased(**erased, submission.name));
    Result<std::optional<Ledger>> known = repository_.ledger(result.sha256);
    if (!known) return failed(std::move(result), known.error());
    if (*known) return unchanged(std::move(result), **known);
    const Result<Reading> reading = reader_.read(submission, options);
    if (!reading) return failed(std::move(result), reading.error());
    const Result<Repository::Lock> lock = repository_.lock();
    if (!lock) return failed(std::move(result), lock.error());
    known = repository_.ledger(result.sha256);
    if (!known) return failed(std::move(result), known.error());
    if (*known) return unchanged(std::move(result), **known);
    return place_and_file(submission, *reading, result);
  }

  [[nodiscard]] std::size_t comparisons() const { return catalogue_.comparisons(); }

 private:
  static IngestResult failed(IngestResult result, Diagnostic problem) {
    result.outcome = problem.code == Code::not_a_submission ? Outcome::not_a_submission : Outcome::failed;
    result.problem = std::move(problem);
    return result;
  }

  [[nodiscard]] IngestResult unchanged(IngestResult result, const Ledger& ledger) const {
    result.outcome = Outcome::unchanged;
    result.leftover = ledger.count(ByteClass::leftover);
    for (const LedgerRecord& said : ledger.records) result.ids.push_back(place_of(Record(said.kind, {{"id", said.id}})));
    return result;
  }

  [[nodiscard]] std::string place_of(const Record& record) const {
    return repository_.path_of(record).replace_extension().generic_string();
  }

  /// An editor knows no lock. When it has changed a record that is about to be written, what is there is looked at once more.
  IngestResult place_and_file(const Submission& submission, const Reading& reading, const IngestResult& blank) {
    constexpr int kTries = 3;
    IngestResult result;
    for (int i = 0; i < kTries; ++i) {
      result = place_all(submission, reading, blank);
      if (!result.problem || result.problem->code != Code::changed_meanwhile) break;
    }
    return result;
  }

  /// Compares what was read with what is there. Every record of the text gets its id before any is made.
  IngestResult place_all(const Submission& submission, Reading reading, IngestResult result) {
    catalogue_.refresh();
    std::vector<ingest::Place> places;
    std::set<std::string> given;
    for (LedgerRecord& said : reading.ledger.records) {
      places.push_back(placer_.place(said, reading, given));
      given.insert(ingest::key_of(said.kind, said.id));
    }
    const auto kept_out = std::ranges::find_if(places, [](const ingest::Place& place) { return place.duplicate != nullptr; });
    if (kept_out != places.end()) return keep_out(*kept_out->duplicate, std::move(result));
    result.outcome = outcome_of(places);
    return file(submission, std::move(reading.ledger), std::move(places), std::move(result));
  }

  /// Says why a submission is not filed: its practice is on record.
  [[nodiscard]] IngestResult keep_out(const Record& duplicate, IngestResult result) const {
    const std::string where = place_of(duplicate);
    if (on_duplicate_ == OnDuplicate::fail) {
      const Diagnostic problem{Code::duplicate_exists, "this is on record already: " + where, {.file = result.name}, {},
                               "let it be merged (--on-duplicate merge), or filed beside it (--on-duplicate new)", {}};
      return failed(std::move(result), problem);
    }
    result.outcome = Outcome::unchanged;
    result.ids.push_back(where);
    result.review.push_back("skipped: this is on record already, and the submission was not kept");
    return result;
  }

  /// Makes the records, has them name each other, and writes all of it.
  IngestResult file(const Submission& submission, Ledger ledger, std::vector<ingest::Place> places, IngestResult result) {
    ingest::link_records(ledger, defs_);
    ingest::RecordsByKey written;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (const Result<void> noted = placer_.ask(ledger.records[i], places[i], written); !noted) return failed(std::move(result), noted.error());
      const auto changed = written.find(ingest::key_of(ledger.records[i].kind, ledger.records[i].id));
      if (changed != written.end()) places[i].there = changed->second;
      Result<std::optional<Record>> record = make(ledger.records[i], places[i], ledger);
      if (!record) return failed(std::move(result), record.error());
      result.ids.push_back(place_of(*record ? **record : Record(ledger.records[i].kind, {{"id", ledger.records[i].id}})));
      if (*record) written.insert_or_assign(ingest::key_of((*record)->kind(), (*record)->id()), **record);
    }
    Repository::Commit commit{submission.bytes, store::extension_of(submission.name), std::move(ledger), {}};
    commit.before_record = [this](const std::filesystem::path& path) { return check_unchanged(path); };
    for (auto& [key, record] : written) {
      Findings findings;
      std::optional<ValidRecord> valid = validate(std::move(record), defs_, findings);
      if (!valid) return failed(std::move(result), findings.all().front());
      commit.records.push_back(std::move(*valid));
    }
    if (const Result<void> done = repository_.commit(commit); !done) return failed(std::move(result), done.error());
    report(commit, result);
    return result;
  }

  /// Fails where a file that is to be replaced is no longer the one that was read.
  [[nodiscard]] Result<void> check_unchanged(const std::filesystem::path& path) const {
    if (catalogue_.is_as_read(path.generic_string())) return {};
    return fail(Code::changed_meanwhile, "somebody edits this record right now", {.file = (repository_.root() / path).string()},
                "ingest the submission again when the edit is saved");
  }

  static Outcome outcome_of(const std::vector<ingest::Place>& places) {
    const auto any = [&](ingest::Place::Use use) { return std::ranges::find(places, use, &ingest::Place::use) != places.end(); };
    if (any(ingest::Place::Use::unite)) return Outcome::merged;
    return any(ingest::Place::Use::make) ? Outcome::created : Outcome::unchanged;
  }

  /// The record as it is after this submission; nothing where it stays as it is.
  Result<std::optional<Record>> make(const LedgerRecord& said, const ingest::Place& place, const Ledger& ledger) {
    const identity::Source fresh{ledger.sha256, ledger.layout, said};
    if (place.use == ingest::Place::Use::leave) return std::nullopt;
    if (place.use == ingest::Place::Use::make) return ingest::with_visibility(identity::merge(said.kind, said.id, {fresh}, defs_), repository_);
    Result<std::vector<identity::Source>> sources = ingest::sources_of(repository_, *place.there, fresh.sha256);
    if (!sources) return tl::unexpected(sources.error());
    const Record base = identity::merge(said.kind, said.id, *sources, defs_);
    sources->push_back(fresh);
    const Record theirs = identity::merge(said.kind, said.id, *sources, defs_);
    return identity::with_edits(base, *place.there, theirs, defs_);
  }

  void report(const Repository::Commit& commit, IngestResult& result) const {
    result.leftover = commit.ledger.count(ByteClass::leftover);
    const bool several = std::ranges::count_if(commit.ledger.records, [](const LedgerRecord& r) { return r.kind != RecordKind::guideline; }) > 1;
    for (const LedgerRecord& said : commit.ledger.records) {
      for (const Review& review : said.review) result.review.push_back((several ? said.id + ": " : std::string()) + ingest::describe(review));
    }
    // Values that no vocabulary knows stand in the review already; labels that nobody knows do not.
    std::set<std::string> reviewed;
    for (const LedgerRecord& said : commit.ledger.records) {
      for (const Review& review : said.review) reviewed.insert(review.value);
    }
    for (const std::string& text : commit.ledger.unrecognized) {
      if (!reviewed.contains(text)) result.review.push_back("unknown label '" + text + "'");
    }
  }

  Repository& repository_;
  const Definitions& defs_;
  SubmissionReader reader_;
  ingest::Catalogue catalogue_;
  ingest::Placer placer_;
  OnDuplicate on_duplicate_;
};

IngestRun::IngestRun(Repository& repository, OnDuplicate on_duplicate) : state_(std::make_unique<State>(repository, on_duplicate)) {}
IngestRun::~IngestRun() = default;
IngestRun::IngestRun(IngestRun&&) noexcept = default;

IngestResult IngestRun::ingest(const Submission& submission, const ReadingOptions& options) { return state_->ingest(submission, options); }

std::size_t IngestRun::comparisons() const { return state_->comparisons(); }

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::created: return "created";
    case Outcome::merged: return "merged";
    case Outcome::unchanged: return "unchanged";
    case Outcome::not_a_submission: return "not a submission";
    case Outcome::failed: return "failed";
  }
  return {};
}

}  // namespace praxis
