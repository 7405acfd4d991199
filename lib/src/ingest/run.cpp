#include <algorithm>
#include <map>
#include <set>

#include <praxis/ingest.hpp>
#include <praxis/validate.hpp>

#include "identity/merge.hpp"
#include "identity/same.hpp"
#include "ingest/links.hpp"
#include "store/snapshot.hpp"
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
  explicit State(Repository& repository)
      : repository_(repository), defs_(repository.definitions()), snapshot_(repository.root(), repository.definitions()) {}

  IngestResult ingest(const Submission& submission, const ReadingOptions& options) {
    IngestResult result;
    result.name = submission.name;
    result.sha256 = text::sha256(submission.bytes);
    const Result<Repository::Lock> lock = repository_.lock();
    if (!lock) return failed(std::move(result), lock.error());
    const Result<std::optional<Ledger>> known = repository_.ledger(result.sha256);
    if (!known) return failed(std::move(result), known.error());
    if (*known) return unchanged(std::move(result), **known);
    Result<Reading> reading = read_submission(submission, defs_, options);
    if (!reading) return failed(std::move(result), reading.error());
    return file(submission, std::move(*reading), std::move(result));
  }

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

  /// Compares what was read with what is there, and writes it. First every record of the text gets its id, then they name each other,
  /// then they are made.
  IngestResult file(const Submission& submission, Reading reading, IngestResult result) {
    snapshot_.refresh();
    Ledger& ledger = reading.ledger;
    std::vector<Place> places;
    std::set<std::string> given;
    for (LedgerRecord& said : ledger.records) {
      places.push_back(place(said, reading, given));
      given.insert(key_of(said));
    }
    result.outcome = outcome_of(places);
    ingest::link_records(ledger, defs_);
    Repository::Commit commit{submission.bytes, extension_of(submission.name), {}, {}};
    for (std::size_t i = 0; i < places.size(); ++i) {
      Result<std::optional<Record>> record = make(ledger.records[i], places[i], ledger);
      if (!record) return failed(std::move(result), record.error());
      result.ids.push_back(place_of(*record ? **record : Record(ledger.records[i].kind, {{"id", ledger.records[i].id}})));
      if (!*record) continue;
      Findings findings;
      std::optional<ValidRecord> valid = validate(**record, defs_, findings);
      if (!valid) return failed(std::move(result), findings.all().front());
      commit.records.push_back(std::move(*valid));
    }
    commit.ledger = std::move(ledger);
    if (const Result<void> written = repository_.commit(commit); !written) return failed(std::move(result), written.error());
    report(commit, result);
    return result;
  }

  /// Where what was said of a record belongs.
  struct Place {
    std::optional<Record> there;  ///< the record that is the same, if there is one
    enum class Use { make, unite, leave } use = Use::make;
  };

  static Outcome outcome_of(const std::vector<Place>& places) {
    const auto any = [&](Place::Use use) { return std::ranges::find(places, use, &Place::use) != places.end(); };
    if (any(Place::Use::unite)) return Outcome::merged;
    return any(Place::Use::make) ? Outcome::created : Outcome::unchanged;
  }

  static std::string key_of(const LedgerRecord& said) { return std::string(name_of(said.kind)) + " " + said.id; }

  Place place(LedgerRecord& said, const Reading& reading, const std::set<std::string>& given) {
    if (said.kind == RecordKind::guideline) return place_guideline(said, reading.ledger);
    const Record alone = identity::merge(said.kind, said.id, {{reading.ledger.sha256, reading.ledger.layout, said}}, defs_);
    const bool is_candidate = alone.text("status") == "candidate";
    if (const Record* there = is_candidate ? find_passage(alone) : find_same(alone, reading)) {
      said.id = there->id();
      return {*there, is_candidate ? Place::Use::leave : Place::Use::unite};
    }
    const auto is_given = [&](std::string_view id) { return is_taken(said.kind, id) || given.contains(std::string(name_of(said.kind)) + " " + std::string(id)); };
    said.id = identity::make_id(alone.text("title"), is_given);
    return {};
  }

  /// The record as it is after this submission; nothing where it stays as it is.
  Result<std::optional<Record>> make(const LedgerRecord& said, const Place& place, const Ledger& ledger) {
    const identity::Source fresh{ledger.sha256, ledger.layout, said};
    if (place.use == Place::Use::leave) return std::nullopt;
    if (place.use == Place::Use::make) return with_visibility(identity::merge(said.kind, said.id, {fresh}, defs_));
    Result<std::vector<identity::Source>> sources = sources_of(*place.there, fresh.sha256);
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

  /// The record that lists this submission as its source already (an ingest was interrupted), that the text names, or that is the same.
  const Record* find_same(const Record& alone, const Reading& reading) {
    const Record* named = nullptr;
    const Record* same = nullptr;
    const identity::Fingerprint fingerprint(alone);
    for (const auto& [path, entry] : snapshot_.entries()) {
      const Record& record = entry.record;
      if (record.kind() != alone.kind() || record.text("status") == "candidate") continue;
      if (holds(record.list("sources"), reading.ledger.sha256)) return &record;
      if (!reading.named_id.empty() && (record.id() == reading.named_id || holds(record.list("aliases"), reading.named_id))) named = &record;
      if (same == nullptr && fingerprint_of(path, entry).is_same_as(fingerprint)) same = &record;
    }
    return named ? named : same;
  }

  /// A candidate merges with nothing; but a passage that is on record already, word for word, makes no second candidate.
  [[nodiscard]] const Record* find_passage(const Record& candidate) const {
    for (const auto& [path, entry] : snapshot_.entries()) {
      const Record& record = entry.record;
      const bool same = record.kind() == RecordKind::practice && !candidate.text("description").empty() &&
                        record.text("description") == candidate.text("description");
      if (same) return &record;
    }
    return nullptr;
  }

  const identity::Fingerprint& fingerprint_of(const std::string& path, const store::Snapshot::Entry& entry) {
    auto& [stamp, fingerprint] = fingerprints_[path];
    if (!fingerprint || stamp != entry.stamp) {
      stamp = entry.stamp;
      fingerprint.emplace(entry.record);
    }
    return *fingerprint;
  }

  /// What the record's other submissions say of it, as their ledgers have it.
  Result<std::vector<identity::Source>> sources_of(const Record& record, const std::string& but) const {
    std::vector<identity::Source> sources;
    for (const Value& digest : record.list("sources")) {
      if (digest.text() == nullptr || *digest.text() == but) continue;
      Result<std::optional<Ledger>> ledger = repository_.ledger(*digest.text());
      if (!ledger) return tl::unexpected(ledger.error());
      if (!*ledger) continue;
      for (LedgerRecord& said : (*ledger)->records) {
        if (said.kind == record.kind() && said.id == record.id()) sources.push_back({(*ledger)->sha256, (*ledger)->layout, std::move(said)});
      }
    }
    return sources;
  }

  [[nodiscard]] bool is_taken(RecordKind kind, std::string_view id) const {
    return std::ranges::any_of(snapshot_.entries(), [&](const auto& entry) {
      const Record& record = entry.second.record;
      return record.kind() == kind && (record.id() == id || holds(record.list("aliases"), id));
    });
  }

  /// A guideline record is made where there is none, and in the run that made it follows the fullest text; else it is left alone.
  Place place_guideline(const LedgerRecord& said, const Ledger& ledger) {
    const Record fresh = identity::merge(said.kind, said.id, {{ledger.sha256, ledger.layout, said}}, defs_);
    const auto there = std::ranges::find_if(snapshot_.entries(), [&](const auto& entry) {
      return entry.second.record.kind() == RecordKind::guideline && entry.second.record.id() == said.id;
    });
    const bool is_new = there == snapshot_.entries().end();
    if (!is_new && (!made_.contains(said.id) || !is_fuller(fresh, there->second.record))) return {there->second.record, Place::Use::leave};
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
  store::Snapshot snapshot_;
  std::map<std::string, std::pair<store::FileStamp, std::optional<identity::Fingerprint>>> fingerprints_;
  std::set<std::string, std::less<>> made_;  ///< ids of guideline records of this run
};

IngestRun::IngestRun(Repository& repository) : state_(std::make_unique<State>(repository)) {}
IngestRun::~IngestRun() = default;
IngestRun::IngestRun(IngestRun&&) noexcept = default;

IngestResult IngestRun::ingest(const Submission& submission, const ReadingOptions& options) { return state_->ingest(submission, options); }

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
