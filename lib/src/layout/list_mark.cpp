#include "layout/list_mark.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "text/blank.hpp"

namespace praxis::layout {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Size of "2", "2.3", "2.3.1" at the beginning; years are no marks.
std::size_t digits_size(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == begin || at - begin > kMostDigits) return 0;
    const bool goes_on = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
    if (!goes_on) return at;
    ++at;
  }
}

int roman_digit(char c) {
  switch (std::tolower(static_cast<unsigned char>(c))) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    default: return 0;
  }
}

/// The value of a roman number of one case below 90, or 0.
int roman(std::string_view text) {
  int value = 0;
  int last = 0;
  for (const char c : text) {
    const int digit = roman_digit(c);
    if (digit == 0) return 0;
    value += digit > last ? digit - 2 * last : digit;
    last = digit;
  }
  return value;
}

std::size_t letters_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
  const bool one_case = std::ranges::all_of(text.substr(0, at), [&](char c) { return (c >= 'a') == (text[0] >= 'a'); });
  if (!one_case) return 0;
  return at == 1 || roman(text.substr(0, at)) > 0 ? at : 0;
}

std::size_t blanks_size(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (const std::size_t size = text::blank_size(text, at)) at += size;
  return at - begin;
}

}  // namespace

ListMark read_list_mark(std::string_view text) {
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  const std::string_view rest = text.substr(open);
  const std::size_t size = std::max(digits_size(rest), letters_size(rest));
  if (size == 0) return {};
  const std::string_view mark = rest.substr(0, size);
  const char closing = size < rest.size() ? rest[size] : '\0';
  const bool has_parts = mark.find('.') != std::string_view::npos;
  const bool is_closed = closing == ')' || (open == 0 && closing == '.');
  const bool is_dashed = open == 0 && is_digit(mark.front()) && rest.substr(size).starts_with(" –");
  if (!is_closed && !has_parts && !is_dashed) return {};
  const std::size_t end = open + size + (is_closed ? 1 : 0) + (is_dashed ? std::string_view(" –").size() : 0);
  const std::size_t blanks = blanks_size(text, end);
  if (blanks == 0) return {};
  return {std::string(mark), end + blanks};
}

int number_of(std::string_view mark) {
  const std::string_view last = mark.substr(mark.rfind('.') + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), number);
  if (error == std::errc{} && end == last.data() + last.size()) return number;
  if (const int value = roman(last); value > 0) return value;
  return last.size() == 1 ? std::tolower(static_cast<unsigned char>(last.front())) - 'a' + 1 : 0;
}

bool are_neighbours(std::string_view before, std::string_view behind) {
  const ListMark first = read_list_mark(before);
  const ListMark second = read_list_mark(behind);
  if (first.size == 0 || second.size == 0 || number_of(second.mark) != number_of(first.mark) + 1) return false;
  const auto parent = [](const ListMark& mark) { return mark.mark.substr(0, mark.mark.rfind('.') + 1); };
  const auto closing = [](std::string_view text, const ListMark& mark) { return text[text.find(mark.mark) + mark.mark.size()]; };
  return is_digit(first.mark.front()) == is_digit(second.mark.front()) && parent(first) == parent(second) &&
         before.starts_with('(') == behind.starts_with('(') && closing(before, first) == closing(behind, second);
}

}  // namespace praxis::layout
