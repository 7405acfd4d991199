#include "mention/name_reader.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace praxis::mention {
namespace {

bool joins(Gap gap) { return gap == Gap::blank || gap == Gap::hyphen || gap == Gap::apostrophe; }

/// Words of the longest name: rows of capitalized words without an end are headings, and reading stays
/// linear.
constexpr std::size_t kLongestName = 24;

std::string_view slice(std::string_view text, const Word& word) {
  return text.substr(word.span.begin, word.span.size());
}

}  // namespace

/// A name that begins at `at` and reaches, so far, to `end`.
struct NameReader::Name {
  std::string_view text;
  const Words& words;
  std::size_t at = 0;
  std::size_t end = 0;
  bool romance = false;  ///< its head opens it, and it may go on in small letters

  [[nodiscard]] std::size_t most() const { return std::min(words.size(), at + kLongestName); }
  [[nodiscard]] std::span<const Word> from(std::size_t index) const {
    return std::span(words).subspan(index);
  }
  [[nodiscard]] std::span<const Word> part(std::size_t first, std::size_t behind) const {
    return std::span(words).subspan(first, behind - first);
  }
  [[nodiscard]] bool holds(const Lexicon& lexicon, std::size_t index) const {
    return index < words.size() && lexicon.holds(text, words[index]);
  }
  [[nodiscard]] Gap gap(std::size_t index) const { return index < most() ? words[index].gap : Gap::other; }
};

NameReader::NameReader(const Definitions& defs, const CountryFinder& countries, const Lexicon& known)
    : defs_(defs),
      countries_(countries),
      known_(known),
      heads_(lexicon_of(defs, "organization_words", "head", Capitals::count)),
      other_heads_(lexicon_of(defs, "organization_words", "other-head", Capitals::count)),
      acting_heads_(lexicon_of(defs, "organization_words", "head-of-one-who-acts", Capitals::count)),
      governed_(lexicon_of(defs, "organization_words", "administration-of-place", Capitals::count)),
      connectors_(lexicon_of(defs, "organization_words", "connector", Capitals::do_not_count)),
      conjunctions_(lexicon_of(defs, "organization_words", "conjunction", Capitals::do_not_count)),
      place_connectors_(lexicon_of(defs, "organization_words", "place-connector", Capitals::do_not_count)),
      suffixes_(lexicon_of(defs, "name_parts", "company-suffix", Capitals::count)),
      possessors_(lexicon_of(defs, "name_parts", "possessor", Capitals::count)),
      genitives_(lexicon_of(defs, "name_parts", "genitive", Capitals::do_not_count)),
      purposes_(lexicon_of(defs, "name_parts", "purpose", Capitals::do_not_count)),
      within_(lexicon_of(defs, "name_parts", "within-name", Capitals::count)),
      sole_(lexicon_of(defs, "name_parts", "sole-name", Capitals::count)),
      measures_(lexicon_of(defs, "measures", "measure-verb", Capitals::do_not_count)),
      auxiliaries_(lexicon_of(defs, "measures", "auxiliary", Capitals::do_not_count)),
      places_(lexicon_of(defs, "measures", "place-preposition", Capitals::do_not_count)),
      articles_(Capitals::do_not_count) {
  const Vocabulary& words = defs.vocabulary("organization_words");
  if (const Term* places = words.find("place-connector")) connectors_.add(*places, 0);
  for (const std::string& article : defs.labels().phrases("articles")) articles_.add(article, 0);
  for (const std::string_view heads : {"head", "head-of-one-who-acts", "administration-of-place"}) {
    const Term* term = words.find(heads);
    if (term == nullptr) continue;
    for (const praxis::Name& name : term->names) {
      if (name.language == "en") continue;
      romance_heads_.add(name.text, 0);
      if (heads == "head") opening_heads_.add(name.text, 0);
    }
  }
  if (const Term* endings = defs.vocabulary("name_parts").find("adjective-ending")) {
    for (const praxis::Name& name : endings->names) adjective_endings_.push_back(text::fold(name.text));
  }
}

