#include "evaluate/likeness.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "evaluate/questions.hpp"
#include "text/blank.hpp"
#include "text/small_words.hpp"
#include "text/unicode.hpp"

namespace praxis::evaluate {
namespace {

constexpr double kNearlyAllWords = 0.9;
constexpr std::size_t kLongestSlug = 256;

/// A value in the two forms in which it is compared.
struct Keys {
  std::string strict;
  std::string soft;
};

/// Each line without needless blanks, paragraphs one empty line apart.
std::string tidy_prose(std::string_view text) {
  std::string result;
  bool gap = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = text::squeeze(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) {
      gap = true;
      continue;
    }
    if (!result.empty()) result += gap ? "\n\n" : "\n";
    result += line;
    gap = false;
  }
  return result;
}

/// Prose as one line of words, without the marks of lists.
std::string running_text(std::string_view prose) {
  static constexpr std::array<std::string_view, 5> kMarks{"-", "*", "•", "–", "·"};
  const std::string squeezed = text::squeeze(prose);
  std::string result;
  for (const std::string_view word : text::words(squeezed)) {
    if (std::ranges::find(kMarks, word) != kMarks.end()) continue;
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

std::string term_key(const std::string& text, const Vocabulary* vocabulary) {
  const Term* term = vocabulary ? vocabulary->look_up(text) : nullptr;
  return term ? term->id : text::slug(text, kLongestSlug);
}

Keys object_keys(const Object& object) {
  Keys keys;
  for (const Member& member : object.members()) {
    const std::string text = text_of(member.value);
    keys.strict += member.name + '=' + text::squeeze(text) + '\n';
    keys.soft += member.name + '=' + text::key_words(text) + '\n';
  }
  return keys;
}

Keys keys_of(const Value& value, const Question& question) {
  if (question.likeness == Likeness::object && value.object()) return object_keys(*value.object());
  const std::string text = text_of(value);
  switch (question.likeness) {
    case Likeness::term: {
      const std::string key = term_key(text, question.vocabulary);
      return {key, key};
    }
    case Likeness::prose:
      return {tidy_prose(text), text::fold(text)};
    case Likeness::begins:
    case Likeness::ends:
      return {running_text(text), text::fold(text)};
    case Likeness::text:
    case Likeness::object:
      break;
  }
  return {text::squeeze(text), text::key_words(text)};
}

std::vector<Keys> keys_of(const List& values, const Question& question) {
  std::vector<Keys> keys;
  for (const Value& value : values) keys.push_back(keys_of(value, question));
  return keys;
}

/// Says whether two values are alike enough.
class Judge {
 public:
  Judge(Likeness likeness, Matching matching) : likeness_(likeness), matching_(matching) {}

  bool operator()(const Keys& want, const Keys& got) const {
    const bool is_strict = matching_ == Matching::strict;
    const std::string& wanted = is_strict ? want.strict : want.soft;
    const std::string& given = is_strict ? got.strict : got.soft;
    if (likeness_ == Likeness::begins) return given.starts_with(wanted);
    if (likeness_ == Likeness::ends) return given.ends_with(wanted);
    if (likeness_ == Likeness::prose && !is_strict) return overlap(wanted, given) >= kNearlyAllWords;
    return wanted == given;
  }

 private:
  Likeness likeness_;
  Matching matching_;
};

/// How many of the wanted values find one of their own, in whatever order.
std::size_t count_anywhere(const std::vector<Keys>& want, const std::vector<Keys>& got, const Judge& alike) {
  std::vector<const Keys*> free;
  for (const Keys& keys : got) free.push_back(&keys);
  for (const Keys& wanted : want) {
    const auto found = std::ranges::find_if(free, [&](const Keys* given) { return alike(wanted, *given); });
    if (found != free.end()) free.erase(found);
  }
  return got.size() - free.size();
}

/// How many stand in the same order on both sides: the longest common subsequence.
std::size_t count_in_order(const std::vector<Keys>& want, const std::vector<Keys>& got, const Judge& alike) {
  std::vector<std::size_t> row(got.size() + 1, 0);
  for (const Keys& wanted : want) {
    std::size_t diagonal = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
      const std::size_t above = row[i + 1];
      row[i + 1] = alike(wanted, got[i]) ? diagonal + 1 : std::max(above, row[i]);
      diagonal = above;
    }
  }
  return row.back();
}

Counts counts(std::size_t right, const Question& question) {
  return {right, question.got.size() - right, question.want.size() - right};
}

}  // namespace

double overlap(std::string_view a, std::string_view b) {
  std::vector<std::string_view> left = text::words(a);
  std::vector<std::string_view> right = text::words(b);
  if (left.empty() && right.empty()) return 1;
  std::ranges::sort(left);
  std::ranges::sort(right);
  std::vector<std::string_view> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

FieldCounts count(const Question& question) {
  const std::vector<Keys> want = keys_of(question.want, question);
  const std::vector<Keys> got = keys_of(question.got, question);
  const Judge strictly(question.likeness, Matching::strict);
  const Judge softly(question.likeness, Matching::soft);
  const std::size_t strict = question.order == Order::printed ? count_in_order(want, got, strictly)
                                                              : count_anywhere(want, got, strictly);
  return {question.field, counts(strict, question), counts(count_anywhere(want, got, softly), question)};
}

}  // namespace praxis::evaluate
