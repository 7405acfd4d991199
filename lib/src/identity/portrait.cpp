#include "identity/portrait.hpp"

#include <algorithm>
#include <charconv>

#include "mention/words.hpp"
#include "text/small_words.hpp"
#include "text/unicode.hpp"

namespace praxis::identity {
namespace {

constexpr std::size_t kShingleWords = 4;
constexpr std::size_t kOpeningWords = 6;
constexpr std::size_t kLongWord = 6;  // letters, of the words that stems are taken from
constexpr std::size_t kStem = 5;
constexpr int kNoEnd = 9999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_number(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }
bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"));
}

template <typename T>
void make_set(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

template <typename Keep>
Words pick(const std::vector<std::string_view>& words, Keep keep) {
  Words picked;
  for (const std::string_view word : words) {
    if (keep(word)) picked.emplace_back(word);
  }
  make_set(picked);
  return picked;
}

Words key_set(std::string_view text) {
  const std::string key = text::key_words(text);
  return pick(text::words(key), [](std::string_view) { return true; });
}

std::size_t hash_of_run(const std::vector<std::string_view>& words, std::size_t first, std::size_t count) {
  const std::string_view last = words[first + count - 1];
  return hash(
      {words[first].data(), static_cast<std::size_t>(last.data() + last.size() - words[first].data())});
}

Hashes shingles(const std::vector<std::string_view>& words) {
  Hashes result;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i)
    result.push_back(hash_of_run(words, i, kShingleWords));
  make_set(result);
  return result;
}

/// All prose of a record: a practice's description, a document's sections and items.
std::string prose_of(const Record& record) {
  std::string prose(record.text("description"));
  for (const std::string_view field : {"sections", "recommendations", "items"}) {
    for (const Value& part : record.list(field)) {
      if (part.object() != nullptr) prose.append("\n").append(part.object()->text("text"));
    }
  }
  return prose;
}

/// The first word of a sentence is capitalized whatever it is.
bool opens_sentence(const mention::Word& word) {
  return word.gap == mention::Gap::start || word.gap == mention::Gap::dot || word.gap == mention::Gap::other;
}

/// Digits alone tell: "100,000" and "100.000" are one number, and a part of noughts is none.
std::string number_in(std::string_view word) {
  std::string digits;
  std::ranges::copy_if(word, std::back_inserter(digits), is_digit);
  return digits.size() < 2 || digits.find_first_not_of('0') == std::string::npos ? std::string() : digits;
}

std::string anchor_of(std::string_view text, const mention::Word& word) {
  const std::string_view written = text.substr(word.span.begin, word.span.size());
  if (word.written == mention::Case::number) return number_in(written);
  if (written.size() < 2 || !word.is_capitalized()) return {};
  return word.written == mention::Case::capitals || !opens_sentence(word) ? text::fold(written)
                                                                          : std::string();
}

Words anchors(std::string_view text) {
  Words result;
  mention::WordReader reader(text, {0, text.size()});
  while (const auto word = reader.next()) {
    if (std::string anchor = anchor_of(text, *word); !anchor.empty()) result.push_back(std::move(anchor));
  }
  make_set(result);
  return result;
}

Words stems(const std::vector<std::string_view>& words) {
  Words result;
  for (const std::string_view word : words) {
    if (word.size() >= kLongWord && !is_number(word)) result.emplace_back(word.substr(0, kStem));
  }
  make_set(result);
  return result;
}

Words places(std::string_view text, const mention::CountryFinder& finder) {
  Words result;
  for (const mention::CountryMention& mention : finder.find(text)) result.push_back(mention.id);
  for (const mention::CountryMention& mention : finder.nationalities(text)) result.push_back(mention.id);
  make_set(result);
  return result;
}

std::vector<Words> key_sets(const List& names) {
  std::vector<Words> result;
  for (const Value& name : names) {
    if (name.text() != nullptr) result.push_back(key_set(*name.text()));
  }
  return result;
}

int year_of(std::string_view edtf) {
  int year = kNoEnd;
  if (edtf.size() >= 4) std::from_chars(edtf.data(), edtf.data() + 4, year);
  return year;
}

std::pair<int, int> years_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return {year_of(edtf), year_of(edtf)};
  const std::string_view first = edtf.substr(0, slash);
  return {first.starts_with("..") ? 0 : year_of(first), year_of(edtf.substr(slash + 1))};
}