/// Whether a word that begins a sentence is no part of the name behind it.
bool NameReader::starts_with_other_word(std::string_view text, const Words& words, std::size_t at) const {
  const bool starts = at == 0 || (words[at].gap != Gap::blank && words[at].gap != Gap::hyphen);
  const Labels& labels = defs_.labels();
  const std::string_view word = slice(text, words[at]);
  return starts && (labels.is_phrase("articles", word) || labels.is_phrase("opening_prepositions", word) ||
                    labels.is_phrase("small_words", word));
}

/// The end of a row of capitalized words; "Women's" is one with the word behind it.
std::size_t NameReader::end_of_segment(const Name& name, std::size_t at) const {
  std::size_t end = at + 1;
  for (;;) {
    const bool possessive = name.gap(end) == Gap::apostrophe && slice(name.text, name.words[end]) == "s" &&
                            name.holds(possessors_, end - 1) && name.gap(end + 1) == Gap::blank &&
                            name.words[end + 1].is_capitalized();
    if (possessive) {
      end += 2;
    } else if ((name.gap(end) == Gap::blank || name.gap(end) == Gap::hyphen) &&
               name.words[end].is_capitalized()) {
      ++end;
    } else {
      return end;
    }
  }
}

/// English has the head of a name last, before "of"; Spanish and French have it first.
bool NameReader::has_head(std::string_view text, std::span<const Word> segment) const {
  if (other_heads_.longest_before(text, segment)) return false;
  if (heads_.longest_before(text, segment)) return true;  // "Workers' Guild"
  return !other_heads_.longest(text, segment) && opening_heads_.longest(text, segment);
}

/// Whether what stands behind a conjunction or a comma is a name of its own.
bool NameReader::is_another(const Name& name, std::size_t first, std::size_t end) const {
  const std::span<const Word> part = name.part(first, end);
  const Span span{part.front().span.begin, part.back().span.end};
  return part.front().written == Case::capitals || has_head(name.text, part) ||
         known_.longest(name.text, name.from(first)) ||
         !countries_.find(name.text.substr(span.begin, span.size())).empty();
}

/// The index behind the small words that lead to the next part of a name, at most two.
std::size_t NameReader::behind_connectors(const Name& name, std::size_t at) const {
  constexpr std::size_t kMost = 2;
  // "In Nsanje District the Malawi Red Cross Society": an article alone begins another name.
  const auto is_the = [&](std::size_t index) { return index < name.most() && name.text.substr(name.words[index].span.begin, name.words[index].span.size()) == "the"; };
  if (is_the(at)) return at;
  std::size_t next = at;
  while (next < name.most() && next - at < kMost && (next == at || joins(name.gap(next))) &&
         !name.words[next].is_capitalized() && name.holds(connectors_, next))
    ++next;
  return next;
}

/// Whether a name is whole with its head at the end, "Bar Council": "and" leads to another.
bool NameReader::is_closed(const Name& name) const {
  const std::span<const Word> read = name.part(name.at, name.end);
  return read.size() > 1 && heads_.longest_before(name.text, read) &&
         std::ranges::none_of(read, [&](const Word& word) { return connectors_.holds(name.text, word); });
}

/// Whether the small words behind a name lead to where it is: "in Amman", "aux Comores".
bool NameReader::leads_to_place(const Name& name, std::size_t next, std::size_t end) const {
  if (!name.holds(place_connectors_, name.end)) return false;
  const Span span{name.words[next].span.begin, name.words[end - 1].span.end};
  if (!countries_.find(name.text.substr(span.begin, span.size())).empty()) return true;
  return !name.holds(genitives_, name.end) && !name.holds(within_, next);
}

/// Over small words, or "and", to the next capitalized words; the old end where none belong to the name.
std::size_t NameReader::over_small_words(const Name& name) const {
  const bool conjunction = name.gap(name.end) == Gap::blank && name.holds(conjunctions_, name.end);
  const std::size_t first = name.end + (conjunction ? 1 : 0);
  if (!joins(name.gap(first))) return name.end;
  const std::size_t next = behind_connectors(name, first);
  if (next == name.end || !joins(name.gap(next)) || !name.words[next].is_capitalized()) return name.end;
  const std::size_t end = end_of_segment(name, next);
  if (!conjunction) return leads_to_place(name, next, end) ? name.end : end;
  if (is_closed(name)) return name.end;
  const bool led_elsewhere = next > first && !(name.romance && name.holds(genitives_, first));
  const std::span<const Word> part = name.part(next, end);
  const bool another = led_elsewhere || part.front().written == Case::capitals || has_head(name.text, part) ||
                       known_.longest(name.text, name.from(next)).has_value();
  return another ? name.end : end;
}

