#include "normalize/passage_view.hpp"

#include <algorithm>

namespace praxis::normalize {

using mention::Gap;
using mention::Lexicon;
using mention::Word;

const Sentence& PassageView::sentence_of(std::size_t word) const {
  const auto behind = std::ranges::upper_bound(passage_.sentences, word, {},
                                               [](const Sentence& one) { return one.words.first; });
  return *std::prev(behind);
}

bool PassageView::is(const Lexicon& lexicon, std::size_t at) const {
  return at < passage_.words.size() &&
         lexicon.longest(reading_.text, std::span(passage_.words).subspan(at)).has_value();
}

bool PassageView::any_before(const Lexicon& lexicon, std::size_t at, std::size_t most) const {
  const std::size_t start = sentence_of(at).words.first;
  for (std::size_t i = 0; i < most && at > start; ++i) {
    if (is(lexicon, --at)) return true;
  }
  return false;
}

bool PassageView::is_joined(std::size_t at) const {
  const Gap gap = passage_.words[at].gap;
  return gap == Gap::blank || gap == Gap::hyphen || gap == Gap::apostrophe;
}

std::size_t PassageView::before_article(std::size_t at) const {
  if (at == 0 || !is_joined(at)) return at;
  const Span word = passage_.words[at - 1].span;
  const bool article =
      reading_.defs.labels().is_phrase("articles", reading_.text.substr(word.begin, word.size()));
  return article ? at - 1 : at;
}

bool PassageView::goes_on_list(Span last, Span next) const {
  constexpr std::size_t kLongest = 12;  // bytes: ", as well as"
  if (next.begin < last.end || next.begin - last.end > kLongest) return false;
  const std::string_view between = reading_.text.substr(last.end, next.begin - last.end);
  const std::vector<Word> words = mention::words_of(between, {0, between.size()});
  const bool small = std::ranges::all_of(
      words, [](const Word& word) { return word.written == mention::Case::lower && word.span.size() <= 3; });
  return small && between.find_first_of(".;:()") == std::string_view::npos;
}

}  // namespace praxis::normalize
