#include "vocab/proposals.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "text/spelling.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace praxis::vocab {
namespace {

constexpr std::size_t kMostProposals = 3;
constexpr double kEnoughWords = 0.4;   ///< less in common is chance
constexpr std::size_t kShortWord = 3;  ///< letters
constexpr double kShortWordWeight = 0.25;
constexpr std::size_t kInflected = 5;  ///< letters from which on a word may differ by one: "storm", "storms"
constexpr std::size_t kStem = 4;       ///< letters at its beginning that agree then

using Words = std::vector<std::string_view>;

bool alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const bool same_stem =
      std::min(a.size(), b.size()) >= kInflected && a.substr(0, kStem) == b.substr(0, kStem);
  return same_stem && text::edit_distance(a, b, 1) <= 1;
}

bool holds(const Words& words, std::string_view wanted) {
  return std::ranges::any_of(words, [&](std::string_view word) { return alike(word, wanted); });
}

/// How much each word of a vocabulary's names says.
class Weights {
 public:
  explicit Weights(const Vocabulary& vocabulary) {
    for (const Term& term : vocabulary.terms()) {
      std::set<std::string_view> seen;
      for (const Name& name : term.names) {
        for (const std::string_view word : text::words(name.folded)) {
          if (seen.insert(word).second) ++terms_[word];
        }
      }
    }
  }

  [[nodiscard]] double of(std::string_view word) const {
    const auto terms = terms_.find(word);
    const double rarity = terms == terms_.end() ? 1.0 : 1.0 / static_cast<double>(terms->second);
    return text::code_points(word) <= kShortWord ? rarity * kShortWordWeight : rarity;
  }

  [[nodiscard]] double of(const Words& words) const {
    double sum = 0;
    for (const std::string_view word : words) sum += of(word);
    return sum;
  }

 private:
  std::map<std::string_view, std::size_t> terms_;  ///< how many terms have the word
};

class Proposer {
 public:
  Proposer(std::string_view folded, const Vocabulary& vocabulary)
      : folded_(folded), words_(text::words(folded)), vocabulary_(vocabulary), weights_(vocabulary) {}

  [[nodiscard]] std::optional<Proposal> best(const Term& term) const {
    std::optional<Proposal> best;
    for (const Name& name : term.names) {
      std::optional<Proposal> found = by_spelling(term, name);
      if (!found) found = by_words(term, name);
      if (found && (!best || found->score > best->score)) best = std::move(found);
    }
    return best;
  }

 private:
  [[nodiscard]] Proposal proposal(const Term& term, const Name& name, Likeness likeness, double score) const {
    return {vocabulary_.name(), term.id, name.text, name.language, likeness, score};
  }

  [[nodiscard]] std::optional<Proposal> by_spelling(const Term& term, const Name& name) const {
    const std::size_t tolerance = text::tolerance(folded_);
    const std::size_t distance = text::edit_distance(folded_, name.folded, tolerance);
    if (distance > tolerance) return std::nullopt;
    const auto letters =
        static_cast<double>(std::max(text::code_points(folded_), text::code_points(name.folded)));
    return proposal(term, name, Likeness::spelling, 1.0 - static_cast<double>(distance) / letters);
  }

  [[nodiscard]] std::optional<Proposal> by_words(const Term& term, const Name& name) const {
    const Words theirs = text::words(name.folded);
    double common = 0;
    for (const std::string_view word : words_) common += holds(theirs, word) ? weights_.of(word) : 0;
    for (const std::string_view word : theirs) common += holds(words_, word) ? weights_.of(word) : 0;
    const double all = weights_.of(words_) + weights_.of(theirs);
    const double score = all > 0 ? common / all : 0;
    // The same words in another order are all in common, and still no proof.
    constexpr double kSameWords = 0.99;
    if (score < kEnoughWords) return std::nullopt;
    return proposal(term, name, Likeness::words, std::min(score, kSameWords));
  }

  std::string_view folded_;
  Words words_;
  const Vocabulary& vocabulary_;
  Weights weights_;
};

}  // namespace

std::vector<Proposal> proposals(std::string_view value, const std::vector<const Vocabulary*>& vocabularies) {
  const std::string folded = text::fold(value);
  std::vector<Proposal> found;
  for (const Vocabulary* vocabulary : vocabularies) {
    const Proposer proposer(folded, *vocabulary);
    for (const Term& term : vocabulary->terms()) {
      if (std::optional<Proposal> proposal = proposer.best(term)) found.push_back(std::move(*proposal));
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Proposal::score);
  found.resize(std::min(found.size(), kMostProposals));
  return found;
}

}  // namespace praxis::vocab
