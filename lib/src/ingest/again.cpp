#include <praxis/again.hpp>

#include <algorithm>
#include <set>

#include <praxis/validate.hpp>

#include "identity/same.hpp"
#include "ingest/duplicates.hpp"
#include "ingest/links.hpp"
#include "ingest/places.hpp"
#include "ingest/revising.hpp"
#include "ingest/shelf.hpp"
#include "text/sha256.hpp"

namespace praxis {
namespace {

using ingest::Filed;
using ingest::key_of;
using ingest::Side;

/// A digest as file names begin with it.
std::string shortened(const std::string& sha256) { return sha256.substr(0, 12); }

IngestResult failed(IngestResult result, Diagnostic problem) {
  result.outcome = problem.code == Code::not_a_submission ? Outcome::not_a_submission : Outcome::failed;
  result.problem = std::move(problem);
  return result;
}

/// One run over archived submissions. Everything is worked out in memory and written at the end.
class AgainRun {
 public:
  explicit AgainRun(const Repository& repository)
      : repository_(repository),
        defs_(repository.definitions()),
        reader_(defs_),
        catalogue_(repository),
        placer_(repository, catalogue_, OnDuplicate::merge) {}

  Result<Again> run(const std::vector<std::string>& digests, Effect effect, const Progress& progress) {
    std::optional<Repository::Lock> held;
    if (effect == Effect::write) {
      Result<Repository::Lock> lock = repository_.lock();
      if (!lock) return tl::unexpected(lock.error());
      held.emplace(std::move(*lock));
    }
    load();
    std::size_t done = 0;
    for (const std::string& sha256 : digests) {
      read(sha256);
      if (progress && !progress(++done, digests.size())) return interrupted();
    }
    catalogue_.refresh();
    restore_missing();
    place_fresh();
    give_up_gone();
    revise_all();
    if (effect == Effect::write) {
      if (const Result<void> written = write(); !written) return tl::unexpected(written.error());
    }
    return report();
  }

 private:
  static Again interrupted() {
    Again again;
    again.complete = false;
    return again;
  }

  void load() {
    for (const std::string& sha256 : repository_.submissions()) {
      Result<std::optional<Ledger>> ledger = repository_.ledger(sha256);
      if (ledger && *ledger) {
        shelf_.add(std::move(**ledger));
      } else if (!ledger) {
        unusable_.emplace(sha256, ledger.error());
      }
    }
  }

  void read(const std::string& sha256) {
    IngestResult result;
    result.sha256 = sha256;
    result.name = shortened(sha256);
    Filed* filed = shelf_.find(sha256);
    if (filed == nullptr) {
      const auto why = unusable_.find(sha256);
      const Diagnostic missing{Code::not_archived, "there is no such submission in the archive", {.file = result.name}, {}, {}, {}};
      lost_.push_back(failed(std::move(result), why == unusable_.end() ? missing : why->second));
      return;
    }
    result.name = filed->then.name;
    filed->result = std::move(result);
    filed->is_read = true;
    read(*filed);
  }

  void read(Filed& filed) const {
    filed.result.outcome = Outcome::unchanged;
    Result<std::optional<std::string>> original = repository_.original(filed.then.sha256);
    if (!original) return refuse(filed, original.error());
    if (!*original) {
      if (filed.then.records.empty()) return;  // nothing was drawn from it, or nothing is left of it
      const std::string file = filed.then.name + " (" + shortened(filed.then.sha256) + ")";
      return refuse(filed, {Code::cannot_read, "the original is not in the archive", {.file = file}, {}, {}, {}});
    }
    if (text::sha256(**original) != filed.then.sha256) {
      const std::string file = filed.then.name + " (" + shortened(filed.then.sha256) + ")";
      return refuse(filed, {Code::wrong_digest, "the archived original is no longer what was handed in", {.file = file}, {},
                            "bring it back from the repository's history", {}});
    }
    Result<ingest::Rereading> now = ingest::reread(filed.then, std::move(**original), reader_);
    if (!now) return refuse(filed, now.error());
    filed.now = std::move(*now);
  }

