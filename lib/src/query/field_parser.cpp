#include <utility>

#include "query/parser.hpp"
#include "query/values.hpp"
#include "text/spelling.hpp"

// The part of the parser behind `field:`.
namespace praxis::query {
namespace {

/// `..` of a range that is written out; an interval in EDTF has its own.
std::size_t find_dots(const Token& token) {
  const bool plain = token.kind == TokenKind::word && token.text.find('/') == std::string::npos;
  return plain ? token.text.find("..") : std::string::npos;
}

bool is_text(TokenKind kind) { return kind == TokenKind::word || kind == TokenKind::phrase; }

}  // namespace

Result<Parser::Unit> Parser::field_term(const Token& name) {
  if (name.text == "has" || name.text == "missing") return presence(name, name.text);
  Result<Field> field = known_field(name.text, name.span);
  if (!field) return tl::unexpected(field.error());
  const Result<std::vector<Token>> given = values(name);
  if (!given) return tl::unexpected(given.error());
  FieldTerm term{std::move(*field), {}, {}};
  for (const Token& token : *given) {
    if (std::optional<Diagnostic> problem = add_value(term, token))
      return tl::unexpected(std::move(*problem));
  }
  return term;
}

/// `has:links`, `missing:links`.
Result<Parser::Unit> Parser::presence(const Token& name, std::string_view asked) {
  const Result<std::vector<Token>> given = values(name);
  if (!given) return tl::unexpected(given.error());
  std::vector<Query> alternatives;
  for (const Token& token : *given) {
    const Result<Field> field = known_field(token.text, token.span);
    if (!field) return tl::unexpected(field.error());
    Query has{Has{field->name}};
    alternatives.push_back(asked == "has" ? std::move(has) : Query{Not{{std::move(has)}}});
  }
  Or either{std::move(alternatives)};
  return either.operands.size() == 1 ? std::move(either.operands.front()) : Query{std::move(either)};
}

Result<std::vector<Token>> Parser::values(const Token& name) {
  const Token next = peek(Place::value);
  if (next.span.begin != at_ || next.kind == TokenKind::end) {
    return wrong(name.span, "no value behind '" + name.text + ":'",
                 "write " + name.text + ":VALUE without a blank");
  }
  if (next.kind != TokenKind::open) return listed_values(name);
  take(next);
  return grouped_values(next);
}

/// `a,b`: blanks may stand around the comma.
Result<std::vector<Token>> Parser::listed_values(const Token& name) {
  std::vector<Token> result;
  Token before = name;
  while (true) {
    Result<Token> next = value(before);
    if (!next) return tl::unexpected(next.error());
    result.push_back(std::move(*next));
    before = peek(Place::value);
    if (before.kind != TokenKind::comma) return result;
    take(before);
  }
}

/// What stands in the parentheses of `field:(a OR b)`.
Result<std::vector<Token>> Parser::grouped_values(const Token& open) {
  std::vector<Token> result;
  Token before = open;
  while (true) {
    Result<Token> next = value(before);
    if (!next) return tl::unexpected(next.error());
    result.push_back(std::move(*next));
    before = peek(Place::value);
    if (before.kind == TokenKind::end) return wrong(open.span, "this '(' is never closed");
    if (before.kind != TokenKind::close && before.kind != TokenKind::comma &&
        before.kind != TokenKind::or_word) {
      return wrong(before.span, "only OR or a comma may stand between values",
                   "put quotes around a value of two words");
    }
    take(before);
    if (before.kind == TokenKind::close) return result;
  }
}

Result<Token> Parser::value(const Token& before) {
  Token next = peek(Place::value);
  if (next.kind == TokenKind::open_phrase)
    return wrong(next.span, "this quote is never closed", "put a \" behind the value");
  if (!is_text(next.kind))
    return wrong(before.span, "no value behind '" +
                                  std::string(text_.substr(before.span.begin, before.span.size())) + "'");
  take(next);
  return next;
}

Result<Field> Parser::known_field(std::string_view name, Span where) const {
  Field field = find_field(name, defs_);
  if (!field.keys.empty()) return field;
  const std::optional<std::string> near = text::nearest(field.name, field_names(defs_));
  std::string hint =
      near ? "did you mean '" + *near + "'?" : "quotes around a text with a colon search for the text itself";
  return tl::unexpected(at(
      where,
      {Code::unknown_query_field, "unknown field '" + std::string(name) + "'", {}, {}, std::move(hint), {}}));
}

std::optional<Diagnostic> Parser::add_value(FieldTerm& term, const Token& token) const {
  if (const std::size_t dots = find_dots(token); dots != std::string::npos)
    return add_range(term, token, dots);
  const std::optional<std::string> value = resolve_value(term.field, token.text, defs_);
  if (!value) return at(token.span, explain_value(term.field, token.text, defs_));
  term.add(*value);
  return std::nullopt;
}

std::optional<Diagnostic> Parser::add_range(FieldTerm& term, const Token& token, std::size_t dots) const {
  const auto problem = [&](std::string message, std::string hint) {
    return at(token.span, {Code::bad_query, std::move(message), {}, {}, std::move(hint), {}});
  };
  if (!has_ranges(term.field)) {
    return problem("'" + term.field.name + "' has no ranges", "put quotes around a value with '..' in it");
  }
  Range range;
  for (const auto& [text, end] :
       {std::pair{token.text.substr(0, dots), &range.from}, {token.text.substr(dots + 2), &range.to}}) {
    if (text.empty()) continue;
    const std::optional<std::string> bound = resolve_bound(term.field, text);
    if (!bound)
      return problem("'" + text + "' is no end of a range", "write guideline:1..8 or date:2013..2018-06");
    *end = *bound;
  }
  if (range.from.empty() && range.to.empty())
    return problem("a range without ends", "has:" + term.field.name + " finds any value");
  if (!range.from.empty() && !range.to.empty() && !runs_forwards(term.field, range.from, range.to)) {
    return problem("the range ends before it begins", "write " + range.to + ".." + range.from);
  }
  term.add(range);
  return std::nullopt;
}

}  // namespace praxis::query
