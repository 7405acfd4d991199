#include <algorithm>
#include <map>
#include <set>

#include <praxis/ingest.hpp>
#include <praxis/validate.hpp>

#include "identity/merge.hpp"
#include "identity/same.hpp"
#include "ingest/catalogue.hpp"
#include "ingest/duplicates.hpp"
#include "ingest/erased.hpp"
#include "ingest/links.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

std::string extension_of(const std::string& name) {
  const std::string extension = std::filesystem::path(name).extension().string();
  const bool is_plain = extension.size() > 1 && extension.size() <= 6 &&
                        std::ranges::all_of(extension.substr(1), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  // The ledger of a submission has the name with .yaml.
  return is_plain && extension != ".yaml" ? extension : ".txt";
}

std::string describe(const Review& review) {
  std::string line = review.field.empty() ? review.code : review.field + ": " + review.code;
  if (!review.value.empty()) line += " '" + review.value + "'";
  return line + " (" + review.note + ")";
}

bool holds(const List& list, std::string_view text) { return std::ranges::find(list, Value(text)) != list.end(); }

}  // namespace

class IngestRun::State {
 public:
  State(Repository& repository, OnDuplicate on_duplicate)
      : repository_(repository), defs_(repository.definitions()), reader_(defs_), catalogue_(repository), on_duplicate_(on_duplicate) {}

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

  /// Where what was said of a record belongs.
  struct Place {
    std::optional<Record> there;  ///< the record that is the same, if there is one
    enum class Use { make, unite, leave } use = Use::make;
    std::vector<ingest::Match> questions = {};  ///< records that may be the same, too
    const Record* duplicate = nullptr;          ///< the record that keeps the submission out, with `skip` and `fail`
  };

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
    std::vector<Place> places;
    std::set<std::string> given;
    for (LedgerRecord& said : reading.ledger.records) {
      places.push_back(place(said, reading, given));
      given.insert(key_of(said.kind, said.id));
    }
    const auto kept_out = std::ranges::find_if(places, [](const Place& place) { return place.duplicate != nullptr; });
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
  IngestResult file(const Submission& submission, Ledger ledger, std::vector<Place> places, IngestResult result) {
    ingest::link_records(ledger, defs_);
    std::map<std::string, Record> written;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (const Result<void> noted = ask(ledger.records[i], places[i], written); !noted) return failed(std::move(result), noted.error());
      const auto changed = written.find(key_of(ledger.records[i].kind, ledger.records[i].id));
      if (changed != written.end()) places[i].there = changed->second;
      Result<std::optional<Record>> record = make(ledger.records[i], places[i], ledger);
      if (!record) return failed(std::move(result), record.error());
      result.ids.push_back(place_of(*record ? **record : Record(ledger.records[i].kind, {{"id", ledger.records[i].id}})));
      if (*record) written.insert_or_assign(key_of((*record)->kind(), (*record)->id()), **record);
    }
    Repository::Commit commit{submission.bytes, extension_of(submission.name), std::move(ledger), {}};
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

  /// Has the record and those that may be the same name each other: this one by its ledger, the others by their files.
  Result<void> ask(LedgerRecord& said, const Place& place, std::map<std::string, Record>& written) const {
    for (const ingest::Match& match : place.questions) {
      const Record& other = *match.record;
      if (place.there) {
        const Result<bool> asked = ingest::was_asked(repository_, *place.there, other);
        if (!asked) return tl::unexpected(asked.error());
        if (*asked) continue;
      }
      said.review.push_back(ingest::possible_duplicate(other.id(), match.verdict));
      Record& theirs = written.try_emplace(key_of(other.kind(), other.id()), other).first->second;
      theirs = ingest::with_review(theirs, ingest::possible_duplicate(said.id, match.verdict), defs_);
    }
    return {};
  }

  static Outcome outcome_of(const std::vector<Place>& places) {
    const auto any = [&](Place::Use use) { return std::ranges::find(places, use, &Place::use) != places.end(); };
    if (any(Place::Use::unite)) return Outcome::merged;
    return any(Place::Use::make) ? Outcome::created : Outcome::unchanged;
  }

  static std::string key_of(RecordKind kind, std::string_view id) { return std::string(name_of(kind)) + " " + std::string(id); }

  Place place(LedgerRecord& said, const Reading& reading, const std::set<std::string>& given) {
    if (said.kind == RecordKind::guideline) return place_guideline(said, reading.ledger);
    const Record alone = identity::merge(said.kind, said.id, {{reading.ledger.sha256, reading.ledger.layout, said}}, defs_);
    Place place = alone.text("status") == "candidate" ? place_candidate(alone, reading.ledger.sha256) : place_submitted(alone, reading);
    const auto is_given = [&](std::string_view id) { return catalogue_.find(said.kind, id) != nullptr || given.contains(key_of(said.kind, id)) || is_filed(said.kind, id); };
    said.id = place.there ? std::string(place.there->id()) : identity::make_id(alone.text("title"), is_given);
    return place;
  }

