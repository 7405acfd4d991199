#include "mention/mail_address.hpp"

#include <algorithm>
#include <string>

#include "text/blank.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace praxis::mention {
namespace {

using Use = ContactFinder::Use;

constexpr std::size_t kLongestPart = 64;  ///< before the @; RFC 5321, 4.5.3.1.1
constexpr std::size_t kLongestSign = 12;  ///< "( arrobase )"

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Size of a letter outside ASCII at `at`, or 0: punctuation and blanks of Unicode's blocks are none.
std::size_t foreign_letter(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0xC3) return 0;
  const std::string_view lead = text.substr(at, 2);
  const bool is_mark = lead == "\xE2\x80" || lead == "\xE2\x81" || lead == "\xE3\x80" || lead == "\xEF\xBB";
  return is_mark ? 0 : std::min(text::character_size(text[at]), text.size() - at);
}

bool is_local_sign(char c) { return std::string_view("._%+-'").find(c) != std::string_view::npos; }

/// Size of the @ or the dot at `at`: the sign itself, or its word in brackets with the blanks around.
std::size_t sign_size(std::string_view text, std::size_t at, char sign, Use use, const ContactFinder& finder) {
  if (at >= text.size()) return 0;
  if (text[at] == sign) return 1;
  const std::size_t open = text[at] == ' ' ? at + 1 : at;
  if (open >= text.size() || (text[open] != '(' && text[open] != '[')) return 0;
  const char closing = text[open] == '(' ? ')' : ']';
  const std::size_t close = text.substr(open, kLongestSign).find(closing);
  if (close == std::string_view::npos) return 0;
  const std::string_view word = text.substr(open + 1, close - 1);
  if (!finder.holds(use, text::fold(word)) && text::trim(word) != std::string_view(&sign, 1)) return 0;
  const std::size_t end = open + close + 1;
  return (end < text.size() && text[end] == ' ' ? end + 1 : end) - at;
}

/// Where the part before the @ begins; `at` where there is none.
std::size_t local_begin(std::string_view text, std::size_t at, std::size_t from) {
  const std::size_t least = std::max(from, at > kLongestPart ? at - kLongestPart : 0);
  std::size_t begin = at;
  while (begin > least) {
    std::size_t previous = begin - 1;
    while (previous > least && (static_cast<unsigned char>(text[previous]) & 0xC0U) == 0x80U) --previous;
    const bool belongs = is_letter_or_digit(text[previous]) || is_local_sign(text[previous]) || foreign_letter(text, previous) > 0;
    if (!belongs) break;
    begin = previous;
  }
  while (begin < at && is_local_sign(text[begin])) ++begin;
  return begin;
}

/// Where a label of the domain that begins at `at` ends.
std::size_t label_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const std::size_t size = is_letter_or_digit(text[end]) || text[end] == '-' ? 1 : foreign_letter(text, end);
    if (size == 0) break;
    end += size;
  }
  while (end > at && text[end - 1] == '-') --end;
  return end;
}

/// Where the domain ends: two labels or more, the last of two letters or more; 0 where there is none.
std::size_t domain_end(std::string_view text, std::size_t at, const ContactFinder& finder) {
  std::size_t end = label_end(text, at);
  std::size_t result = 0;
  while (end > at) {
    const std::size_t dot = sign_size(text, end, '.', Use::dot_sign, finder);
    const std::size_t next = dot == 0 ? end : label_end(text, end + dot);
    if (next <= end + dot) break;
    const std::string_view last = text.substr(end + dot, next - end - dot);
    const bool has_digits = std::ranges::any_of(last, [](char c) { return c >= '0' && c <= '9'; });
    if (last.size() >= 2 && !has_digits) result = next;
    end = next;
  }
  return result;
}

/// Whether whoever is on duty reads mail that is sent to this name.
bool is_mailbox(std::string_view local, const ContactFinder& finder) {
  constexpr std::size_t kSureEnding = 6;  // letters; shorter endings are those of surnames, too
  const std::string folded = text::fold(local.substr(0, local.find('+')));
  const auto is_known = [&](std::string_view word) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
    const std::string bare(word);
    return !word.empty() && (finder.holds(Use::mailbox, bare) || finder.holds(Use::institution_line, bare));
  };
  if (is_known(folded) || std::ranges::any_of(text::words(folded), is_known)) return true;
  return std::ranges::any_of(finder.words(Use::mailbox), [&](const std::string& word) {
    return word.size() >= kSureEnding && folded.ends_with(word);
  });
}

/// Whether the organization itself is the name: "unhcr@unhcr.example".
bool is_own_name(std::string_view local, std::string_view domain) {
  const std::string name = text::fold(local);
  const std::string folded = text::fold(domain);
  const std::vector<std::string_view> labels = text::words(folded);
  return std::ranges::find(labels, std::string_view(name)) != labels.end();
}

}  // namespace

std::optional<ContactMention> read_mail(std::string_view text, std::size_t at, std::size_t from,
                                        const ContactFinder& finder) {
  const std::size_t size = sign_size(text, at, '@', Use::at_sign, finder);
  if (size == 0) return std::nullopt;
  const std::size_t begin = local_begin(text, at, from);
  const std::size_t end = domain_end(text, at + size, finder);
  const bool is_in_url = begin >= 2 && text.substr(begin - 2, 2) == "//";
  if (begin == at || end == 0 || is_in_url) return std::nullopt;
  const std::string_view local = text.substr(begin, at - begin);
  const std::string_view domain = text.substr(at + size, end - at - size);
  const bool is_public = is_mailbox(local, finder) || is_own_name(local, domain) ||
                         finder.holds(Use::published, text::fold(text.substr(begin, end - begin)));
  using enum ContactMention::Bearer;
  return ContactMention{{begin, end}, ContactMention::Kind::mail, is_public ? institution : person};
}

}  // namespace praxis::mention