  /// The submission stays as it is.
  static void refuse(Filed& filed, Diagnostic why) {
    filed.result = failed(std::move(filed.result), std::move(why));
    filed.now = {filed.then, {}, {}, {}};
  }

  /// Records of the submissions read whose files are missing. Files that are there and cannot be read are none of our business.
  void restore_missing() {
    std::map<std::string, Revision> found;
    for (const auto& [sha256, filed] : shelf_.filed()) {
      if (!filed.is_read) continue;
      for (const LedgerRecord& said : filed.then.records) {
        if (catalogue_.find(said.kind, said.id) != nullptr || found.contains(key_of(said.kind, said.id))) continue;
        const bool is_matched = std::ranges::any_of(filed.now.ledger.records, [&](const LedgerRecord& now) { return now.kind == said.kind && now.id == said.id; });
        if (is_matched) restore(said, found);
      }
    }
    for (auto& [key, revision] : found) {
      catalogue_.put(revision.place + ".yaml", revision.after);
      revisions_.emplace(key, std::move(revision));
    }
  }

  void restore(const LedgerRecord& said, std::map<std::string, Revision>& found) {
    const std::string key = key_of(said.kind, said.id);
    Record record = ingest::restored(said.kind, said.id, shelf_, catalogue_, repository_);
    const std::filesystem::path path = repository_.path_of(record);
    std::error_code error;
    if (std::filesystem::exists(repository_.root() / path, error)) {
      const Diagnostic why{Code::unreadable_record, "its file cannot be read, and is left alone", {.file = path.generic_string()}, {},
                           "see what is wrong: praxis validate " + path.generic_string(), {}};
      broken_.emplace(key, why);
      return;
    }
    found.emplace(key, Revision{Revision::How::restored, place_of(record), {}, std::move(record), {}, {}});
  }

  /// Finds the records to which belongs what was not found before.
  void place_fresh() {
    for (auto& [sha256, filed] : shelf_.filed()) {
      if (filed.now.fresh.empty()) continue;
      Reading reading{filed.now.ledger, {}, filed.now.named_id};
      std::set<std::string> given = shelf_.keys();
      std::set<std::string> own;
      for (const LedgerRecord& said : filed.then.records) own.insert(key_of(said.kind, said.id));
      for (const std::size_t place : filed.now.fresh) {
        place_one(filed, filed.now.ledger.records[place], reading, given, own);
      }
    }
    // Their links are those of all the records of the text, old and new; what is not found any more is no part of it.
    for (auto& [sha256, filed] : shelf_.filed()) {
      if (filed.is_read && !filed.result.problem) ingest::link_records(filed.now.ledger, defs_);
    }
  }

  void place_one(Filed& filed, LedgerRecord& said, const Reading& reading, std::set<std::string>& given, std::set<std::string>& own) {
    ingest::Place place = placer_.place(said, reading, given);
    if (place.there && own.contains(key_of(said.kind, said.id)) && said.kind != RecordKind::guideline) {
      // Two records of one text are two.
      const auto is_given = [&](std::string_view id) { return catalogue_.find(said.kind, id) != nullptr || given.contains(key_of(said.kind, id)); };
      said.id = identity::make_id(said.id, is_given);
      place = {};
    }
    const std::string key = key_of(said.kind, said.id);
    given.insert(key);
    own.insert(key);
    if (place.use == ingest::Place::Use::leave) return;
    if (const Result<void> asked = placer_.ask(said, place, asked_); !asked) return refuse(filed, asked.error());
    further_[key].insert(filed.then.sha256);
    if (place.use == ingest::Place::Use::unite) return;
    const identity::Source source{filed.then.sha256, filed.now.ledger.layout, said};
    Record record = ingest::with_visibility(identity::merge(said.kind, said.id, {source}, defs_), repository_);
    made_.insert(key);
    filed.result.outcome = Outcome::created;
    const std::string path = repository_.path_of(record).generic_string();
    catalogue_.put(path, std::move(record));
  }

  /// What today's rules do not find any more stays in its ledger; a candidate that nobody edited is withdrawn.
  void give_up_gone() {
    for (auto& [sha256, filed] : shelf_.filed()) {
      for (LedgerRecord& said : filed.now.gone) {
        const bool is_known = ingest::is_given_up(said) || !said.repeats.empty();
        filed.now.ledger.records.push_back(is_known ? said : give_up(said));
      }
    }
  }

