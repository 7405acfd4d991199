#include "ingest/remains.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace praxis::ingest {
namespace {

using identity::Source;

constexpr std::size_t kRun = 4;           ///< words in a row that are no chance
constexpr std::size_t kFewLetters = 6;    ///< a single word shorter than that says nothing of anybody

/// Fields whose values people word freely; the others hold ids, numbers and dates.
bool is_free(const FieldSpec& field) {
  constexpr std::array<std::string_view, 5> kWords{"kind", "status", "visibility", "language", "document_type"};
  if (std::ranges::find(kWords, field.name) != kWords.end() || !field.vocabulary.empty()) return false;
  return field.type == FieldType::text || field.type == FieldType::prose || field.type == FieldType::link ||
         field.type == FieldType::object || field.type == FieldType::review;
}

template <typename Visit>
void for_each_text(const Value& value, const Visit& visit) {
  if (value.text()) visit(*value.text());
  if (value.list()) {
    for (const Value& item : *value.list()) for_each_text(item, visit);
  }
  if (value.object()) {
    for (const Member& member : value.object()->members()) for_each_text(member.value, visit);
  }
}

std::vector<std::string> runs_of(std::string_view folded) {
  const std::vector<std::string_view> words = text::words(folded);
  std::vector<std::string> runs;
  for (std::size_t at = 0; at + kRun <= words.size(); ++at) {
    const std::size_t begin = static_cast<std::size_t>(words[at].data() - folded.data());
    const std::string_view last = words[at + kRun - 1];
    runs.emplace_back(folded.substr(begin, static_cast<std::size_t>(last.data() - folded.data()) + last.size() - begin));
  }
  return runs;
}

/// Every free text that sources say, folded.
std::set<std::string> folded_texts(const std::vector<Source>& sources, const Definitions& defs) {
  std::set<std::string> texts;
  for (const Source& source : sources) {
    for (const Extracted& extracted : source.said.extracted) {
      const FieldSpec* field = defs.kind(source.said.kind).field(extracted.field);
      if (field == nullptr || !is_free(*field)) continue;
      for_each_text(extracted.value, [&](const std::string& text) { texts.insert(text::fold(text)); });
    }
  }
  return texts;
}

/// An edited value that holds erased words gives way to what the sources say; a list keeps its other items.
void drop_edit(Record& record, const FieldSpec& field, const Record& theirs, const ErasedWords& erased) {
  Value* value = record.find(field.name);
  const Value* said = theirs.find(field.name);
  if (value == nullptr || (said && *said == *value)) return;
  if (List* items = value->list(); items && field.type != FieldType::object) {
    const List& kept = theirs.list(field.name);
    std::erase_if(*items, [&](const Value& item) {
      return std::ranges::find(kept, item) == kept.end() && erased.are_in(item);
    });
    if (items->empty()) record.erase(field.name);
  } else if (erased.are_in(*value)) {
    if (said)
      *value = *said;
    else
      record.erase(field.name);
  }
}

}  // namespace

ErasedWords::ErasedWords(const std::vector<Source>& erased, const std::vector<std::string>& contact,
                         const std::vector<Source>& kept, const Definitions& defs) {
  const std::set<std::string> known = folded_texts(kept, defs);
  std::set<std::string> said = folded_texts(erased, defs);
  for (const std::string& text : contact) said.insert(text::fold(text));
  for (const std::string& folded : said) {
    if (known.contains(folded)) continue;
    if (folded.size() >= kFewLetters || folded.find(' ') != std::string::npos) texts_.insert(folded);
    for (std::string& run : runs_of(folded)) runs_.insert(std::move(run));
  }
  for (const std::string& folded : known) {
    for (const std::string& run : runs_of(folded)) runs_.erase(run);
  }
}

bool ErasedWords::are_in_text(std::string_view text) const {
  const std::string folded = text::fold(text);
  const std::vector<std::string> runs = runs_of(folded);
  if (std::ranges::any_of(runs, [&](const std::string& run) { return runs_.contains(run); })) return true;
  const std::string framed = " " + folded + " ";
  return std::ranges::any_of(texts_, [&](const std::string& erased) {
    return framed.find(" " + erased + " ") != std::string::npos;
  });
}

bool ErasedWords::are_in(const Value& value) const {
  bool found = false;
  for_each_text(value, [&](const std::string& text) { found = found || are_in_text(text); });
  return found;
}

Record without(const Record& mine, const std::vector<Source>& erased, const std::vector<std::string>& contact,
               const std::vector<Source>& kept, const Definitions& defs) {
  std::vector<Source> all = kept;
  all.insert(all.end(), erased.begin(), erased.end());
  const Record base = identity::merge(mine.kind(), mine.id(), all, defs);
  const Record theirs = identity::merge(mine.kind(), mine.id(), kept, defs);
  Record result = identity::with_edits(base, mine, theirs, defs);
  const ErasedWords words(erased, contact, kept, defs);
  for (const FieldSpec& field : defs.kind(mine.kind()).fields) {
    if (is_free(field)) drop_edit(result, field, theirs, words);
  }
  if (mine.text("visibility") == "restricted") result.set("visibility", "restricted");
  return result;
}

Record withdrawn(const Record& mine, std::string_view reason) {
  Record result(mine.kind(), Object{{"id", mine.id()}, {"kind", name_of(mine.kind())}, {"status", "withdrawn"}});
  if (mine.text("visibility") == "restricted") result.set("visibility", "restricted");
  result.set("title", "Erased");
  for (const char* field : {"aliases", "replaced_by"}) {
    if (const Value* value = mine.find(field)) result.set(field, *value);
  }
  const std::string_view note = reason.empty() ? "the submission that it was made from was erased" : reason;
  result.set("review", List{Object{{"field", "status"}, {"code", "withdrawn"}, {"note", note}}});
  return result;
}

Record emptied(const Record& mine, const std::vector<Source>& erased, const Definitions& defs) {
  std::vector<Source> known = erased;
  for (Source& source : known) {
    std::erase_if(source.said.extracted, [](const Extracted& extracted) { return !extracted.bytes.empty(); });
    source.said.review.clear();
  }
  Record result = identity::merge(mine.kind(), mine.id(), known, defs);
  result.erase("sources");
  return result;
}

}  // namespace praxis::ingest