/// The end of one part of a list inside a name, "de la Famille"; `at` where none stands there.
std::size_t NameReader::end_of_item(const Name& name, std::size_t at) const {
  const bool led = name.romance && name.holds(genitives_, at);
  const std::size_t first = led ? behind_connectors(name, at) : at;
  if (first >= name.most() || !name.words[first].is_capitalized()) return at;
  if (first > at && !joins(name.gap(first))) return at;
  const std::size_t end = end_of_segment(name, first);
  return is_another(name, first, end) ? at : end;
}

/// "Bureau of Manpower, Employment and Training": the list goes on to its "and".
std::size_t NameReader::over_list(const Name& name) const {
  constexpr std::size_t kMostItems = 4;
  const std::span<const Word> read = name.part(name.at, name.end);
  if (std::ranges::none_of(read, [&](const Word& word) { return connectors_.holds(name.text, word); }))
    return name.end;
  std::size_t end = name.end;
  for (std::size_t items = 0; items < kMostItems && name.gap(end) == Gap::comma; ++items) {
    const std::size_t item = end_of_item(name, end);
    if (item == end) return name.end;
    end = item;
    const bool last_follows = name.gap(end) == Gap::blank || name.gap(end) == Gap::comma;
    if (!last_follows || !name.holds(conjunctions_, end)) continue;
    const std::size_t last = name.gap(end + 1) == Gap::blank ? end_of_item(name, end + 1) : end + 1;
    return last == end + 1 ? name.end : last;
  }
  return name.end;
}

bool NameReader::is_nationality(std::string_view text, const Word& word) const {
  return !countries_.nationalities(slice(text, word)).empty();
}

/// Whether a word in small letters may be a noun of a name: no word of grammar stands there.
bool NameReader::is_small_content(const Name& name, std::size_t at) const {
  constexpr std::size_t kShortest = 3;
  if (at >= name.most() || name.words[at].written != Case::lower || name.words[at].span.size() < kShortest)
    return false;
  return !name.holds(connectors_, at) && !name.holds(auxiliaries_, at) && !name.holds(articles_, at) &&
         !defs_.labels().is_phrase("small_words", slice(name.text, name.words[at]));
}

/// "civil", "sociales", "tunisien" behind the noun that they belong to.
bool NameReader::is_adjective(const Name& name, std::size_t at) const {
  if (name.gap(at) != Gap::blank || !is_small_content(name, at)) return false;
  if (is_nationality(name.text, name.words[at])) return true;
  const std::string folded = text::fold(slice(name.text, name.words[at]));
  return std::ranges::any_of(adjective_endings_,
                             [&](const std::string& ending) { return folded.ends_with(ending); }) &&
         !measures_.longest(name.text, name.from(at));
}

/// One step of a Spanish or French name in small letters: an adjective, or a noun behind "de la".
std::size_t NameReader::into_small_letters(const Name& name) const {
  constexpr std::ptrdiff_t kMostSmall = 5;
  const std::span<const Word> read = name.part(name.at, name.end);
  const auto last_capital = std::ranges::find_if(read.rbegin(), read.rend(),
                                                 [](const Word& word) { return word.is_capitalized(); });
  const auto content = std::count_if(read.rbegin(), last_capital, [&](const Word& word) {
    return !connectors_.holds(name.text, word) && !conjunctions_.holds(name.text, word);
  });
  if (content >= kMostSmall) return name.end;
  if (is_adjective(name, name.end)) return name.end + 1;
  const bool conjunction = name.gap(name.end) == Gap::blank && name.holds(conjunctions_, name.end);
  const std::size_t first = name.end + (conjunction ? 1 : 0);
  const bool genitive = joins(name.gap(first)) && name.holds(genitives_, first);
  const bool purpose = joins(name.gap(first)) && name.holds(purposes_, first) && !conjunction;
  if (!genitive && !purpose) {
    if (!conjunction) return name.end;
    if (is_adjective(name, first)) return first + 1;
    const bool noun = name.gap(first) == Gap::blank && is_small_content(name, first);
    return noun && is_adjective(name, first + 1) ? first + 2 : name.end;  // "y previsión social"
  }
  const std::size_t next = behind_connectors(name, first);
  const bool articled = next > first + 1;
  const bool goes_on = joins(name.gap(next)) && is_small_content(name, next) && (genitive || articled);
  return goes_on ? next + 1 : name.end;
}