std::vector<std::pair<int, int>> dates_of(const Record& record) {
  std::vector<std::pair<int, int>> dates;
  for (const std::string_view field : {"dates", "date"}) {
    const Value* value = record.find(field);
    if (value == nullptr) continue;
    if (value->text()) dates.push_back(years_of(*value->text()));
    for (const Value& date : record.list(field)) {
      if (date.text()) dates.push_back(years_of(*date.text()));
    }
  }
  return dates;
}

/// "https://www.a.org/x/" and "http://a.org/x" lead to one page.
std::string bare_url(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

Words links_of(const Record& record) {
  Words links;
  for (const Value& link : record.list("links")) {
    if (link.object() != nullptr && !link.object()->text("url").empty())
      links.push_back(bare_url(link.object()->text("url")));
  }
  make_set(links);
  return links;
}

/// praxis says so where it made up a title; once a curator settled that, the title is as good as printed.
bool is_printed(const Record& record) {
  return std::ranges::none_of(record.list("review"), [](const Value& entry) {
    return entry.object() != nullptr && entry.object()->text("field") == "title" &&
           entry.object()->text("code").starts_with("title-from");
  });
}

void portray_title(const Record& record, Portrait& portrait) {
  portrait.title_is_printed = is_printed(record);
  portrait.titles = key_sets(record.list("alternative_titles"));
  portrait.titles.insert(portrait.titles.begin(), key_set(record.text("title")));
  const std::string folded = text::fold(record.text("title"));
  portrait.title_years = pick(text::words(folded), is_year);
  portrait.title_numbers =
      pick(text::words(folded), [](std::string_view word) { return is_number(word) && !is_year(word); });
}

void portray_prose(const Record& record, const mention::CountryFinder& countries, Portrait& portrait) {
  const std::string prose = prose_of(record);
  const std::string folded = text::fold(prose);
  const std::vector<std::string_view> words = text::words(folded);
  portrait.shingles = shingles(words);
  portrait.prose = words.empty() ? 0 : hash(folded);
  portrait.opening = words.size() < kOpeningWords ? 0 : hash_of_run(words, 0, kOpeningWords);
  portrait.years = pick(words, is_year);
  portrait.stems = stems(words);
  const std::string all = std::string(record.text("title")) + ".\n" + prose;
  portrait.anchors = anchors(all);
  portrait.places = places(all, countries);
}

void portray_fields(const Record& record, Portrait& portrait) {
  const bool is_document = record.kind() == RecordKind::document;
  // A document names countries in passing: another copy of it may be cut before the last of them.
  if (!is_document) portrait.countries = record.list("countries");
  portrait.regions = record.list("regions");
  portrait.practice_types = record.list("practice_types");
  portrait.stakeholder_types = record.list("stakeholder_types");
  portrait.crisis_types = record.list("crisis_types");
  portrait.crisis_phases = record.list("crisis_phases");
  portrait.guidelines = record.list("guidelines");
  portrait.stakeholders = key_sets(record.list(is_document ? "issuers" : "stakeholder_names"));
  portrait.links = links_of(record);
  portrait.dates = dates_of(record);
  portrait.document_type = record.text("document_type");
}

}  // namespace

std::size_t hash(std::string_view text) {
  std::size_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value;
}

std::string slug_of_name(std::string_view name) {
  if (const std::size_t folder = name.find_last_of("/\\"); folder != std::string_view::npos)
    name.remove_prefix(folder + 1);
  name = name.substr(0, name.rfind('.'));
  std::string slug = text::slug(name, name.size());
  if (slug.ends_with("-0")) slug.resize(slug.size() - 2);
  const std::string folded = text::fold(slug);
  const auto parts = text::words(folded);
  const auto is_word = [](std::string_view part) {
    return part.size() > 1 && std::ranges::all_of(part, is_letter);
  };
  return std::ranges::count_if(parts, is_word) >= 2 ? slug : std::string();
}

Portrait portray(const Record& record, const std::vector<std::string>& names,
                 const mention::CountryFinder& countries) {
  Portrait portrait;
  portrait.kind = record.kind();
  portrait.language = record.text("language");
  portray_title(record, portrait);
  portray_prose(record, countries, portrait);
  portray_fields(record, portrait);
  for (const std::string& name : names) {
    if (std::string slug = slug_of_name(name); !slug.empty()) portrait.slugs.push_back(std::move(slug));
  }
  make_set(portrait.slugs);
  return portrait;
}

}  // namespace praxis::identity
