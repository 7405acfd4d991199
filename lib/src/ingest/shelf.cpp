#include "ingest/shelf.hpp"

#include <algorithm>

#include "ingest/duplicates.hpp"
#include "ingest/places.hpp"

namespace praxis::ingest {
namespace {

using Sources = std::vector<identity::Source>;

bool is_candidate(const identity::Source& source) {
  return std::ranges::any_of(source.said.extracted, [](const Extracted& extracted) {
    return extracted.field == "status" && extracted.value == Value("candidate");
  });
}

/// All that was said of a record that has no file, by digest.
Sources mentions(RecordKind kind, std::string_view id, const Shelf& shelf) {
  Sources first;
  Sources repeated;
  for (const auto& [sha256, filed] : shelf.filed()) {
    for (const LedgerRecord& said : filed.now.ledger.records) {
      if (said.kind == kind && said.id == id)
        (said.repeats.empty() ? first : repeated).push_back({sha256, filed.now.ledger.layout, said});
    }
  }
  return first.empty() ? repeated : first;
}

/// Candidates and guidelines are made from one submission, other records from all.
Sources chosen(RecordKind kind, std::string_view id, Sources all, const Definitions& defs) {
  if (kind == RecordKind::guideline) {
    const auto fuller = [&](const identity::Source& a, const identity::Source& b) {
      return is_fuller(identity::merge(kind, id, {b}, defs), identity::merge(kind, id, {a}, defs));
    };
    return {*std::ranges::max_element(all, fuller)};
  }
  if (std::ranges::all_of(all, is_candidate)) all.resize(1);
  return all;
}

bool asks_about(const Value& entry, std::string_view id) {
  return entry.object() && entry.object()->text("code") == identity::kPossibleDuplicate &&
         entry.object()->text("value") == id;
}

/// Whether the other record's file says that a curator settled the question about the two.
bool is_settled(const Record& record, std::string_view other_id, const Catalogue& catalogue) {
  const Record* other = catalogue.find(record.kind(), other_id);
  return other != nullptr && std::ranges::none_of(other->list("review"), [&](const Value& entry) {
    return asks_about(entry, record.id());
  });
}

/// The questions that the ledgers of others ask about the record, turned round.
std::vector<Review> questions_about(const Record& record, const Shelf& shelf) {
  std::vector<Review> found;
  for (const auto& [sha256, filed] : shelf.filed()) {
    for (const LedgerRecord& said : filed.now.ledger.records) {
      if (said.kind != record.kind()) continue;
      for (Review entry : said.review) {
        if (entry.code != identity::kPossibleDuplicate || entry.value != record.id()) continue;
        entry.value = said.id;
        found.push_back(std::move(entry));
      }
    }
  }
  return found;
}

/// The ids that records of these submissions had before they were united, but those that a record has now: that one was split off.
List former_ids(RecordKind kind, std::string_view id, const Sources& sources, const Shelf& shelf, const Catalogue& catalogue) {
  const std::set<std::string> taken = shelf.keys();
  std::set<std::string> former;
  for (const identity::Source& source : sources) {
    for (const std::string& name : source.said.formerly) {
      const bool is_free = name != id && !taken.contains(key_of(kind, name)) && catalogue.find(kind, name) == nullptr;
      if (is_free) former.insert(name);
    }
  }
  return {former.begin(), former.end()};
}

Record without_settled(Record record, const Catalogue& catalogue) {
  List entries = record.list("review");
  std::erase_if(entries, [&](const Value& entry) {
    const bool is_question = entry.object() && asks_about(entry, entry.object()->text("value"));
    if (!is_question) return false;
    const std::string_view other = entry.object()->text("value");
    return is_called(record, other) || is_settled(record, other, catalogue);
  });
  if (entries.empty())
    record.erase("review");
  else
    record.set("review", std::move(entries));
  return record;
}

}  // namespace

Filed& Shelf::add(Ledger ledger) {
  Filed filed;
  filed.now.ledger = ledger;
  filed.then = std::move(ledger);
  return filed_.insert_or_assign(filed.then.sha256, std::move(filed)).first->second;
}

Filed* Shelf::find(std::string_view sha256) {
  const auto found = filed_.find(sha256);
  return found == filed_.end() ? nullptr : &found->second;
}

Sources Shelf::sources(const Record& record, const std::set<std::string>& further, Side side) const {
  std::set<std::string> digests = further;
  for (const Value& digest : record.list("sources")) {
    if (digest.text()) digests.insert(*digest.text());
  }
  Sources sources;
  for (const std::string& digest : digests) {
    const auto filed = filed_.find(digest);
    if (filed == filed_.end()) continue;
    const Ledger& ledger = side == Side::then ? filed->second.then : filed->second.now.ledger;
    for (const LedgerRecord& said : ledger.records) {
      if (said.kind == record.kind() && is_called(record, said.id) && said.repeats.empty())
        sources.push_back({digest, ledger.layout, said});
    }
  }
  return sources;
}

std::set<std::string> Shelf::keys() const {
  std::set<std::string> keys;
  for (const auto& [sha256, filed] : filed_) {
    for (const LedgerRecord& said : filed.then.records) keys.insert(key_of(said.kind, said.id));
  }
  return keys;
}

Record restored(RecordKind kind, const std::string& id, const Shelf& shelf, const Catalogue& catalogue,
                const Repository& repository) {
  const Definitions& defs = repository.definitions();
  const Sources all = mentions(kind, id, shelf);
  Record record = with_visibility(identity::merge(kind, id, chosen(kind, id, all, defs), defs), repository);
  List aliases = former_ids(kind, id, all, shelf, catalogue);
  if (!aliases.empty()) record.set("aliases", std::move(aliases));
  for (const Review& question : questions_about(record, shelf)) record = with_review(record, question, defs);
  return without_settled(std::move(record), catalogue);
}

}  // namespace praxis::ingest