/// "Harbour Star Shipping Ltd", "Navieras del Istmo, S.A.": capitals, perhaps over "de", before a suffix.
std::optional<std::size_t> NameReader::end_of_company(const Name& name) const {
  for (std::size_t at = name.at + 1; at <= name.end && at < name.most(); ++at) {
    const Gap gap = name.words[at].gap;
    if (!name.words[at].is_capitalized() || (gap != Gap::blank && gap != Gap::comma)) continue;
    if (const auto suffix = suffixes_.longest(name.text, name.from(at))) return at + suffix->words;
  }
  return std::nullopt;
}

/// "City of Melbourne" governs; "in the City of Melbourne" is a place.
bool NameReader::is_place_governed(const Name& name) const {
  const auto head = governed_.longest(name.text, name.from(name.at));
  if (!head || name.end < name.at + head->words + 2 || !name.holds(connectors_, name.at + head->words))
    return false;
  std::size_t before = name.at;
  if (before > 0 && joins(name.words[before].gap) && name.holds(articles_, before - 1)) --before;
  return before == 0 || !joins(name.words[before].gap) || !name.holds(places_, before - 1);
}

/// Whether a verb of a measure follows the name.
bool NameReader::acts(const Name& name) const {
  constexpr std::size_t kMostBetween = 3;
  std::size_t at = name.end;
  while (at < name.words.size() && at - name.end < kMostBetween && name.holds(auxiliaries_, at)) ++at;
  return at < name.words.size() && name.words[at].gap == Gap::blank &&
         measures_.longest(name.text, name.from(at)).has_value();
}

bool NameReader::is_headed(const Name& name) const {
  const std::span<const Word> opening = name.part(name.at, end_of_segment(name, name.at));
  if (has_head(name.text, opening) || is_place_governed(name)) return true;
  if (other_heads_.longest(name.text, opening) || other_heads_.longest_before(name.text, opening)) {
    return false;
  }
  // "Red de Albergues": the head may reach over the small word.
  if (opening_heads_.longest(name.text, name.part(name.at, name.end))) return true;
  const bool acting_head =
      acting_heads_.longest(name.text, opening) || acting_heads_.longest_before(name.text, opening);
  return acting_head && acts(name);
}

std::optional<std::size_t> NameReader::end_of(std::string_view text, const Words& words,
                                              std::size_t at) const {
  if (starts_with_other_word(text, words, at)) return std::nullopt;
  Name name{text, words, at, at + 1, romance_heads_.longest(text, std::span(words).subspan(at)).has_value()};
  name.end = end_of_segment(name, at);
  for (;;) {
    std::size_t end = over_small_words(name);
    if (end == name.end) end = over_list(name);
    if (end == name.end && name.romance) end = into_small_letters(name);
    if (end == name.end) break;
    name.end = end;
  }
  if (const auto company = end_of_company(name)) return company;
  if (name.end == at + 1 && name.holds(sole_, at) && acts(name)) return name.end;
  return name.end > at + 1 && is_headed(name) ? std::optional(name.end) : std::nullopt;
}

std::size_t NameReader::last_mark(std::string_view text, const Words& words, std::size_t end) const {
  const std::size_t behind = words[end - 1].span.end;
  if (!text.substr(behind).starts_with('.') || !suffixes_.longest_before(text, std::span(words).first(end)))
    return behind;
  const bool dotted = words[end - 1].gap == Gap::dot;
  const bool goes_on = end < words.size() && words[end].written == Case::lower;
  return dotted || goes_on ? behind + 1 : behind;
}

}  // namespace praxis::mention