  LedgerRecord give_up(const LedgerRecord& said) const {
    const Record* record = catalogue_.find(said.kind, said.id);
    const bool is_restored = revisions_.contains(key_of(said.kind, said.id));
    if (record == nullptr || is_restored) return said;
    const auto sources = shelf_.sources(*record, {}, Side::then);
    const bool is_candidate = record->text("status") == "candidate" && sources.size() == 1;
    return is_candidate && !ingest::is_edited(*record, sources, defs_) ? ingest::withdrawn(said) : ingest::given_up(said);
  }

  /// Records of which a submission says something else now, or that others name.
  [[nodiscard]] std::set<std::string> touched() const {
    std::set<std::string> keys = made_;
    for (const auto& [key, record] : asked_) keys.insert(key);
    for (const auto& [key, digests] : further_) keys.insert(key);
    for (const auto& [sha256, filed] : shelf_.filed()) {
      if (filed.now.ledger == filed.then) continue;
      for (const Ledger* ledger : {&filed.then, &filed.now.ledger}) {
        for (const LedgerRecord& said : ledger->records) {
          if (const Record* record = catalogue_.find(said.kind, said.id)) keys.insert(key_of(said.kind, record->id()));
        }
      }
    }
    return keys;
  }

  /// A submission whose ledger names a record is a source of it, though the record's list has lost it.
  void list_lost_sources() {
    for (const auto& [sha256, filed] : shelf_.filed()) {
      if (!filed.is_read) continue;
      for (const LedgerRecord& said : filed.now.ledger.records) {
        const Record* record = catalogue_.find(said.kind, said.id);
        if (record == nullptr || said.kind == RecordKind::guideline || !said.repeats.empty()) continue;
        const List& sources = record->list("sources");
        if (std::ranges::find(sources, Value(sha256)) == sources.end()) further_[key_of(said.kind, record->id())].insert(sha256);
      }
    }
  }

  void revise_all() {
    list_lost_sources();
    for (const std::string& key : touched()) {
      const std::size_t blank = key.find(' ');
      const RecordKind kind = record_kind(key.substr(0, blank)).value_or(RecordKind::practice);
      const Record* record = catalogue_.find(kind, key.substr(blank + 1));
      if (record == nullptr || (revisions_.contains(key) && !asked_.contains(key))) continue;
      if (made_.contains(key) || revisions_.contains(key)) {
        make(*record, key);
      } else if (kind != RecordKind::guideline) {
        revise(*record, key);
      }
    }
  }

  /// A record that has no file yet.
  void make(const Record& record, const std::string& key) {
    const bool is_restored = revisions_.contains(key);
    const auto sources = shelf_.sources(record, further_[key], Side::now);
    Record made = is_restored ? record : ingest::with_visibility(identity::merge(record.kind(), record.id(), sources, defs_), repository_);
    if (const auto asked = asked_.find(key); asked != asked_.end()) {
      for (const Value& entry : asked->second.list("review")) {
        if (entry.object()->text("code") != identity::kPossibleDuplicate) continue;
        const Object& question = *entry.object();
        made = ingest::with_review(made, {"id", std::string(identity::kPossibleDuplicate), std::string(question.text("note")), std::string(question.text("value"))}, defs_);
      }
    }
    const Revision::How how = is_restored ? Revision::How::restored : Revision::How::created;
    revisions_.insert_or_assign(key, Revision{how, place_of(made), {}, std::move(made), {}, {}});
  }

  void revise(const Record& record, const std::string& key) {
    const auto asked = asked_.find(key);
    const auto further = further_.find(key);
    const std::set<std::string> more = further == further_.end() ? std::set<std::string>{} : further->second;
    const ingest::Evidence evidence{shelf_.sources(record, {}, Side::then), shelf_.sources(record, more, Side::now)};
    std::optional<Revision> revision = ingest::revise(record, asked == asked_.end() ? record : asked->second, evidence, defs_);
    if (!revision) return;
    revision->place = place_of(record);
    revisions_.emplace(key, std::move(*revision));
  }

