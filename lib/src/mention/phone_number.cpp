#include "mention/phone_number.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace praxis::mention {
namespace {

using Use = ContactFinder::Use;

constexpr std::size_t kLeastAnnounced = 6;   ///< digits behind a word such as "Tel."
constexpr std::size_t kLeastWithPlus = 9;    ///< "+12 345 678" may well be a quantity
constexpr std::size_t kMostDigits = 17;      ///< 15 by E.164 behind "00"
constexpr std::size_t kWindow = 80;          ///< bytes of the line that are looked at on either side

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Size of what may stand between two digits of a number: blank, hyphen, dot, slash, bracket; 0 where nothing.
std::size_t joint_size(std::string_view text, std::size_t at) {
  if (std::string_view("-.()/").find(text[at]) != std::string_view::npos) return 1;
  if (text[at] == '\n' || text[at] == '\r') return 0;
  if (text.substr(at, 3) == "\xE2\x80\x91" || text.substr(at, 3) == "\xE2\x80\x93") return 3;
  return text::blank_size(text, at);
}

/// Behind up to three joints; `at` where digits do not go on so.
std::size_t skip_joints(std::string_view text, std::size_t at) {
  std::size_t behind = at;
  for (int joints = 0; joints < 3 && behind < text.size() && !is_digit(text[behind]); ++joints) {
    behind += joint_size(text, behind);
  }
  const bool goes_on = behind < text.size() && is_digit(text[behind]);
  const bool divides = behind - at > 1 && text.substr(at, behind - at).find('/') != std::string_view::npos;
  return goes_on && !divides ? behind : at;
}

/// A run of digits with up to three joints between its groups: ") " and the like. A slash between blanks divides numbers.
struct Digits {
  std::vector<std::string> groups;
  std::size_t end = 0;
  [[nodiscard]] std::string all() const {
    std::string result;
    for (const std::string& group : groups) result += group;
    return result;
  }
};

Digits read_digits(std::string_view text, std::size_t at) {
  Digits run;
  std::size_t count = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at > begin) {
      count += at - begin;
      if (count > kMostDigits) break;
      run.groups.emplace_back(text.substr(begin, at - begin));
      run.end = at;
    }
    const std::size_t behind = skip_joints(text, at);
    if (behind == at) break;
    at = behind;
  }
  return run;
}

bool is_year(const std::string& group) {
  return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

/// "2010-2015", "12/08/2015".
bool is_time(const std::vector<std::string>& groups) {
  const auto years = static_cast<std::size_t>(std::ranges::count_if(groups, is_year));
  const bool is_date = groups.size() == 3 && years == 1 &&
                       std::ranges::all_of(groups, [](const std::string& g) { return is_year(g) || g.size() <= 2; });
  return years == groups.size() || is_date;
}

bool is_quantity(const std::vector<std::string>& groups) {
  return std::ranges::find(groups, "000") != groups.end();
}

std::string_view line_before(std::string_view text, std::size_t at) {
  std::size_t begin = at > kWindow ? at - kWindow : 0;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  const std::string_view part = text.substr(begin, at - begin);
  return part.substr(part.find_last_of("\r\n") + 1);
}

std::string_view line_behind(std::string_view text, std::size_t at) {
  const std::string_view part = text.substr(at, kWindow);
  return part.substr(0, part.find_first_of("\r\n"));
}

bool is_filler(const std::string& word, const ContactFinder& finder) {
  return finder.holds(Use::phone_filler, word) || finder.holds(Use::at_sign, word);
}

/// Whether all words between two places may stand between two numbers.
bool are_fillers(std::string_view text, const ContactFinder& finder) {
  if (text.size() > kWindow) return false;
  const std::string folded = text::fold(text);
  return std::ranges::all_of(text::words(folded),
                             [&](std::string_view word) { return is_filler(std::string(word), finder); });
}

/// Whether a word such as "Tel." announces what follows, or a number of the same line does.
bool is_announced(std::string_view text, std::size_t at, Span before, const ContactFinder& finder) {
  const std::string_view line = line_before(text, at);
  const std::size_t line_begin = at - line.size();
  if (before.end > line_begin && before.end <= at && is_digit(text[before.end - 1]) &&
      are_fillers(text.substr(before.end, at - before.end), finder))
    return true;
  const std::string folded = text::fold(line);
  const std::vector<std::string_view> words = text::words(folded);
  for (std::size_t left = words.size(); left > 0; --left) {
    const std::string word(words[left - 1]);
    if (finder.holds(Use::phone, word)) return true;
    if (!is_filler(word, finder)) return false;
  }
  return false;
}

bool holds_word_of(Use use, std::string_view part, const ContactFinder& finder) {
  const std::string folded = " " + text::fold(part) + " ";
  return std::ranges::any_of(finder.words(use), [&](const std::string& word) {
    return folded.find(" " + word + " ") != std::string::npos;
  });
}

bool is_public(std::string_view text, Span span, const std::string& digits, const ContactFinder& finder) {
  const auto begins = [&](const std::string& prefix) { return digits.starts_with(prefix); };
  return std::ranges::any_of(finder.words(Use::free_number), begins) ||
         std::ranges::any_of(finder.words(Use::published), [&](const std::string& number) {
           std::string bare = number;
           std::erase(bare, ' ');
           return bare == digits;
         }) ||
         holds_word_of(Use::institution_line, line_before(text, span.begin), finder) ||
         holds_word_of(Use::institution_line, line_behind(text, span.end), finder);
}

/// Whether what stands before is part of a longer word, number or address.
bool continues_something(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char previous = text[at - 1];
  return is_digit(previous) || is_ascii_letter(previous) ||
         std::string_view("+/=_%#&$").find(previous) != std::string_view::npos;
}

bool is_plausible(const Digits& run, std::size_t least, std::string_view text) {
  const std::size_t count = run.all().size();
  const bool ends_well = run.end >= text.size() || (!is_digit(text[run.end]) && text[run.end] != '%' &&
                                                    !is_ascii_letter(text[run.end]));
  return ends_well && count >= least && count <= kMostDigits && !is_time(run.groups) && !is_quantity(run.groups);
}

}  // namespace

std::optional<ContactMention> read_phone(std::string_view text, std::size_t at, Span before,
                                         const ContactFinder& finder) {
  const bool has_plus = text[at] == '+';
  const std::size_t first = at + (has_plus ? 1 : 0);
  const bool may_begin = has_plus || is_digit(text[at]) || text[at] == '(';
  if (!may_begin || first >= text.size() || continues_something(text, at)) return std::nullopt;
  const Digits run = read_digits(text, first);
  if (run.groups.empty() || (has_plus && run.groups.front().starts_with('0'))) return std::nullopt;
  if (!is_plausible(run, kLeastAnnounced, text)) return std::nullopt;
  const std::string digits = run.all();
  const bool stands_alone = has_plus && digits.size() >= kLeastWithPlus;
  if (!stands_alone && !is_announced(text, at, before, finder)) return std::nullopt;
  const Span span{at, run.end};
  using enum ContactMention::Bearer;
  return ContactMention{span, ContactMention::Kind::phone, is_public(text, span, digits, finder) ? institution : person};
}

}  // namespace praxis::mention
