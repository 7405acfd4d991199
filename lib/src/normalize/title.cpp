#include "normalize/title.hpp"

#include <algorithm>
#include <array>

#include "text/blank.hpp"
#include "text/markup.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace praxis::normalize {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view stem(std::string_view name) {
  if (const std::size_t folder = name.find_last_of("/\\"); folder != std::string_view::npos) name.remove_prefix(folder + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  if (name.ends_with("-0")) name.remove_suffix(2);
  if (name.starts_with('.')) name.remove_prefix(1);
  return name;
}

/// Letters only, two at least.
bool is_plain_word(std::string_view word) { return word.size() >= 2 && std::ranges::none_of(word, is_digit); }

/// "270032a9400ab991": letters and digits mixed, no word anybody writes.
bool is_hash(std::string_view word) {
  return word.size() >= 8 && std::ranges::count_if(word, is_digit) >= 2 && !std::ranges::all_of(word, is_digit);
}

/// Steps through the words of a text; a word ends at a blank.
struct Words {
  std::string_view text;
  std::size_t at = 0;

  std::optional<Span> next() {
    at = text::trim(text, {at, text.size()}).begin;
    if (at == text.size()) return std::nullopt;
    const std::size_t begin = at;
    while (at < text.size() && text::blank_size(text, at) == 0) at += text::character_size(text[at]);
    return Span{begin, std::min(at, text.size())};
  }
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kQuotes{
    {{"“", "”"}, {"«", "»"}, {"\"", "\""}, {"‘", "’"}, {"„", "“"}}};

/// The inside of a text in quotes, or the text.
Span unquoted(std::string_view text, Span span) {
  for (const auto& [open, close] : kQuotes) {
    const std::string_view inner = text.substr(span.begin, span.size());
    if (inner.size() > open.size() + close.size() && inner.starts_with(open) && inner.ends_with(close)) {
      return text::trim(text, {span.begin + open.size(), span.end - close.size()});
    }
  }
  return span;
}

/// The quoted or bracketed name at `at`, with its marks; empty where there is none.
Span name_in_marks(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto until = [&](std::string_view open, std::string_view close) {
    const std::size_t end = text.find(close, at + open.size());
    return end == std::string_view::npos ? Span{at, at} : Span{at, end + close.size()};
  };
  if (rest.starts_with('(')) return until("(", ")");
  for (const auto& [open, close] : kQuotes) {
    if (rest.starts_with(open)) return until(open, close);
  }
  return {at, at};
}

/// The brackets' or quotes' inside, both taken off where a quote stands in brackets.
Span inside_marks(std::string_view text, Span marked) {
  if (text[marked.begin] == '(') marked = text::trim(text, {marked.begin + 1, marked.end - 1});
  return unquoted(text, marked);
}

class SubjectReader {
 public:
  SubjectReader(std::string_view text, const Labels& labels, std::string_view file_name)
      : text_(text), labels_(labels), file_word_(text::fold(stem(file_name))), words_{text} {}

  std::optional<Subject> read() {
    skip_article();
    const std::size_t begin = text::trim(text_, {words_.at, text_.size()}).begin;
    std::size_t end = begin;
    std::size_t count = 0;
    while (std::optional<Span> word = words_.next()) {
      if (!name_in_marks(text_, word->begin).empty()) {
        words_.at = word->begin;
        break;
      }
      if (count == 0 && labels_.is_phrase("opening_prepositions", slice(*word))) return std::nullopt;
      const bool is_small = count > 0 && labels_.is_phrase("small_words", slice(*word));
      if (!is_small && !is_name_word(*word)) {
        words_.at = word->begin;
        break;
      }
      if (is_small) continue;
      ++count;
      end = without_punctuation(*word).end;
      if (end != word->end) break;
    }
    if (count == 0) return std::nullopt;
    return finish({begin, end}, count);
  }

 private:
  [[nodiscard]] std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }

  void skip_article() {
    const std::optional<Span> word = words_.next();
    if (word && labels_.is_phrase("articles", slice(*word))) return;
    words_.at = 0;
  }

