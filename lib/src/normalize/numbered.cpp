#include "normalize/numbered.hpp"

#include <re2/re2.h>

#include "text/blank.hpp"

namespace praxis::normalize {

std::optional<std::string> leading_number(std::string_view text, const Vocabulary& terms,
                                          const Labels& labels) {
  static const RE2 kValue(
      R"(([^\d]*?)\s*(\d{1,2})(\.(?:\d{1,2}|[a-d]))?(?:(\s*(?:[:.)]|-|–|—)\s*|\s+)(\S.*))?)");
  std::string word;
  std::string number;
  std::string target;
  std::string separator;
  std::string name;
  if (!RE2::FullMatch(text::squeeze(text), kValue, &word, &number, &target, &separator, &name))
    return std::nullopt;
  const Term* term = terms.find(number);
  const bool is_worded = labels.is_phrase("number_word", word);
  if (term == nullptr || (!word.empty() && !is_worded)) return std::nullopt;
  const Term* named = name.empty() ? nullptr : terms.look_up(name);
  // "10 years" is no objective: without a mark or a word, only the term's own name may follow.
  const bool is_marked = is_worded || name.empty() || !text::trim(separator).empty();
  if (named == nullptr ? !is_marked : named != term) return std::nullopt;
  return number + target;
}

}  // namespace praxis::normalize
