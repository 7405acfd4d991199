#include "mention/lexicon.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace praxis::mention {
namespace {

std::string folded(std::string_view text, Span span) {
  return text::fold(text.substr(span.begin, span.size()));
}

/// Gaps inside a name that mean the same: "Timor-Leste" and "Timor Leste"; the dot of "St. Lucia" may be
/// missing.
bool same_gap(Gap name, Gap text) {
  const auto joins = [](Gap gap) {
    return gap == Gap::blank || gap == Gap::hyphen || gap == Gap::apostrophe;
  };
  return name == text || (joins(name) && joins(text)) || (name == Gap::dot && joins(text));
}

}  // namespace

void Lexicon::add(std::string_view name, std::size_t value) {
  Entry entry;
  entry.value = value;
  for (const Word& word : words_of(name, {0, name.size()}))
    entry.parts.push_back({folded(name, word.span), word.gap, word.written});
  if (entry.parts.empty()) return;
  longest_ = std::max(longest_, entry.parts.size());
  std::vector<Entry>& entries = by_first_[entry.parts.front().folded];
  const auto shorter = [&](const Entry& other) { return other.parts.size() < entry.parts.size(); };
  entries.insert(std::ranges::find_if(entries, shorter), std::move(entry));
}

void Lexicon::add(const Term& term, std::size_t value) {
  for (const Name& name : term.names) {
    if (name.use == NameUse::label || name.use == NameUse::synonym) add(name.text, value);
  }
}

bool Lexicon::same_case(const Part& part, const Word& word) const {
  if (capitals_ == Capitals::do_not_count || part.written == Case::lower || part.written == Case::number)
    return true;
  return part.written == Case::capitals ? word.written == Case::capitals : word.is_capitalized();
}

bool Lexicon::agrees(const Entry& entry, std::string_view text, std::span<const Word> words) const {
  if (entry.parts.size() > words.size()) return false;
  for (std::size_t i = 0; i < entry.parts.size(); ++i) {
    const Part& part = entry.parts[i];
    if (i > 0 && !same_gap(part.gap, words[i].gap)) return false;
    if (!same_case(part, words[i]) || (i > 0 && folded(text, words[i].span) != part.folded)) return false;
  }
  return true;
}

std::optional<Lexicon::Match> Lexicon::longest(std::string_view text, std::span<const Word> words) const {
  if (words.empty()) return std::nullopt;
  const auto entries = by_first_.find(folded(text, words.front().span));
  if (entries == by_first_.end()) return std::nullopt;
  for (const Entry& entry : entries->second) {
    if (agrees(entry, text, words)) return Match{entry.parts.size(), entry.value};
  }
  return std::nullopt;
}

std::optional<Lexicon::Match> Lexicon::longest_before(std::string_view text,
                                                      std::span<const Word> words) const {
  for (std::size_t size = std::min(longest_, words.size()); size > 0; --size) {
    const std::optional<Match> match = longest(text, words.last(size));
    if (match && match->words == size) return match;
  }
  return std::nullopt;
}

bool Lexicon::holds(std::string_view text, const Word& word) const {
  return longest(text, {&word, 1}).has_value();
}

Lexicon lexicon_of(const Definitions& defs, std::string_view vocabulary, std::string_view term,
                   Capitals capitals) {
  Lexicon lexicon(capitals);
  if (const Term* names = defs.vocabulary(vocabulary).find(term)) lexicon.add(*names, 0);
  return lexicon;
}

}  // namespace praxis::mention
