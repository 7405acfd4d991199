#include "query/lexer.hpp"

#include <array>
#include <utility>

#include "text/blank.hpp"

namespace praxis::query {
namespace {

/// Words that join terms, in capitals only.
constexpr std::array<std::pair<std::string_view, TokenKind>, 3> kWords{
    {{"AND", TokenKind::and_word}, {"OR", TokenKind::or_word}, {"NOT", TokenKind::not_word}}};

Token token(TokenKind kind, std::string_view query, Span span) {
  return {kind, std::string(query.substr(span.begin, span.size())), span};
}

/// A phrase from its opening quote; `\"` and `\\` stand for the second character.
Token phrase(std::string_view query, std::size_t from) {
  std::string text;
  for (std::size_t at = from + 1; at < query.size(); ++at) {
    if (query[at] == '"') return {TokenKind::phrase, std::move(text), {from, at + 1}};
    const bool escaped =
        query[at] == '\\' && at + 1 < query.size() && (query[at + 1] == '"' || query[at + 1] == '\\');
    if (escaped) ++at;
    text += query[at];
  }
  return {TokenKind::open_phrase, std::move(text), {from, query.size()}};
}

bool ends_word(std::string_view query, std::size_t at, Place place) {
  const char c = query[at];
  return c == '(' || c == ')' || c == '"' || (c == ',' && place == Place::value) ||
         text::blank_size(query, at) > 0;
}

Token word(std::string_view query, std::size_t from, Place place) {
  std::size_t end = from;
  while (end < query.size() && !ends_word(query, end, place)) {
    if (query[end] == ':' && place == Place::term) {
      Token field = token(TokenKind::field, query, {from, end});
      ++field.span.end;
      return field;
    }
    ++end;
  }
  Token result = token(TokenKind::word, query, {from, end});
  for (const auto& [text, kind] : kWords) {
    if (result.text == text) result.kind = kind;
  }
  return result;
}

/// Whether the `-` at `at` leaves out what follows. One that stands alone is a dash.
bool is_minus(std::string_view query, std::size_t at) {
  return at + 1 < query.size() && text::blank_size(query, at + 1) == 0;
}

}  // namespace

Token next_token(std::string_view query, std::size_t from, Place place) {
  while (const std::size_t blank = text::blank_size(query, from)) from += blank;
  if (from >= query.size()) return {TokenKind::end, "", {query.size(), query.size()}};
  const Span one{from, from + 1};
  switch (query[from]) {
    case '(':
      return token(TokenKind::open, query, one);
    case ')':
      return token(TokenKind::close, query, one);
    case '"':
      return phrase(query, from);
    case ',':
      if (place == Place::value) return token(TokenKind::comma, query, one);
      break;
    case '-':
      if (place == Place::term && is_minus(query, from)) return token(TokenKind::minus, query, one);
      break;
    default:
      break;
  }
  return word(query, from, place);
}

}  // namespace praxis::query
