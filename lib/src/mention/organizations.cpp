#include "mention/organizations.hpp"

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

Lexicon of(const Definitions& defs, std::string_view term, Capitals capitals) {
  return lexicon_of(defs, "organization_words", term, capitals);
}

}  // namespace

OrganizationFinder::OrganizationFinder(const Definitions& defs, const CountryFinder& countries)
    : defs_(defs),
      countries_(countries),
      heads_(of(defs, "head", Capitals::count)),
      other_heads_(of(defs, "other-head", Capitals::count)),
      connectors_(of(defs, "connector", Capitals::do_not_count)),
      conjunctions_(of(defs, "conjunction", Capitals::do_not_count)),
      place_connectors_(of(defs, "place-connector", Capitals::do_not_count)),
      governments_(of(defs, "government", Capitals::do_not_count)),
      modified_(lexicon_of(defs, "organization_context", "modified", Capitals::do_not_count)) {
  if (const Term* places = defs.vocabulary("organization_words").find("place-connector"))
    connectors_.add(*places, 0);
  for (const Term& term : defs.vocabulary("organizations").terms()) {
    known_.add(term, ids_.size());
    ids_.push_back(term.id);
  }
}

/// Whether a word that begins a sentence is no part of the name behind it.
bool OrganizationFinder::is_opening_word(std::string_view word) const {
  const Labels& labels = defs_.labels();
  return labels.is_phrase("articles", word) || labels.is_phrase("opening_prepositions", word) ||
         labels.is_phrase("small_words", word);
}

/// The end of a row of capitalized words.
std::size_t OrganizationFinder::end_of_segment(const Words& words, std::size_t at, std::size_t most) const {
  std::size_t end = at + 1;
  while (end < most && words[end].is_capitalized() &&
         (words[end].gap == Gap::blank || words[end].gap == Gap::hyphen))
    ++end;
  return end;
}

/// English has the head of a name last, before "of"; Spanish and French have it first.
bool OrganizationFinder::has_head(std::string_view text, std::span<const Word> segment) const {
  if (other_heads_.longest_before(text, segment) || other_heads_.longest(text, segment)) return false;
  return heads_.longest(text, segment) || heads_.longest_before(text, segment);
}

/// Where a name ends that begins with the capitalized word at `at`: it goes on over small words to the next
/// capitalized one.
std::size_t OrganizationFinder::end_of_name(std::string_view text, const Words& words, std::size_t at) const {
  constexpr std::size_t kMostConnectors = 2;
  const std::size_t most = std::min(words.size(), at + kLongestName);
  std::size_t end = end_of_segment(words, at, most);
  for (;;) {
    std::size_t next = end;
    const bool conjunction =
        next < words.size() && words[next].gap == Gap::blank && conjunctions_.holds(text, words[next]);
    if (conjunction) ++next;
    const std::size_t first = next;
    while (next < most && next - first < kMostConnectors && joins(words[next].gap) &&
           !words[next].is_capitalized() && connectors_.holds(text, words[next])) {
      ++next;
    }
    if (next == end || next >= most || !joins(words[next].gap) || !words[next].is_capitalized()) return end;
    const std::size_t segment = end_of_segment(words, next, most);
    const std::span<const Word> part = std::span(words).subspan(next, segment - next);
    const std::string_view name =
        text.substr(part.front().span.begin, part.back().span.end - part.front().span.begin);
    const bool another =
        conjunction && (next > first || part.front().written == Case::capitals || has_head(text, part));
    const bool place =
        !conjunction && place_connectors_.holds(text, words[end]) && !countries_.find(name).empty();
    if (another || place) return end;
    end = segment;
  }
}

std::optional<OrganizationFinder::Phrase> OrganizationFinder::known(std::string_view text, const Words& words,
                                                                    std::size_t at) const {
  const auto match = known_.longest(text, std::span(words).subspan(at));
  if (!match) return std::nullopt;
  return Phrase{at, at + match->words, ids_[match->value]};
}

std::optional<OrganizationFinder::Phrase> OrganizationFinder::acronym(std::string_view text,
                                                                      const Words& words, std::size_t at,
                                                                      const Acronyms& acronyms,
                                                                      std::string_view whole) const {
  if (words[at].written != Case::capitals) return std::nullopt;
  const auto expanded = acronyms.find(slice(text, words[at]));
  if (expanded == acronyms.end()) return std::nullopt;
  const std::string_view expansion = whole.substr(expanded->second.begin, expanded->second.size());
  const Words parts = words_of(expansion, {0, expansion.size()});
  if (!parts.front().is_capitalized()) return std::nullopt;
  auto name = known(expansion, parts, 0);
  if (!name) name = proper_name(expansion, parts, 0);
  if (!name || name->end != parts.size()) return std::nullopt;
  return Phrase{at, at + 1, name->name};
}