  /// Whether a file has this name already, though it may hold no record that can be read.
  [[nodiscard]] bool is_filed(RecordKind kind, std::string_view id) const {
    std::error_code error;
    return std::filesystem::exists(repository_.root() / repository_.path_of(Record(kind, {{"id", id}})), error);
  }

  /// A candidate merges with nothing; but a passage that is on record already, word for word, makes no second candidate. Where this very
  /// submission made it, an ingest was interrupted, and what it left out is added.
  [[nodiscard]] Place place_candidate(const Record& candidate, const std::string& sha256) const {
    const Record* there = catalogue_.find_passage(candidate.text("description"));
    if (there == nullptr) return {};
    const bool is_interrupted = there->text("status") == "candidate" && holds(there->list("sources"), sha256);
    return {*there, is_interrupted ? Place::Use::unite : Place::Use::leave};
  }

  /// With the record that lists this submission as its source already (an ingest was interrupted), that the text names, or that is the same.
  Place place_submitted(const Record& alone, const Reading& reading) {
    ingest::Matches matches = catalogue_.find_matches(alone, reading.ledger.name);
    if (const Record* begun = catalogue_.find_source(alone.kind(), reading.ledger.sha256)) return place_begun(*begun, std::move(matches));
    std::erase_if(matches.possible, [&](const ingest::Match& match) { return is_named(*match.record, reading); });
    if (const Record* named = reading.named_id.empty() ? nullptr : catalogue_.find(alone.kind(), reading.named_id)) {
      if (matches.same && matches.same->record != named) matches.possible.push_back(std::move(*matches.same));
      matches.same = ingest::Match{named, {identity::Sameness::same, 0, {"the text names it"}}};
    }
    return place_match(std::move(matches));
  }

  /// The questions that the interrupted ingest had, or would have had.
  static Place place_begun(const Record& begun, ingest::Matches matches) {
    if (matches.same) matches.possible.push_back(std::move(*matches.same));
    std::erase_if(matches.possible, [&](const ingest::Match& match) { return match.record == &begun; });
    return {begun, Place::Use::unite, std::move(matches.possible)};
  }

  static bool is_named(const Record& record, const Reading& reading) {
    return !reading.named_id.empty() && (record.id() == reading.named_id || holds(record.list("aliases"), reading.named_id));
  }

  [[nodiscard]] Place place_match(ingest::Matches matches) const {
    Place place;
    place.questions = std::move(matches.possible);
    if (!matches.same) return place;
    const Record* same = matches.same->record;
    switch (on_duplicate_) {
      case OnDuplicate::merge: return {*same, Place::Use::unite, std::move(place.questions)};
      case OnDuplicate::make_new: place.questions.push_back(std::move(*matches.same)); break;
      case OnDuplicate::skip:
      case OnDuplicate::fail: place.duplicate = same; break;
    }
    return place;
  }

  /// The record as it is after this submission; nothing where it stays as it is.
  Result<std::optional<Record>> make(const LedgerRecord& said, const Place& place, const Ledger& ledger) {
    const identity::Source fresh{ledger.sha256, ledger.layout, said};
    if (place.use == Place::Use::leave) return std::nullopt;
    if (place.use == Place::Use::make) return with_visibility(identity::merge(said.kind, said.id, {fresh}, defs_));
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
      for (const Review& review : said.review) result.review.push_back((several ? said.id + ": " : std::string()) + describe(review));
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

  /// A new record is as visible as the repository's settings say, unless its contributor refused publication.
  [[nodiscard]] Record with_visibility(Record record) const {
    const bool has_visibility = record.kind() != RecordKind::guideline;
    if (has_visibility && repository_.settings().visibility == "restricted") record.set("visibility", "restricted");
    return record;
  }

  /// A guideline record is made where there is none, and in the run that made it follows the fullest text; else it is left alone.
  Place place_guideline(const LedgerRecord& said, const Ledger& ledger) {
    const Record fresh = identity::merge(said.kind, said.id, {{ledger.sha256, ledger.layout, said}}, defs_);
    const Record* there = catalogue_.find(RecordKind::guideline, said.id);
    if (there == nullptr && is_filed(said.kind, said.id)) return {std::nullopt, Place::Use::leave};
    if (there != nullptr && !ingest::is_emptied(*there) && (!made_.contains(said.id) || !is_fuller(fresh, *there))) return {*there, Place::Use::leave};
    made_.insert(said.id);
    return {};
  }

  static bool is_fuller(const Record& fresh, const Record& there) {
    const auto size = [](const Record& record) {
      std::size_t bytes = record.text("text").size();
      for (const Value& sample : record.list("sample_practices")) bytes += sample.text() ? sample.text()->size() : 0;
      return bytes;
    };
    if (size(fresh) != size(there)) return size(fresh) > size(there);
    const auto digest = [](const Record& record) { return record.list("sources").empty() ? Value() : record.list("sources").front(); };
    return digest(fresh).text() && digest(there).text() && *digest(fresh).text() < *digest(there).text();
  }

  Repository& repository_;
  const Definitions& defs_;
  SubmissionReader reader_;
  ingest::Catalogue catalogue_;
  OnDuplicate on_duplicate_;
  std::set<std::string, std::less<>> made_;  ///< ids of guideline records of this run
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
