#pragma once

#include <cstddef>
#include <string_view>

#include "normalize/passage.hpp"

namespace praxis::normalize {

/// What is asked of the words of a passage by those who decide what belongs to its measure.
class PassageView {
 public:
  PassageView(const Reading& reading, const Passage& passage) : reading_(reading), passage_(passage) {}

  [[nodiscard]] const Reading& reading() const { return reading_; }
  [[nodiscard]] const Passage& passage() const { return passage_; }
  /// The sentence of a word, by its index.
  [[nodiscard]] const Sentence& sentence_of(std::size_t word) const;
  /// The index of the first word of a mention.
  [[nodiscard]] std::size_t first_of(Span mention) const { return passage_.words_at(mention).first; }
  /// Whether a wording of the lexicon begins with that word.
  [[nodiscard]] bool is(const mention::Lexicon& lexicon, std::size_t at) const;
  /// Whether one of the words just before `at`, in its sentence, begins a wording of the lexicon.
  [[nodiscard]] bool any_before(const mention::Lexicon& lexicon, std::size_t at, std::size_t most) const;
  /// The index of the article before a name, or of the name.
  [[nodiscard]] std::size_t before_article(std::size_t at) const;
  /// Whether the word goes on from the one before it, without a mark between.
  [[nodiscard]] bool is_joined(std::size_t at) const;
  /// Whether only small words stand between two mentions of a list, "Kenya, Uganda and the Sudan".
  [[nodiscard]] bool goes_on_list(Span last, Span next) const;

 private:
  const Reading& reading_;
  const Passage& passage_;
};

}  // namespace praxis::normalize
