#include <algorithm>
#include <praxis/vocab.hpp>

#include "text/spelling.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "vocab/proposals.hpp"

namespace praxis {
namespace {

/// One letter in so many may differ within a cluster.
constexpr std::size_t kLettersAnEdit = 6;

/// The vocabularies that may know a value of a field: its own, and for countries the regions, which forms
/// print among them.
std::vector<const Vocabulary*> vocabularies_for(const FieldSpec& field, const Definitions& defs) {
  std::vector<const Vocabulary*> result{&defs.vocabulary(field.vocabulary)};
  if (field.vocabulary == "countries") result.push_back(&defs.vocabulary("regions"));
  return result;
}

/// A review entry `unknown-term`.
struct Entry {
  const Record* record;
  const FieldSpec* field;
  std::string text;
  std::string folded;
};

bool is_known(const Entry& entry, const Definitions& defs) {
  return std::ranges::any_of(vocabularies_for(*entry.field, defs), [&](const Vocabulary* vocabulary) {
    return vocabulary->look_up(entry.text) != nullptr;
  });
}

std::vector<Entry> unknown_entries(const std::vector<Record>& records, const Definitions& defs) {
  std::vector<Entry> entries;
  for (const Record& record : records) {
    for (const Value& value : record.list("review")) {
      const Object* review = value.object();
      if (review == nullptr || review->text("code") != "unknown-term" || review->text("value").empty())
        continue;
      const FieldSpec* field = defs.kind(record.kind()).field(review->text("field"));
      if (field == nullptr || field->vocabulary.empty()) continue;
      Entry entry{&record, field, std::string(review->text("value")), text::fold(review->text("value"))};
      if (!is_known(entry, defs)) entries.push_back(std::move(entry));
    }
  }
  return entries;
}

/// Entries of one vocabulary with the same folded text, or nearly so.
struct Cluster {
  std::string vocabulary;
  std::string folded;  ///< of the most frequent spelling
  std::vector<const Entry*> entries;
};

bool belongs(const Cluster& cluster, const Cluster& other) {
  if (cluster.vocabulary != other.vocabulary) return false;
  const std::size_t limit =
      std::min(text::code_points(cluster.folded), text::code_points(other.folded)) / kLettersAnEdit;
  return text::edit_distance(cluster.folded, other.folded, limit) <= limit;
}

/// Those with the same folded text, the most frequent first.
std::vector<Cluster> exact_clusters(const std::vector<Entry>& entries) {
  std::map<std::pair<std::string, std::string>, Cluster> by_key;
  for (const Entry& entry : entries) {
    // Marks that fold to nothing stand for themselves.
    const std::string& key = entry.folded.empty() ? entry.text : entry.folded;
    Cluster& cluster = by_key[{entry.field->vocabulary, key}];
    cluster.vocabulary = entry.field->vocabulary;
    cluster.folded = key;
    cluster.entries.push_back(&entry);
  }
  std::vector<Cluster> result;
  for (auto& [key, cluster] : by_key) result.push_back(std::move(cluster));
  std::ranges::stable_sort(result, std::ranges::greater(),
                           [](const Cluster& cluster) { return cluster.entries.size(); });
  return result;
}

/// A rarer spelling joins the most frequent one that it is near to.
std::vector<Cluster> clusters_of(const std::vector<Entry>& entries) {
  std::vector<Cluster> result;
  for (Cluster& cluster : exact_clusters(entries)) {
    const auto near =
        std::ranges::find_if(result, [&](const Cluster& other) { return belongs(other, cluster); });
    if (near == result.end()) {
      result.push_back(std::move(cluster));
    } else {
      near->entries.insert(near->entries.end(), cluster.entries.begin(), cluster.entries.end());
    }
  }
  return result;
}

std::vector<Spelling> spellings_of(const Cluster& cluster) {
  std::map<std::string, std::size_t> counts;
  for (const Entry* entry : cluster.entries) ++counts[entry->text];
  std::vector<Spelling> result;
  for (const auto& [text, count] : counts) result.push_back({text, count});
  std::ranges::stable_sort(result, std::ranges::greater(), &Spelling::count);
  return result;
}

std::string language_of(const Record& record) {
  const std::string_view language = record.text("language");
  return language.empty() ? "en" : std::string(language.substr(0, language.find('-')));
}

/// Sorted, each once.
template <typename T>
void tidy(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

UnknownValue unknown_value(const Cluster& cluster, const Definitions& defs) {
  UnknownValue value;
  value.spellings = spellings_of(cluster);
  value.language = language_of(*cluster.entries.front()->record);
  value.count = cluster.entries.size();
  for (const Entry* entry : cluster.entries) {
    value.fields.push_back({entry->record->kind(), entry->field->name});
    value.records.emplace_back(entry->record->id());
  }
  tidy(value.fields);
  tidy(value.records);
  const auto vocabularies = vocabularies_for(*cluster.entries.front()->field, defs);
  value.proposals = vocab::proposals(value.spellings.front().text, vocabularies);
  value.vocabulary =
      value.proposals.empty() ? vocabularies.back()->name() : value.proposals.front().vocabulary;
  return value;
}

}  // namespace

std::vector<UnknownValue> unknown_values(const std::vector<Record>& records, const Definitions& defs) {
  const std::vector<Entry> entries = unknown_entries(records, defs);
  std::vector<UnknownValue> values;
  for (const Cluster& cluster : clusters_of(entries)) values.push_back(unknown_value(cluster, defs));
  const auto place = [&](const UnknownValue& value) {
    return std::ranges::find(defs.vocabularies(), value.vocabulary, &Vocabulary::name) -
           defs.vocabularies().begin();
  };
  std::ranges::stable_sort(values, [&](const UnknownValue& a, const UnknownValue& b) {
    return std::pair(place(a), b.count) < std::pair(place(b), a.count);
  });
  return values;
}

}  // namespace praxis
