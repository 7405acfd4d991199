#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <praxis/curate.hpp>
#include <tuple>

#include "store/files.hpp"

namespace praxis {
namespace {

using Kind = Event::Kind;

constexpr std::size_t kShortId = 12;  ///< hexadecimal digits that people can tell apart

/// What one ledger says of the record; nothing where it speaks of another.
const LedgerRecord* said_of(const Record& record, const Ledger& ledger) {
  const auto is_it = [&](const LedgerRecord& said) {
    const List& aliases = record.list("aliases");
    return said.kind == record.kind() &&
           (said.id == record.id() || std::ranges::find(aliases, Value(said.id)) != aliases.end());
  };
  const auto found = std::ranges::find_if(ledger.records, is_it);
  return found == ledger.records.end() ? nullptr : &*found;
}

/// The submissions of a record in the order in which they came.
class Sources {
 public:
  Sources(const Record& record, const Repository& repository) {
    for (const Value& source : record.list("sources")) {
      if (source.text() == nullptr) continue;
      Result<std::optional<Ledger>> ledger = repository.ledger(*source.text());
      Ledger known = ledger && *ledger ? std::move(**ledger) : Ledger{};
      known.sha256 = *source.text();
      ledgers_.push_back(std::move(known));
    }
    std::ranges::sort(ledgers_, {},
                      [](const Ledger& ledger) { return std::tie(ledger.received, ledger.sha256); });
  }

  [[nodiscard]] std::vector<Event> events(const Record& record) {
    std::vector<Event> events;
    for (const Ledger& ledger : ledgers_) {
      Event event{Kind::source, ledger.received, ledger.sha256, ledger.name, {}, ledger.layout, {}};
      if (const LedgerRecord* said = said_of(record, ledger)) event.fields = brought_first(*said);
      events.push_back(std::move(event));
    }
    return events;
  }

 private:
  std::vector<std::pair<std::string, std::size_t>> brought_first(const LedgerRecord& said) {
    std::vector<std::pair<std::string, std::size_t>> fields;
    for (const Extracted& extracted : said.extracted) {
      List& known = brought_[extracted.field];
      if (std::ranges::find(known, extracted.value) != known.end()) continue;
      known.push_back(extracted.value);
      // The values of a field follow one another.
      if (fields.empty() || fields.back().first != extracted.field) fields.emplace_back(extracted.field, 0);
      ++fields.back().second;
    }
    return fields;
  }

  std::vector<Ledger> ledgers_;
  std::map<std::string, List> brought_;
};

std::vector<Event> edits_in(const std::string& path, const Repository& repository, Findings& findings) {
  const Result<std::optional<std::string>> bytes = store::read_if_there(repository.root() / path);
  if (!bytes) findings.add(bytes.error());
  if (!bytes || !*bytes) return {};
  const Result<std::vector<EditNote>> notes = read_journal(**bytes, path);
  if (!notes) {
    findings.add(notes.error());
    return {};
  }
  std::vector<Event> events;
  for (const EditNote& note : *notes) {
    Event event{Kind::edit, note.on, {}, {}, note.by, {}, {}};
    for (const std::string& field : note.fields) event.fields.emplace_back(field, 1);
    events.push_back(std::move(event));
  }
  return events;
}

/// A record that was united with others has their journals, too.
std::vector<Event> edits_of(const Record& record, const Repository& repository, Findings& findings) {
  const Definitions& defs = repository.definitions();
  std::vector<Event> events = edits_in(journal_path(record, defs), repository, findings);
  for (const Value& alias : record.list("aliases")) {
    const Record former(record.kind(), {{"id", alias}});
    std::ranges::move(edits_in(journal_path(former, defs), repository, findings), std::back_inserter(events));
  }
  return events;
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::source:
      return "source";
    case Kind::edit:
      return "edit";
    case Kind::commit:
      return "commit";
  }
  return {};
}

std::string fields_in_words(const Event& event) {
  std::vector<std::string> words;
  for (const auto& [field, count] : event.fields)
    words.push_back(count == 1 ? field : fmt::format("{} ({})", field, count));
  return fmt::format("{}", fmt::join(words, ", "));
}

/// What happened, in a line, and what it did to the record.
std::string headline(const Event& event) {
  if (event.kind == Kind::edit) return fmt::format("edited by {}", event.who);
  if (event.kind == Kind::commit)
    return fmt::format("commit {} by {}", event.id.substr(0, kShortId), event.who);
  if (event.layout.empty())
    return fmt::format("source {}, whose ledger is not here", event.id.substr(0, kShortId));
  return fmt::format("source {} ({}, {})", event.what, event.layout, event.id.substr(0, kShortId));
}

std::string detail(const Event& event) {
  if (event.kind == Kind::commit) return event.what;
  if (event.kind == Kind::edit) return fields_in_words(event);
  if (event.layout.empty()) return {};
  return event.fields.empty() ? "brought nothing new" : "brought " + fields_in_words(event);
}

void set(Object& object, std::string_view key, const std::string& value) {
  if (!value.empty()) object.set(key, value);
}

Object as_json(const Event& event) {
  Object object{{"event", name_of(event.kind)}};
  set(object, "on", event.on);
  set(object, event.kind == Kind::source ? "sha256" : "commit", event.id);
  set(object, event.kind == Kind::source ? "name" : "subject", event.what);
  set(object, "by", event.who);
  set(object, "layout", event.layout);
  if (event.fields.empty()) return object;
  Object counts;
  List names;
  for (const auto& [field, count] : event.fields) {
    counts.set(field, static_cast<std::int64_t>(count));
    names.emplace_back(field);
  }
  if (event.kind == Kind::source) object.set("brought", std::move(counts));
  if (event.kind == Kind::edit) object.set("fields", std::move(names));
  return object;
}

}  // namespace

std::vector<Event> story_of(const Record& record, const Repository& repository, std::vector<Event> commits,
                            Findings& findings) {
  std::vector<Event> story = Sources(record, repository).events(record);
  std::ranges::move(edits_of(record, repository, findings), std::back_inserter(story));
  std::ranges::move(commits, std::back_inserter(story));
  std::ranges::stable_sort(story, {}, [](const Event& event) { return std::tie(event.on, event.kind); });
  return story;
}

std::string to_text(const std::vector<Event>& story) {
  std::string text;
  for (const Event& event : story) {
    text += fmt::format("{:<10}  {}\n", event.on.empty() ? "no date" : event.on, headline(event));
    if (const std::string more = detail(event); !more.empty()) text += fmt::format("{:<10}  {}\n", "", more);
  }
  return text;
}

Object story_as_json(const Record& record, const std::vector<Event>& story) {
  List events;
  for (const Event& event : story) events.emplace_back(as_json(event));
  return {{"kind", praxis::name_of(record.kind())}, {"id", record.id()}, {"events", std::move(events)}};
}

}  // namespace praxis
