#include "mention/organizations.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace praxis::mention {
namespace {

std::string_view slice(std::string_view text, const Word& word) {
  return text.substr(word.span.begin, word.span.size());
}

/// "FEB", "DoLE": at least two capitals in a short word.
bool is_acronym(std::string_view word) {
  constexpr std::size_t kLongest = 12;
  return word.size() <= kLongest &&
         std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

std::string name_of(std::string_view text, std::span<const Word> words) {
  return text::fold(text.substr(words.front().span.begin, words.back().span.end - words.front().span.begin));
}

}  // namespace

OrganizationFinder::OrganizationFinder(const Definitions& defs, const CountryFinder& countries)
    : countries_(countries),
      names_(defs, countries, known_),
      governments_(lexicon_of(defs, "organization_words", "government", Capitals::do_not_count)),
      state_bodies_(lexicon_of(defs, "state_bodies", "state-body", Capitals::do_not_count)),
      modified_(lexicon_of(defs, "organization_context", "modified", Capitals::do_not_count)) {
  for (const Term& term : defs.vocabulary("organizations").terms()) {
    known_.add(term, ids_.size());
    ids_.push_back(term.id);
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
  const std::optional<std::size_t> end = names_.end_of(text, words, at);
  if (!end) return std::nullopt;
  return Phrase{at, *end, name_of(text, std::span(words).subspan(at, *end - at))};
}

/// The index behind the country that is named there, or `first`.
std::size_t OrganizationFinder::behind_country(std::string_view text, const Words& words,
                                               std::size_t first) const {
  constexpr std::size_t kLongestCountry = 8;
  if (first >= words.size()) return first;
  const std::size_t last = std::min(first + kLongestCountry, words.size()) - 1;
  const std::size_t begin = words[first].span.begin;
  const std::vector<CountryMention> named = countries_.find(text.substr(begin, words[last].span.end - begin));
  if (named.empty() || named.front().span.begin != 0) return first;
  std::size_t end = first;
  while (end < words.size() && words[end].span.end <= begin + named.front().span.end) ++end;
  return end;
}

/// "the government of Kenya", "the government of Chiapas", without a capital.
std::optional<OrganizationFinder::Phrase> OrganizationFinder::government(std::string_view text,
                                                                         const Words& words,
                                                                         std::size_t at) const {
  const auto match = governments_.longest(text, std::span(words).subspan(at));
  if (!match) return std::nullopt;
  constexpr std::size_t kLongestProvince = 3;
  const std::size_t first = at + match->words;
  std::size_t end = behind_country(text, words, first);
  if (end == first) {
    while (end < words.size() && end - first < kLongestProvince && words[end].gap == Gap::blank &&
           words[end].is_capitalized())
      ++end;
  }
  if (end == first) return std::nullopt;
  return Phrase{at, end, name_of(text, std::span(words).subspan(at, end - at))};
}

/// "the Kenyan authorities", "el gobierno mexicano": a body of a State in small letters beside a nationality.
std::optional<OrganizationFinder::Phrase> OrganizationFinder::authority(std::string_view text,
                                                                        const Words& words,
                                                                        std::size_t at) const {
  constexpr std::size_t kLongestNationality = 3;
  const std::span<const Word> rest = std::span(words).subspan(at);
  const auto is_nationality = [&](std::size_t first, std::size_t end) {
    const Span span{words[first].span.begin, words[end - 1].span.end};
    const auto found = countries_.nationalities(text.substr(span.begin, span.size()));
    return found.size() == 1 && found.front().span == Span{0, span.size()};
  };
  if (words[at].is_capitalized()) {
    for (std::size_t size = 1; size <= kLongestNationality && size < rest.size(); ++size) {
      const auto body = rest[size].gap == Gap::blank && rest[size].written == Case::lower
                            ? state_bodies_.longest(text, rest.subspan(size))
                            : std::nullopt;
      if (body && is_nationality(at, at + size))
        return Phrase{at, at + size + body->words, name_of(text, rest.first(size + body->words))};
    }
    return std::nullopt;
  }
  const auto body = state_bodies_.longest(text, rest);
  const std::size_t next = body ? at + body->words : words.size();
  if (next >= words.size() || words[next].gap != Gap::blank || !is_nationality(next, next + 1))
    return std::nullopt;
  return Phrase{at, next + 1, name_of(text, rest.first(next + 1 - at))};
}

/// The end of "IOM Costa Rica": an organization with the country of its office.
std::size_t OrganizationFinder::end_of_office(std::string_view text, const Words& words,
                                              const Phrase& phrase) const {
  const bool follows =
      phrase.end < words.size() && words[phrase.end].gap == Gap::blank && words[phrase.end].is_capitalized();
  return follows ? behind_country(text, words, phrase.end) : phrase.end;
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

std::optional<OrganizationFinder::Phrase> OrganizationFinder::phrase_at(std::string_view text,
                                                                        const Words& words, std::size_t at,
                                                                        const Acronyms& acronyms,
                                                                        std::string_view whole) const {
  if (words[at].written == Case::number) return std::nullopt;
  if (!words[at].is_capitalized()) {
    const auto found = government(text, words, at);
    return found ? found : authority(text, words, at);
  }
  auto phrase = known(text, words, at);
  if (!phrase) phrase = acronym(text, words, at, acronyms, whole);
  if (!phrase) phrase = authority(text, words, at);
  const auto name = proper_name(text, words, at);
  return name && (!phrase || name->end > phrase->end) ? name : phrase;
}

std::vector<OrganizationMention> OrganizationFinder::find(std::string_view text, const Acronyms& acronyms,
                                                          std::string_view whole) const {
  std::vector<OrganizationMention> found;
  for (const Span paragraph : paragraphs_of(text)) {
    const Words words = words_of(text, paragraph);
    for (std::size_t at = 0; at < words.size();) {
      auto phrase = phrase_at(text, words, at, acronyms, whole);
      if (!phrase) {
        ++at;
        continue;
      }
      if (words[phrase->end - 1].written == Case::capitals) phrase->end = end_of_office(text, words, *phrase);
      const std::size_t end = names_.last_mark(text, words, phrase->end);
      OrganizationMention mention{{words[at].span.begin, end}, phrase->name};
      mention.use = is_modifier(text, words, *phrase) ? OrganizationUse::modifier : OrganizationUse::actor;
      at = phrase->end;
      const bool bracketed =
          at < words.size() && words[at].gap == Gap::bracket && is_acronym(slice(text, words[at]));
      if (bracketed && text.substr(words[at].span.end).starts_with(')')) {
        mention.span.end = words[at].span.end + 1;
        ++at;
      }
      found.push_back(std::move(mention));
    }
  }
  return found;
}

Acronyms OrganizationFinder::acronyms_of(std::string_view text) const {
  Acronyms found = find_acronyms(text);
  for (const OrganizationMention& mention : find(text, found, text)) {
    const std::string_view name = text.substr(mention.span.begin, mention.span.size());
    const std::size_t bracket = name.ends_with(')') ? name.rfind('(') : std::string_view::npos;
    if (bracket == std::string_view::npos) continue;
    const std::size_t end = name.find_last_not_of(" \t\n\r", bracket - 1) + 1;
    found.insert_or_assign(std::string(name.substr(bracket + 1, name.size() - bracket - 2)),
                           Span{mention.span.begin, mention.span.begin + end});
  }
  return found;
}

}  // namespace praxis::mention
