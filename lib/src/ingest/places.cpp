#include "ingest/places.hpp"

#include <algorithm>
#include <filesystem>

#include "identity/merge.hpp"
#include "identity/same.hpp"
#include "ingest/duplicates.hpp"
#include "ingest/erased.hpp"

namespace praxis::ingest {
namespace {

bool holds(const List& list, std::string_view text) {
  return std::ranges::find(list, Value(text)) != list.end();
}

bool is_named(const Record& record, const Reading& reading) {
  return !reading.named_id.empty() &&
         (record.id() == reading.named_id || holds(record.list("aliases"), reading.named_id));
}

std::string first_source(const Record& record) {
  const List& sources = record.list("sources");
  return sources.empty() || sources.front().text() == nullptr ? std::string() : *sources.front().text();
}

std::size_t text_size(const Record& record) {
  std::size_t bytes = record.text("text").size();
  for (const Value& sample : record.list("sample_practices"))
    bytes += sample.text() ? sample.text()->size() : 0;
  return bytes;
}

/// The questions that an interrupted ingest had, or would have had.
Place place_begun(const Record& begun, Matches matches) {
  if (matches.same) matches.possible.push_back(std::move(*matches.same));
  std::erase_if(matches.possible, [&](const Match& match) { return match.record == &begun; });
  return {begun, Place::Use::unite, std::move(matches.possible)};
}

}  // namespace

std::string key_of(RecordKind kind, std::string_view id) {
  return std::string(name_of(kind)) + " " + std::string(id);
}

Place Placer::place(LedgerRecord& said, const Reading& reading, const std::set<std::string>& given) {
  if (said.kind == RecordKind::guideline) return place_guideline(said, reading.ledger);
  const Record alone =
      identity::merge(said.kind, said.id, {{reading.ledger.sha256, reading.ledger.layout, said}}, defs_);
  const bool is_candidate = alone.text("status") == "candidate";
  Place place = is_candidate ? place_candidate(alone, reading.ledger.sha256) : place_submitted(alone, reading);
  const auto is_given = [&](std::string_view id) {
    return catalogue_.find(said.kind, id) != nullptr || given.contains(key_of(said.kind, id)) ||
           is_filed(said.kind, id);
  };
  said.id =
      place.there ? std::string(place.there->id()) : identity::make_id(alone.text("title"), is_given);
  if (is_candidate && place.there) {
    const std::string source = first_source(*place.there);
    if (source != reading.ledger.sha256) said.repeats = source;
  }
  return place;
}

Result<void> Placer::ask(LedgerRecord& said, const Place& place, RecordsByKey& written) const {
  for (const Match& match : place.questions) {
    const Record& other = *match.record;
    if (place.there) {
      const Result<bool> asked = was_asked(repository_, *place.there, other);
      if (!asked) return tl::unexpected(asked.error());
      if (*asked) continue;
    }
    said.review.push_back(possible_duplicate(other.id(), match.verdict));
    Record& theirs = written.try_emplace(key_of(other.kind(), other.id()), other).first->second;
    theirs = with_review(theirs, possible_duplicate(said.id, match.verdict), defs_);
  }
  return {};
}

/// Whether a file has this name already, though it may hold no record that can be read.
bool Placer::is_filed(RecordKind kind, std::string_view id) const {
  std::error_code error;
  return std::filesystem::exists(repository_.root() / repository_.path_of(Record(kind, {{"id", id}})), error);
}

/// A candidate merges with nothing; but a passage that is on record already, word for word, makes no second
/// candidate. Where this very submission made it, an ingest was interrupted, and what it left out is added.
Place Placer::place_candidate(const Record& candidate, const std::string& sha256) const {
  const Record* there = catalogue_.find_passage(candidate.text("description"));
  if (there == nullptr) return {};
  const bool is_interrupted = there->text("status") == "candidate" && holds(there->list("sources"), sha256);
  return {*there, is_interrupted ? Place::Use::unite : Place::Use::leave};
}

/// With the record that lists this submission as its source already (an ingest was interrupted), that the
/// text names, or that is the same.
Place Placer::place_submitted(const Record& alone, const Reading& reading) {
  Matches matches = catalogue_.find_matches(alone, reading.ledger.name);
  if (const Record* begun = catalogue_.find_source(alone.kind(), reading.ledger.sha256))
    return place_begun(*begun, std::move(matches));
  std::erase_if(matches.possible, [&](const Match& match) { return is_named(*match.record, reading); });
  const bool names_one = !reading.named_id.empty();
  if (const Record* named = names_one ? catalogue_.find(alone.kind(), reading.named_id) : nullptr) {
    if (matches.same && matches.same->record != named) matches.possible.push_back(std::move(*matches.same));
    matches.same = Match{named, {identity::Sameness::same, 0, {"the text names it"}}};
  }
  return place_match(std::move(matches));
}

Place Placer::place_match(Matches matches) const {
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

/// A guideline record is made where there is none, and in the run that made it follows the fullest text; else
/// it is left alone.
Place Placer::place_guideline(const LedgerRecord& said, const Ledger& ledger) {
  const Record fresh = identity::merge(said.kind, said.id, {{ledger.sha256, ledger.layout, said}}, defs_);
  const Record* there = catalogue_.find(RecordKind::guideline, said.id);
  if (there == nullptr && is_filed(said.kind, said.id)) return {std::nullopt, Place::Use::leave};
  if (there != nullptr && !is_emptied(*there) && (!made_.contains(said.id) || !is_fuller(fresh, *there)))
    return {*there, Place::Use::leave};
  made_.insert(said.id);
  return {};
}

bool is_fuller(const Record& fresh, const Record& there) {
  if (text_size(fresh) != text_size(there)) return text_size(fresh) > text_size(there);
  const std::string ours = first_source(fresh);
  return !ours.empty() && ours < first_source(there);
}

Record with_visibility(Record record, const Repository& repository) {
  const bool has_visibility = record.kind() != RecordKind::guideline;
  if (has_visibility && repository.settings().visibility == "restricted")
    record.set("visibility", "restricted");
  return record;
}

}  // namespace praxis::ingest
