#include "origins.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <praxis/explain.hpp>

namespace praxis::cli {

namespace {

std::string words_for(const Testimony& testimony) {
  if (testimony.places.empty()) return testimony.name;
  const Position& from = testimony.places.front().from;
  return fmt::format("{}:{}:{}", testimony.name, from.line, from.column);
}

bool holds(const List& list, std::string_view text) {
  return std::ranges::find(list, Value(text)) != list.end();
}

std::vector<FieldChange> changes_of(const ShownChange& change, const Definitions& defs) {
  const Record nothing(change.after->kind(), Object{});
  return changes_between(change.before != nullptr ? *change.before : nothing, *change.after, defs);
}

std::string in_brackets(const std::vector<std::string>& places) {
  return places.empty() ? std::string() : fmt::format("  ({})", fmt::join(places, ", "));
}

}  // namespace

Result<Origins> Origins::read(const Repository& repository, const std::vector<const Record*>& records) {
  Origins origins(repository.definitions());
  Result<void> read;
  for (const Record* record : records) origins.add(repository, *record, read);
  if (!read) return tl::unexpected(read.error());
  return origins;
}

void Origins::add(const Repository& repository, const Record& record, Result<void>& read) {
  const Result<Evidence> evidence = gather_evidence(repository, record);
  if (!evidence) {
    read = tl::unexpected(evidence.error());
    return;
  }
  kind_ = record.kind();
  for (const ExplainedValue& explained : explain(record, *evidence, repository.definitions()).values) {
    if (explained.standing == Standing::edited) note(explained.field, explained.value, {{}, "by hand"});
    for (const Testimony& testimony : explained.said) {
      const Place place{testimony.sha256, words_for(testimony)};
      note(explained.field, testimony.value, place);
      // A list holds a value once, in the spelling of one of those who say it.
      const bool is_item = repository.definitions().kind(kind_).field(explained.field)->list;
      if (is_item) note(explained.field, explained.value, place);
    }
  }
}

void Origins::note(const std::string& field, const Value& value, const Place& place) {
  for (const std::string& line : lines(field, value)) places_[{field, line}].insert(place);
}

std::vector<std::string> Origins::lines(std::string_view field, const Value& value) const {
  const FieldSpec* spec = defs_->kind(kind_).field(field);
  const bool is_item = spec != nullptr && spec->list && value.list() == nullptr;
  Record with(kind_, Object{});
  with.set(field, is_item ? Value(List{value}) : value);
  std::vector<std::string> all;
  for (const FieldChange& change : changes_between(Record(kind_, Object{}), with, *defs_))
    all.insert(all.end(), change.added.begin(), change.added.end());
  return all;
}

std::vector<std::string> Origins::of_line(std::string_view field, std::string_view line,
                                          const Record* of_record) const {
  const auto found = places_.find({std::string(field), std::string(line)});
  if (found == places_.end()) return {};
  std::set<std::string> words;
  for (const auto& [digest, word] : found->second) {
    const bool is_source =
        of_record == nullptr || digest.empty() || holds(of_record->list("sources"), digest);
    if (is_source) words.insert(word);
  }
  return {words.begin(), words.end()};
}

std::vector<std::string> Origins::of(std::string_view field, const Value& value) const {
  const std::vector<std::string> all = lines(field, value);
  return all.empty() ? std::vector<std::string>{} : of_line(field, all.front());
}

std::string to_text(const ShownChange& change, const Origins& origins, const Definitions& defs) {
  std::string text = change.path + "\n";
  for (const FieldChange& field : changes_of(change, defs)) {
    text += fmt::format("  {}\n", field.field);
    for (const std::string& line : field.removed) text += fmt::format("    - {}\n", line);
    for (const std::string& line : field.added)
      text +=
          fmt::format("    + {}{}\n", line, in_brackets(origins.of_line(field.field, line, change.after)));
  }
  return text;
}

Object to_object(const ShownChange& change, const Origins& origins, const Definitions& defs) {
  List fields;
  for (const FieldChange& field : changes_of(change, defs)) {
    List added;
    for (const std::string& line : field.added) {
      const std::vector<std::string> from = origins.of_line(field.field, line, change.after);
      added.emplace_back(Object{{"value", line}, {"from", List(from.begin(), from.end())}});
    }
    const List removed(field.removed.begin(), field.removed.end());
    fields.emplace_back(Object{{"field", field.field}, {"removed", removed}, {"added", std::move(added)}});
  }
  return {{"id", change.after->id()}, {"path", change.path}, {"fields", std::move(fields)}};
}

}  // namespace praxis::cli
