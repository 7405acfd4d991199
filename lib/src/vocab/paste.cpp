#include <algorithm>
#include <map>
#include <praxis/vocab.hpp>
#include <set>

#include "text/unicode.hpp"
#include "vocab/names.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

/// Spellings of a value that do not fold alike.
std::vector<std::string> distinct(const std::vector<Spelling>& spellings) {
  std::vector<std::string> result;
  std::set<std::string> seen;
  for (const Spelling& spelling : spellings) {
    if (seen.insert(text::fold(spelling.text)).second) result.push_back(spelling.text);
  }
  return result;
}

/// The entry of one term in the file, in the making.
struct Entry {
  std::string id;
  std::map<std::string, std::string> labels;                 ///< by language
  std::map<std::string, std::vector<std::string>> synonyms;  ///< by language
  std::map<std::string, std::vector<std::string>> hidden;    ///< by language
};

Value by_language(const std::map<std::string, std::vector<std::string>>& names) {
  Object result;
  for (const auto& [language, texts] : names) result.set(language, List(texts.begin(), texts.end()));
  return result;
}

Value to_value(const Entry& entry) {
  Object object{{"id", entry.id}};
  Object labels;
  for (const auto& [language, label] : entry.labels) labels.set(language, label);
  if (!labels.empty()) object.set("label", labels);
  if (!entry.synonyms.empty()) object.set("synonyms", by_language(entry.synonyms));
  if (!entry.hidden.empty()) object.set("hidden", by_language(entry.hidden));
  return object;
}

class FileMaker {
 public:
  explicit FileMaker(const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), open_(vocab::is_open(vocabulary)) {}

  void add(const UnknownValue& value) {
    if (value.proposals.empty()) return add_term(value);
    auto& entry = entry_of(value.proposals.front().term);
    const bool misspelled = value.proposals.front().likeness == Likeness::spelling;
    auto& names = (misspelled ? entry.hidden : entry.synonyms)[value.language];
    for (std::string& text : distinct(value.spellings)) names.push_back(std::move(text));
  }

  [[nodiscard]] std::string write() const {
    if (entries_.empty()) return {};
    List terms;
    for (const Entry& entry : entries_) terms.push_back(to_value(entry));
    return yaml::write(Object{{"vocabulary", vocabulary_.name()}, {"terms", std::move(terms)}});
  }

 private:
  void add_term(const UnknownValue& value) {
    std::vector<std::string> texts = distinct(value.spellings);
    const std::string id = text::slug(texts.front());
    if (!open_ || id.empty()) return;
    Entry& entry = entry_of(id);
    const bool is_label = entry.labels.try_emplace(value.language, texts.front()).second;
    for (std::size_t i = is_label ? 1 : 0; i < texts.size(); ++i)
      entry.synonyms[value.language].push_back(texts[i]);
  }

  Entry& entry_of(const std::string& id) {
    const auto known = std::ranges::find(entries_, id, &Entry::id);
    return known == entries_.end() ? entries_.emplace_back(Entry{id, {}, {}, {}}) : *known;
  }

  const Vocabulary& vocabulary_;
  bool open_;
  std::vector<Entry> entries_;
};

}  // namespace

std::string vocabulary_file(const std::vector<UnknownValue>& values, std::string_view vocabulary,
                            const Definitions& defs) {
  FileMaker file(defs.vocabulary(vocabulary));
  for (const UnknownValue& value : values) {
    if (value.vocabulary == vocabulary) file.add(value);
  }
  return file.write();
}

std::vector<std::string> vocabularies_to_extend(const std::vector<UnknownValue>& values,
                                                const Definitions& defs) {
  std::vector<std::string> names;
  for (const Vocabulary& vocabulary : defs.vocabularies()) {
    if (!vocabulary_file(values, vocabulary.name(), defs).empty()) names.push_back(vocabulary.name());
  }
  return names;
}

}  // namespace praxis
