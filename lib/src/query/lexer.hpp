#pragma once

#include <cstddef>
#include <praxis/source.hpp>
#include <string>
#include <string_view>

/// Cuts a query into tokens, one at a time and only when asked: what a token is depends on where the parser
/// stands.
///
///     next_token("country:MEX", 0, Place::term);    // field "country", bytes 0 to 8
///     next_token("country:MEX", 8, Place::value);   // word "MEX"
namespace praxis::query {

enum class TokenKind {
  word,
  phrase,
  open_phrase,
  field,
  open,
  close,
  comma,
  minus,
  and_word,
  or_word,
  not_word,
  end
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;  ///< of words and phrases without their quotes, of fields without their colon
  Span span;         ///< in the query; of a phrase with its quotes
};

/// Where a token stands: as a term of the query, or behind `field:`, where commas separate and colons do not.
enum class Place { term, value };

/// The token that begins at `from` or behind the blanks there.
[[nodiscard]] Token next_token(std::string_view query, std::size_t from, Place place);

}  // namespace praxis::query
