#include "query/lexer.hpp"

#include <doctest/doctest.h>

using namespace praxis;
using namespace praxis::query;

namespace {

struct Case {
  std::string_view query;
  Place place;
  TokenKind kind;
  std::string_view text;
  Span span;
};

}  // namespace

TEST_CASE("query lexer: each kind of token has its text and its bytes") {
  const Case cases[] = {
      {"remittances now", Place::term, TokenKind::word, "remittances", {0, 11}},
      {"  \"two words\"x", Place::term, TokenKind::phrase, "two words", {2, 13}},
      {R"("a \"b\" \\ \n")", Place::term, TokenKind::phrase, R"(a "b" \ \n)", {0, 15}},
      {"\"open", Place::term, TokenKind::open_phrase, "open", {0, 5}},
      {"country:MEX", Place::term, TokenKind::field, "country", {0, 8}},
      {":x", Place::term, TokenKind::field, "", {0, 1}},
      {"(", Place::term, TokenKind::open, "(", {0, 1}},
      {")", Place::term, TokenKind::close, ")", {0, 1}},
      {"-word", Place::term, TokenKind::minus, "-", {0, 1}},
      {"- word", Place::term, TokenKind::word, "-", {0, 1}},
      {"-", Place::term, TokenKind::word, "-", {0, 1}},
      {"a-b", Place::term, TokenKind::word, "a-b", {0, 3}},
      {"AND", Place::term, TokenKind::and_word, "AND", {0, 3}},
      {"OR)", Place::term, TokenKind::or_word, "OR", {0, 2}},
      {"NOT(", Place::term, TokenKind::not_word, "NOT", {0, 3}},
      {"and", Place::term, TokenKind::word, "and", {0, 3}},
      {"a,b", Place::term, TokenKind::word, "a,b", {0, 3}},
      {"a,b", Place::value, TokenKind::word, "a", {0, 1}},
      {",b", Place::value, TokenKind::comma, ",", {0, 1}},
      {"https://example.org", Place::value, TokenKind::word, "https://example.org", {0, 19}},
      {"-3", Place::value, TokenKind::word, "-3", {0, 2}},
      {"\u00A0\t", Place::term, TokenKind::end, "", {3, 3}},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.query);
    const Token token = next_token(expected.query, 0, expected.place);
    CHECK(token.kind == expected.kind);
    CHECK(token.text == expected.text);
    CHECK(token.span == expected.span);
  }
}

TEST_CASE("query lexer: a token is read from where the parser stands") {
  const Token token = next_token("country:MEX", 8, Place::value);
  CHECK(token.kind == TokenKind::word);
  CHECK(token.span == Span{8, 11});
}