  /// Records first: until its ledger is rewritten, a record that is ahead of it counts as edited to what the rules say, which changes nothing.
  Result<void> write() {
    std::vector<ValidRecord> records;
    for (auto& [key, revision] : revisions_) {
      if (revision.before && revision.after == *revision.before) continue;
      Findings findings;
      std::optional<ValidRecord> valid = validate(revision.after, defs_, findings);
      if (valid) {
        records.push_back(std::move(*valid));
      } else {
        Diagnostic why = findings.all().front();
        why.where.file = revision.place + ".yaml";
        broken_.emplace(key, std::move(why));
      }
    }
    std::vector<Ledger> ledgers;
    for (auto& [sha256, filed] : shelf_.filed()) {
      note_broken(filed);
      if (filed.now.ledger != filed.then && !filed.result.problem) ledgers.push_back(filed.now.ledger);
    }
    return repository_.revise(records, ledgers);
  }

  /// While a record of it cannot be written, a ledger must not say what the record does not.
  void note_broken(Filed& filed) const {
    for (const LedgerRecord& said : filed.now.ledger.records) {
      const auto why = broken_.find(key_of(said.kind, said.id));
      if (filed.is_read && why != broken_.end() && !filed.result.problem) filed.result = failed(std::move(filed.result), why->second);
    }
  }

  [[nodiscard]] std::string place_of(const Record& record) const {
    return repository_.path_of(record).replace_extension().generic_string();
  }

  Again report() {
    Again again;
    std::set<std::string> seen;
    for (auto& [sha256, filed] : shelf_.filed()) {
      if (!filed.is_read) continue;
      note_broken(filed);
      tell(filed, seen);
      again.submissions.push_back(std::move(filed.result));
    }
    again.submissions.insert(again.submissions.end(), lost_.begin(), lost_.end());
    std::ranges::sort(again.submissions, {}, &IngestResult::sha256);
    again.records = seen.size();
    for (auto& [key, revision] : revisions_) {
      if (!broken_.contains(key)) again.revisions.push_back(std::move(revision));
    }
    return again;
  }

  void tell(Filed& filed, std::set<std::string>& seen) const {
    IngestResult& result = filed.result;
    result.leftover = filed.now.ledger.count(ByteClass::leftover);
    for (const LedgerRecord& said : filed.now.ledger.records) {
      const Record* record = catalogue_.find(said.kind, said.id);
      if (record == nullptr) continue;
      result.ids.push_back(place_of(*record));
      seen.insert(key_of(said.kind, record->id()));
      const auto revision = revisions_.find(key_of(said.kind, record->id()));
      if (result.problem || revision == revisions_.end() || !said.repeats.empty()) continue;
      if (!revision->second.before) result.outcome = Outcome::created;
      if (result.outcome == Outcome::unchanged && revision->second.after != revision->second.before) result.outcome = Outcome::merged;
      for (const Review& review : said.review) result.review.push_back(ingest::describe(review));
    }
  }

  const Repository& repository_;
  const Definitions& defs_;
  SubmissionReader reader_;
  ingest::Catalogue catalogue_;
  ingest::Placer placer_;
  ingest::Shelf shelf_;
  std::map<std::string, Diagnostic> unusable_;           ///< ledgers that cannot be read, by digest
  std::vector<IngestResult> lost_;                       ///< submissions that have no ledger
  std::map<std::string, std::set<std::string>> further_; ///< new sources of records
  std::set<std::string> made_;                           ///< records that were not there
  ingest::RecordsByKey asked_;                           ///< records with new questions about duplicates
  std::map<std::string, Revision> revisions_;
  std::map<std::string, Diagnostic> broken_;             ///< records that cannot be written
};

}  // namespace

std::string_view name_of(Revision::How how) {
  switch (how) {
    case Revision::How::changed: return "changed";
    case Revision::How::created: return "created";
    case Revision::How::restored: return "restored";
    case Revision::How::withdrawn: return "withdrawn";
  }
  return {};
}

Result<Again> ingest_again(const Repository& repository, const std::vector<std::string>& digests, Effect effect, const Progress& progress) {
  return AgainRun(repository).run(digests, effect, progress);
}

}  // namespace praxis
