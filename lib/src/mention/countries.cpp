#include "mention/countries.hpp"

#include <algorithm>
#include <set>

#include "text/unicode.hpp"

namespace praxis::mention {
namespace {

/// Whether a name reads on from the word before it, as in "New Mexico".
bool joins(Gap gap) { return gap == Gap::blank || gap == Gap::hyphen || gap == Gap::apostrophe; }

/// The names of a term that begin with an article it also goes without: "The Bahamas".
std::set<std::string> with_needless_article(const Term& term) {
  std::set<std::string> all;
  for (const Name& name : term.names) all.insert(name.folded);
  std::set<std::string> needless;
  for (const Name& name : term.names) {
    const std::size_t article = name.folded.find(' ');
    const bool known =
        article != std::string::npos && article <= 3 && all.contains(name.folded.substr(article + 1));
    if (known && name.use != NameUse::label) needless.insert(name.folded);
  }
  return needless;
}

/// Codes are for forms; what prose writes in two or three capitals stands in the vocabulary as a synonym.
bool is_name_of_prose(const Term& term, const Name& name) {
  return (name.use == NameUse::label || name.use == NameUse::synonym) && name.text != term.id &&
         !text::starts_lower(name.text);
}

/// Whether a word for people is the name of a country, too; a misspelling of one ("Philippine") is not.
bool is_country(const Vocabulary& countries, const Name& people) {
  const Term* term = countries.look_up(people.text);
  return term != nullptr && std::ranges::any_of(term->names, [&](const Name& name) {
           return name.use != NameUse::hidden && name.folded == people.folded;
         });
}

/// The end of a name whose last mark stands behind its last word: "EE.UU.", "Bolivia (Plurinational State
/// of)". Nothing where a bracket stays open.
std::optional<std::size_t> closed_end(std::string_view text, std::span<const Word> name) {
  const std::size_t end = name.back().span.end;
  const char next = end < text.size() ? text[end] : '\0';
  const bool bracketed =
      std::ranges::any_of(name.subspan(1), [](const Word& word) { return word.gap == Gap::bracket; });
  if (bracketed) return next == ')' ? std::optional(end + 1) : std::nullopt;
  const bool abbreviated = name.size() > 1 && name.back().gap == Gap::dot && name.back().span.size() <= 2;
  return abbreviated && next == '.' ? end + 1 : end;
}

}  // namespace

CountryFinder::CountryFinder(const Definitions& defs)
    : defs_(defs),
      other_places_(lexicon_of(defs, "places", "another-place", Capitals::count)),
      before_(lexicon_of(defs, "places", "before", Capitals::count)),
      behind_(lexicon_of(defs, "places", "behind", Capitals::count)),
      persons_(lexicon_of(defs, "places", "also-a-person", Capitals::count)),
      with_article_(lexicon_of(defs, "places", "with-article", Capitals::count)),
      money_(lexicon_of(defs, "places", "money", Capitals::do_not_count)),
      articles_(lexicon_of(defs, "places", "article", Capitals::do_not_count)) {
  if (const Term* beside = defs.vocabulary("places").find("beside")) {
    for (Lexicon* side : {&before_, &behind_}) side->add(*beside, 0);
  }
  std::set<std::string> of_forms;
  if (const Term* names = defs.vocabulary("places").find("of-forms")) {
    for (const Name& name : names->names) of_forms.insert(name.folded);
  }
  for (const Term& term : defs.vocabulary("countries").terms()) {
    const std::set<std::string> needless = with_needless_article(term);
    for (const Name& name : term.names) {
      if (is_name_of_prose(term, name) && !needless.contains(name.folded) && !of_forms.contains(name.folded))
        names_.add(name.text, ids_.size());
    }
    if (const Term* people = defs.vocabulary("demonyms").find(term.id)) {
      for (const Name& name : people->names) {
        if (is_country(defs.vocabulary("countries"), name)) continue;  // "argentina"
        (name.language == "en" ? demonyms_ : small_demonyms_).add(name.text, ids_.size());
      }
    }
    ids_.push_back(term.id);
  }
}

bool CountryFinder::is_another_place(std::string_view text, const Words& words, std::size_t first,
                                     std::size_t size) const {
  const std::span<const Word> all(words);
  if (joins(words[first].gap) && before_.longest_before(text, all.first(first))) return true;
  const std::size_t next = first + size;
  if (next == words.size())
    return words[next - 1].span.end < text.size() && text[words[next - 1].span.end] == '$';
  const Word& last = words[next - 1];
  // "Congo, Republic of" is a name; "Congo, Republic of Korea" are two.
  const bool open_end =
      size > 1 && last.written == Case::lower && joins(words[next].gap) && words[next].is_capitalized();
  const bool money =
      text[last.span.end] == '$' || (joins(words[next].gap) && money_.holds(text, words[next]));
  return open_end || money || (words[next].gap == Gap::blank && behind_.holds(text, words[next]));
}

bool CountryFinder::is_a_person(std::string_view text, const Words& words, std::size_t first,
                                std::size_t size) const {
  if (size != 1 || !persons_.holds(text, words[first])) return false;
  const std::size_t next = first + 1;
  if (next < words.size() && words[next].gap == Gap::blank && words[next].written == Case::capitalized)
    return true;
  if (first == 0 || words[first].gap != Gap::blank || words[first - 1].written != Case::capitalized)
    return false;
  const Word& before = words[first - 1];
  const std::string_view word = text.substr(before.span.begin, before.span.size());
  return !defs_.labels().is_phrase("opening_prepositions", word) &&
         !defs_.labels().is_phrase("small_words", word);
}

std::optional<CountryUse> CountryFinder::use_of(std::string_view text, const Words& words, std::size_t first,
                                                std::size_t size) const {
  if (is_another_place(text, words, first, size) || is_a_person(text, words, first, size))
    return std::nullopt;
  const bool follows = first > 0 && words[first].gap == Gap::blank;
  if (size == 1 && with_article_.holds(text, words[first]) &&
      !(follows && articles_.holds(text, words[first - 1])))
    return std::nullopt;
  const bool behind_acronym =
      follows && words[first - 1].written == Case::capitals && words[first].written != Case::capitals;
  return behind_acronym ? CountryUse::office : CountryUse::place;
}

void CountryFinder::find_in(std::string_view text, const Words& words,
                            std::vector<CountryMention>& found) const {
  for (std::size_t at = 0; at < words.size();) {
    const std::span<const Word> rest = std::span(words).subspan(at);
    const auto name = rest.front().is_capitalized() ? names_.longest(text, rest) : std::nullopt;
    const auto other = rest.front().is_capitalized() ? other_places_.longest(text, rest) : std::nullopt;
    if (other && (!name || other->words >= name->words)) {
      at += other->words;
    } else if (name) {
      const std::optional<CountryUse> use = use_of(text, words, at, name->words);
      const std::optional<std::size_t> end = closed_end(text, rest.first(name->words));
      if (use && end) found.push_back({{rest.front().span.begin, *end}, ids_[name->value], *use});
      at += name->words;
    } else {
      ++at;
    }
  }
}

std::vector<CountryMention> CountryFinder::find(std::string_view text) const {
  std::vector<CountryMention> found;
  for (const Span paragraph : paragraphs_of(text)) find_in(text, words_of(text, paragraph), found);
  return found;
}

std::vector<CountryMention> CountryFinder::nationalities(std::string_view text) const {
  std::vector<CountryMention> found;
  for (const Span paragraph : paragraphs_of(text)) {
    const Words words = words_of(text, paragraph);
    for (std::size_t at = 0; at < words.size();) {
      const std::span<const Word> rest = std::span(words).subspan(at);
      auto match = rest.front().is_capitalized() ? demonyms_.longest(text, rest) : std::nullopt;
      if (!match) match = small_demonyms_.longest(text, rest);
      const std::size_t size = match ? match->words : 1;
      if (match)
        found.push_back({{rest.front().span.begin, rest[size - 1].span.end},
                         ids_[match->value],
                         CountryUse::nationality});
      at += size;
    }
  }
  return found;
}

std::vector<CountryMention> find_countries(std::string_view text, const Definitions& defs) {
  return CountryFinder(defs).find(text);
}

std::vector<CountryMention> find_nationalities(std::string_view text, const Definitions& defs) {
  return CountryFinder(defs).nationalities(text);
}

}  // namespace praxis::mention
