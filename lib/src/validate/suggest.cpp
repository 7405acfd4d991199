#include "validate/suggest.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "text/blank.hpp"
#include "text/small_words.hpp"
#include "text/spelling.hpp"
#include "text/unicode.hpp"

namespace praxis::validation {
namespace {

constexpr std::size_t kMostTerms = 3;

/// A wording of a field's name.
struct Wording {
  std::string folded;
  std::string field;
};

/// "practiceTypes" as words, then folded, without the s of a plural.
std::string key_of(std::string_view name) {
  std::string spaced;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool is_hump =
        at > 0 && name[at] >= 'A' && name[at] <= 'Z' && name[at - 1] >= 'a' && name[at - 1] <= 'z';
    if (is_hump) spaced += ' ';
    spaced += name[at] == '_' ? ' ' : name[at];
  }
  std::string folded = text::fold(spaced);
  if (folded.size() > 3 && folded.ends_with('s')) folded.pop_back();
  return folded;
}

void add_query_names(const Member& property, std::vector<Wording>& wordings) {
  if (property.value.object() == nullptr) return;
  for (const Value& name : property.value.object()->list("x-query")) {
    if (name.text()) wordings.push_back({key_of(*name.text()), property.name});
  }
}

std::vector<Wording> wordings_of(const Object& node, const Definitions& defs) {
  std::vector<Wording> wordings;
  const Value* properties = node.find("properties");
  if (properties == nullptr || properties->object() == nullptr) return wordings;
  for (const Member& property : properties->object()->members())
    wordings.push_back({key_of(property.name), property.name});
  for (const Member& property : properties->object()->members()) add_query_names(property, wordings);
  for (const LabelName& label : defs.labels().labels()) {
    if (properties->object()->find(label.field)) wordings.push_back({key_of(label.text), label.field});
  }
  return wordings;
}

/// Whether all words of one text are words of the other.
bool is_part(const std::vector<std::string_view>& words, const std::vector<std::string_view>& of) {
  return !words.empty() && std::ranges::all_of(words, [&of](std::string_view word) {
    return std::ranges::find(of, word) != of.end();
  });
}

/// How many words a name of the term and the value have in common, where one of them holds the other.
std::size_t common_words(const Term& term, const std::vector<std::string_view>& words) {
  std::size_t most = 0;
  for (const Name& name : term.names) {
    const std::string key = text::key_words(name.text);
    const std::vector<std::string_view> own = text::words(key);
    if (is_part(own, words) || is_part(words, own)) most = std::max(most, std::min(own.size(), words.size()));
  }
  return most;
}

void add_by_words(std::string_view value, const Vocabulary& vocabulary, std::vector<std::string>& ids) {
  const std::string key = text::key_words(value);
  const std::vector<std::string_view> words = text::words(key);
  std::vector<std::pair<std::size_t, const Term*>> found;
  for (const Term& term : vocabulary.terms()) {
    if (const std::size_t common = common_words(term, words); common > 0) found.emplace_back(common, &term);
  }
  std::ranges::stable_sort(found, std::greater<>(), [](const auto& entry) { return entry.first; });
  for (const auto& [common, term] : found) {
    if (ids.size() < kMostTerms && std::ranges::find(ids, term->id) == ids.end()) ids.push_back(term->id);
  }
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::optional<Meant> meant_field(std::string_view key, const Object& node, const Definitions& defs) {
  const std::vector<Wording> wordings = wordings_of(node, defs);
  const std::string folded = key_of(key);
  std::set<std::string> certain;
  for (const Wording& wording : wordings) {
    if (wording.folded == folded) certain.insert(wording.field);
  }
  if (certain.size() == 1) return Meant{*certain.begin(), Meant::How::certainly};
  std::vector<std::string> known;
  for (const Wording& wording : wordings) known.push_back(wording.folded);
  const std::optional<std::string> near = text::nearest(folded, known);
  if (!near) return std::nullopt;
  return Meant{std::ranges::find(wordings, *near, &Wording::folded)->field, Meant::How::perhaps};
}

std::vector<std::string> meant_terms(std::string_view value, const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  for (const Term* term : vocabulary.near(value, kMostTerms)) ids.push_back(term->id);
  if (ids.empty() || text::words(text::fold(value)).size() > 1) add_by_words(value, vocabulary, ids);
  return ids;
}

std::optional<OtherField> field_for(const Subject& subject, std::string_view value,
                                    std::string_view vocabulary) {
  const std::optional<RecordKind> kind = record_kind(subject.noun);
  if (!kind) return std::nullopt;
  for (const FieldSpec& field : subject.defs.kind(*kind).fields) {
    const bool takes_terms =
        field.type == FieldType::term && !field.vocabulary.empty() && field.vocabulary != vocabulary;
    if (!takes_terms) continue;
    const Term* term = subject.defs.vocabulary(field.vocabulary).look_up(value);
    if (term != nullptr && term->id != "other") return OtherField{field.name, term->id};
  }
  return std::nullopt;
}

std::optional<std::string> meant_number(std::string_view value, const Vocabulary& vocabulary,
                                        const Labels& labels) {
  if (const Term* named = vocabulary.look_up(value)) return named->id;
  const std::size_t digit = value.find_first_of("0123456789");
  if (digit == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(value.find_first_not_of("0123456789", digit), value.size());
  const std::string word(text::trim(value.substr(0, digit)));
  const Term* term = vocabulary.find(value.substr(digit, end - digit));
  const bool is_worded = word.empty() || labels.is_phrase("number_word", word);
  if (term == nullptr || !is_worded || value.find_first_of("0123456789", end) != std::string_view::npos)
    return std::nullopt;
  return term->id;
}

std::vector<std::string> listed_terms(std::string_view value, const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(",;|\n", begin), value.size());
    const std::string_view part = text::trim(value.substr(begin, end - begin));
    const Term* term = part.empty() ? nullptr : vocabulary.look_up_typed(part);
    if (term == nullptr) return {};
    ids.push_back(term->id);
    begin = end + 1;
  }
  return ids.size() < 2 ? std::vector<std::string>() : ids;
}

std::string meant_language(std::string_view value) {
  struct LanguageName {
    std::string_view name;
    std::string_view tag;
  };
  // The official languages of the United Nations and those of the regions where most records come from, by
  // ISO 639.
  static constexpr std::array kNames{
      LanguageName{"english", "en"},    LanguageName{"ingles", "en"},     LanguageName{"anglais", "en"},
      LanguageName{"eng", "en"},        LanguageName{"spanish", "es"},    LanguageName{"espanol", "es"},
      LanguageName{"espagnol", "es"},   LanguageName{"spa", "es"},        LanguageName{"castellano", "es"},
      LanguageName{"french", "fr"},     LanguageName{"frances", "fr"},    LanguageName{"francais", "fr"},
      LanguageName{"fra", "fr"},        LanguageName{"fre", "fr"},        LanguageName{"arabic", "ar"},
      LanguageName{"ara", "ar"},        LanguageName{"russian", "ru"},    LanguageName{"rus", "ru"},
      LanguageName{"chinese", "zh"},    LanguageName{"zho", "zh"},        LanguageName{"chi", "zh"},
      LanguageName{"portuguese", "pt"}, LanguageName{"portugues", "pt"},  LanguageName{"por", "pt"},
      LanguageName{"german", "de"},     LanguageName{"deu", "de"},        LanguageName{"ger", "de"},
      LanguageName{"italian", "it"},    LanguageName{"ita", "it"},        LanguageName{"tagalog", "tl"},
      LanguageName{"filipino", "fil"},  LanguageName{"indonesian", "id"},
  };
  const std::string folded = text::fold(value);
  const auto named = std::ranges::find(kNames, std::string_view(folded), &LanguageName::name);
  if (named != kNames.end()) return std::string(named->tag);
  const std::vector<std::string_view> subtags = text::words(folded);
  if (subtags.empty() || subtags.size() > 2 || subtags[0].size() > 3 || subtags[0].size() < 2) return {};
  if (!std::ranges::all_of(folded, [](char c) { return is_small(c) || c == ' '; })) return {};
  std::string tag(subtags[0]);
  if (subtags.size() == 1) return tag;
  if (subtags[1].size() != 2) return {};
  tag += '-';
  for (const char c : subtags[1]) tag += static_cast<char>(c - 'a' + 'A');
  return tag;
}

}  // namespace praxis::validation