std::optional<OrganizationFinder::Phrase> OrganizationFinder::proper_name(std::string_view text,
                                                                          const Words& words,
                                                                          std::size_t at) const {
  const bool starts = at == 0 || (words[at].gap != Gap::blank && words[at].gap != Gap::hyphen);
  if (starts && is_opening_word(slice(text, words[at]))) return std::nullopt;
  const std::size_t segment = end_of_segment(words, at, std::min(words.size(), at + kLongestName));
  const std::size_t end = end_of_name(text, words, at);
  const bool single = end == at + 1;
  const std::span<const Word> opening = std::span(words).subspan(at, segment - at);
  // "Red de Albergues": the head may reach over the small word.
  const bool is_headed = has_head(text, opening) || (!other_heads_.longest(text, opening) && heads_.longest(text, std::span(words).subspan(at, end - at)));
  if (single || !is_headed) return std::nullopt;
  const std::string_view name =
      text.substr(words[at].span.begin, words[end - 1].span.end - words[at].span.begin);
  return Phrase{at, end, text::fold(name)};
}

/// "the government of Kenya", without a capital.
std::optional<OrganizationFinder::Phrase> OrganizationFinder::government(std::string_view text,
                                                                         const Words& words,
                                                                         std::size_t at) const {
  constexpr std::size_t kLongestCountry = 8;
  const auto match = words[at].written == Case::lower
                         ? governments_.longest(text, std::span(words).subspan(at))
                         : std::nullopt;
  if (!match || at + match->words >= words.size()) return std::nullopt;
  const std::size_t first = at + match->words;
  const std::size_t last = std::min(first + kLongestCountry, words.size()) - 1;
  const std::size_t begin = words[first].span.begin;
  const std::vector<CountryMention> named = countries_.find(text.substr(begin, words[last].span.end - begin));
  if (named.empty() || named.front().span.begin != 0) return std::nullopt;
  std::size_t end = first;
  while (end < words.size() && words[end].span.end <= begin + named.front().span.end) ++end;
  if (end == first) return std::nullopt;
  return Phrase{
      at, end, text::fold(text.substr(words[at].span.begin, words[end - 1].span.end - words[at].span.begin))};
}

/// The end of "IOM Costa Rica": an organization with the country of its office.
std::size_t OrganizationFinder::end_of_office(std::string_view text, const Words& words,
                                              const Phrase& phrase) const {
  constexpr std::size_t kLongestCountry = 8;
  const std::size_t last = std::min(phrase.end + kLongestCountry, words.size()) - 1;
  const bool follows =
      phrase.end < words.size() && words[phrase.end].gap == Gap::blank && words[phrase.end].is_capitalized();
  if (!follows) return phrase.end;
  const std::size_t begin = words[phrase.end].span.begin;
  const std::vector<CountryMention> named = countries_.find(text.substr(begin, words[last].span.end - begin));
  if (named.empty() || named.front().span.begin != 0) return phrase.end;
  std::size_t end = phrase.end;
  while (end < words.size() && words[end].span.end <= begin + named.front().span.end) ++end;
  return end;
}

bool OrganizationFinder::is_modifier(std::string_view text, const Words& words, const Phrase& phrase) const {
  if (phrase.end >= words.size()) return false;
  const Word& next = words[phrase.end];
  const std::string_view word = slice(text, next);
  if (next.gap == Gap::apostrophe) return word == "s";
  if (next.gap == Gap::hyphen) return true;
  if (next.gap != Gap::blank) return false;
  return next.is_capitalized() || modified_.holds(text, next);
}

std::vector<OrganizationMention> OrganizationFinder::find(std::string_view text, const Acronyms& acronyms,
                                                          std::string_view whole) const {
  std::vector<OrganizationMention> found;
  for (const Span paragraph : paragraphs_of(text)) {
    const Words words = words_of(text, paragraph);
    for (std::size_t at = 0; at < words.size();) {
      auto phrase = words[at].is_capitalized() ? known(text, words, at) : government(text, words, at);
      if (words[at].is_capitalized()) {
        if (!phrase) phrase = acronym(text, words, at, acronyms, whole);
        const auto name = proper_name(text, words, at);
        if (name && (!phrase || name->end > phrase->end)) phrase = name;
      }
      if (!phrase) {
        ++at;
        continue;
      }
      if (words[phrase->end - 1].written == Case::capitals) phrase->end = end_of_office(text, words, *phrase);
      OrganizationMention mention{{words[at].span.begin, words[phrase->end - 1].span.end}, phrase->name};
      mention.use = is_modifier(text, words, *phrase) ? OrganizationUse::modifier : OrganizationUse::actor;
      at = phrase->end;
      const bool bracketed =
          at < words.size() && words[at].gap == Gap::bracket && words[at].written == Case::capitals;
      if (bracketed && text.substr(words[at].span.end).starts_with(')')) {
        mention.span.end = words[at].span.end + 1;
        ++at;
      }
      found.push_back(std::move(mention));
    }
  }
  return found;
}

}  // namespace praxis::mention
