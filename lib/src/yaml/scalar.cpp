#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "yaml/characters.hpp"

namespace praxis::yaml {
namespace {

/// In lower case: truth values and nulls of YAML 1.1 and 1.2, the default and merge keys of 1.1.
constexpr std::array<std::string_view, 12> kWords{"y",  "yes", "n",    "no", "true", "false",
                                                  "on", "off", "null", "~",  "=",    "<<"};

/// No plain scalar begins with these. `:` and `?` may, but readers differ on them.
constexpr std::string_view kLeading = " ,[]{}#&*!|>'\"%@`:?";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool is_word(std::string_view text) {
  return text.size() <= 5 && std::ranges::find(kWords, lowered(text)) != kWords.end();
}

bool only_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

std::string_view without_sign(std::string_view text) {
  return !text.empty() && (text.front() == '+' || text.front() == '-') ? text.substr(1) : text;
}

/// `e5`, `E+5`: what may stand behind the digits of a fraction.
bool is_exponent(std::string_view text) {
  if (text.empty()) return true;
  const std::string_view digits = without_sign(text.substr(1));
  return lower(text.front()) == 'e' && !digits.empty() && only_of(digits, "0123456789_");
}

/// Wider than any one reader's rule: octal, binary, hexadecimal and sexagesimal numbers, thousands with `_`
/// or `,`.
bool is_number(std::string_view text) {
  const std::string_view number = without_sign(text);
  const std::string start = lowered(number.substr(0, 4));
  if (start == ".inf" || start == ".nan") return number.size() == 4;
  if (start.starts_with("0x") || start.starts_with("0o") || start.starts_with("0b")) {
    return only_of(number.substr(2), "0123456789abcdefABCDEF_,");
  }
  if (number.empty() || !(is_digit(number.front()) || number.front() == '.' || number.front() == '_'))
    return false;
  const std::size_t end = std::min(number.find_first_not_of("0123456789_.,:"), number.size());
  return is_exponent(number.substr(end));
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// `2015-01-01`, alone or with a time of day behind it.
bool is_date(std::string_view text) {
  if (digits_at(text, 0) != 4 || text.size() < 8 || text[4] != '-') return false;
  const std::size_t dash = 5 + digits_at(text, 5);
  if (dash == 5 || dash >= text.size() || text[dash] != '-') return false;
  const std::size_t end = dash + 1 + digits_at(text, dash + 1);
  return end > dash + 1 && (end == text.size() || lower(text[end]) == 't' || text[end] == ' ');
}

bool begins_as_syntax(std::string_view text) {
  if (kLeading.find(text.front()) != std::string_view::npos) return true;
  if (text.starts_with("---") || text.starts_with("...")) return true;
  return text == "-" || text.starts_with("- ");
}

bool holds_syntax(std::string_view text) {
  return text.back() == ' ' || text.back() == ':' || text.find(": ") != std::string_view::npos ||
         text.find(" #") != std::string_view::npos;
}

}  // namespace

bool is_null(std::string_view plain) {
  return plain.empty() || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";
}

std::optional<std::int64_t> whole_number(std::string_view plain) {
  const std::string_view digits = plain.substr(plain.starts_with('-') ? 1 : 0);
  if (digits.empty() || !is_digit(digits.front()) || (digits.front() == '0' && plain.size() > 1))
    return std::nullopt;
  std::int64_t number = 0;
  const char* const end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(plain.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

bool is_safe_plain(std::string_view text) {
  return !text.empty() && !begins_as_syntax(text) && !holds_syntax(text) && !is_word(text) &&
         !is_number(text) && !is_date(text) && find_unprintable(text) == text.size();
}

}  // namespace praxis::yaml