  [[nodiscard]] bool is_name_word(Span word) const {
    return text::starts_upper(behind_elision(slice(word))) || std::ranges::any_of(slice(word), is_digit) || is_camel(slice(word));
  }

  /// "d’Écoute" is a word of a name: the article or preposition before the apostrophe does not count.
  [[nodiscard]] static std::string_view behind_elision(std::string_view word) {
    for (const std::string_view apostrophe : {std::string_view("’"), std::string_view("'")}) {
      const std::size_t at = word.find(apostrophe);
      if (at != std::string_view::npos && at <= 2) return word.substr(at + apostrophe.size());
    }
    return word;
  }

  /// "eMigrate": a capital inside the word.
  [[nodiscard]] static bool is_camel(std::string_view word) {
    return word.size() > 1 && std::ranges::any_of(word.substr(1), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  [[nodiscard]] Span without_punctuation(Span word) const {
    while (!word.empty() && std::string_view(",;:.").find(text_[word.end - 1]) != std::string_view::npos) --word.end;
    return word;
  }

  /// A name beside the subject, then a verb: without one, the capitals were a heading or a list.
  std::optional<Subject> finish(Span name, std::size_t count) {
    Subject subject{name, {}};
    std::size_t at = text::trim(text_, {name.end, text_.size()}).begin;
    for (Span marked = name_in_marks(text_, at); !marked.empty(); marked = name_in_marks(text_, at)) {
      subject.other_names.push_back(inside_marks(text_, marked));
      at = text::trim(text_, {marked.end, text_.size()}).begin;
    }
    const bool has_predicate = text::starts_lower(text_.substr(at)) || text_.substr(at).starts_with(',');
    const std::string_view only = slice(name);
    const bool is_distinct = count >= 2 || text::fold(only) == file_word_ || is_camel(only) || std::ranges::any_of(only, is_digit) || !subject.other_names.empty();
    if (!has_predicate || !is_distinct) return std::nullopt;
    return subject;
  }

  std::string_view text_;
  const Labels& labels_;
  std::string file_word_;
  Words words_;
};

}  // namespace

std::string printed_heading(std::string_view text) {
  std::string heading = text::squeeze(text::without_marks(text, text::References::drop));
  const std::size_t size = heading.size();
  const bool is_abbreviated = size >= 3 && (heading[size - 3] == '.' || heading[size - 2] == '.');
  if (heading.ends_with('.') && !is_abbreviated) heading.pop_back();
  return heading;
}

std::optional<std::string> title_from_file_name(std::string_view name, const Labels& labels) {
  std::string words(stem(name));
  std::ranges::replace_if(words, [](char c) { return c == '-' || c == '_' || c == '+'; }, ' ');
  words = text::squeeze(words);
  const std::vector<std::string_view> parts = text::words(words);
  if (std::ranges::any_of(parts, is_hash)) return std::nullopt;
  const auto telling = std::ranges::count_if(parts, [&](std::string_view word) {
    return is_plain_word(word) && !labels.is_phrase("generic_file_words", word);
  });
  if (telling == 0 || std::ranges::count_if(parts, is_plain_word) < 2) return std::nullopt;
  return text::capitalized(words);
}

std::optional<Subject> opening_subject(std::string_view text, const Labels& labels, std::string_view file_name) {
  return SubjectReader(text, labels, file_name).read();
}

Span first_words(std::string_view text) {
  constexpr std::size_t kMost = 8;
  Words words{text};
  Span result;
  for (std::size_t i = 0; i < kMost; ++i) {
    const std::optional<Span> word = words.next();
    if (!word) break;
    if (i == 0) result.begin = word->begin;
    result.end = word->end;
    if (std::string_view(".?!").find(text[word->end - 1]) != std::string_view::npos) break;
  }
  while (!result.empty() && std::string_view(".,;:?!").find(text[result.end - 1]) != std::string_view::npos) --result.end;
  return result;
}

}  // namespace praxis::normalize
