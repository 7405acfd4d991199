#include "query/parser.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/values.hpp"
#include "text/utf8.hpp"

namespace praxis::query {
namespace {

constexpr std::size_t kMaxDepth = 50;

/// The operands under one And or Or: those of the same kind are taken in, and one alone stands for itself.
template <typename Operation>
Query joined(std::vector<Query> operands) {
  if (operands.size() == 1) return std::move(operands.front());
  Operation result;
  for (Query& operand : operands) {
    if (Operation* inner = std::get_if<Operation>(&operand.node)) {
      std::ranges::move(inner->operands, std::back_inserter(result.operands));
    } else {
      result.operands.push_back(std::move(operand));
    }
  }
  return {std::move(result)};
}

Query query_of(FieldTerm term) {
  std::vector<Query> parts;
  if (!term.values.empty()) parts.push_back({FieldIs{term.field.name, std::move(term.values)}});
  for (Range& range : term.ranges) {
    parts.push_back({Between{term.field.name, std::move(range.from), std::move(range.to)}});
  }
  return joined<Or>(std::move(parts));
}

void unite(FieldTerm& term, const FieldTerm& more) {
  for (const std::string& value : more.values) term.add(value);
  for (const Range& range : more.ranges) term.add(range);
}

Query query_of(Parser::Unit unit) {
  FieldTerm* term = std::get_if<FieldTerm>(&unit);
  return term ? query_of(std::move(*term)) : std::get<Query>(std::move(unit));
}

void add_to_row(std::vector<Parser::Unit>& row, Parser::Unit unit) {
  FieldTerm* term = std::get_if<FieldTerm>(&unit);
  for (Parser::Unit& other : row) {
    FieldTerm* known = std::get_if<FieldTerm>(&other);
    if (term && known && known->field.name == term->field.name) return unite(*known, *term);
  }
  row.push_back(std::move(unit));
}

bool begins_unit(TokenKind kind) {
  return kind != TokenKind::end && kind != TokenKind::close && kind != TokenKind::and_word &&
         kind != TokenKind::or_word;
}

}  // namespace

void FieldTerm::add(const std::string& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

void FieldTerm::add(const Range& range) {
  if (std::ranges::find(ranges, range) == ranges.end()) ranges.push_back(range);
}

Result<Query> Parser::parse() {
  if (const std::optional<std::size_t> bad = text::first_invalid(text_)) {
    return wrong({*bad, *bad}, "the query is no valid UTF-8");
  }
  if (peek().kind == TokenKind::end) return Query{And{}};
  Result<Query> query = any();
  if (!query) return query;
  const Token rest = peek();
  if (rest.kind == TokenKind::close) return wrong(rest.span, "a ')' without its '('");
  return query;
}

Result<Query> Parser::any() {
  std::vector<Query> operands;
  while (true) {
    Result<Query> operand = all();
    if (!operand) return operand;
    operands.push_back(std::move(*operand));
    const Token next = peek();
    if (next.kind != TokenKind::or_word) return joined<Or>(std::move(operands));
    take(next);
  }
}

Result<Query> Parser::all() {
  std::vector<Query> operands;
  while (true) {
    Result<Query> operand = row();
    if (!operand) return operand;
    operands.push_back(std::move(*operand));
    const Token next = peek();
    if (next.kind != TokenKind::and_word) return joined<And>(std::move(operands));
    take(next);
  }
}

/// Terms side by side: several values of one field are alternatives.
Result<Query> Parser::row() {
  std::vector<Unit> units;
  do {
    Result<Unit> next = unit();
    if (!next) return tl::unexpected(next.error());
    add_to_row(units, std::move(*next));
  } while (begins_unit(peek().kind));
  std::vector<Query> operands;
  operands.reserve(units.size());
  for (Unit& unit : units) operands.push_back(query_of(std::move(unit)));
  return joined<And>(std::move(operands));
}

Result<Parser::Unit> Parser::unit() {
  const Token token = peek();
  if (!begins_unit(token.kind))
    return wrong(token.span, "a term is missing here", "write a word, a \"phrase\" or field:value");
  take(token);
  switch (token.kind) {
    case TokenKind::minus:
    case TokenKind::not_word:
      return negation(token);
    case TokenKind::open:
      return group(token);
    case TokenKind::field:
      return field_term(token);
    case TokenKind::open_phrase:
      return wrong(token.span, "this quote is never closed", "put a \" behind the phrase");
    default:
      return words(token);
  }
}

Result<Parser::Unit> Parser::negation(const Token& sign) {
  if (!begins_unit(peek().kind)) return wrong(sign.span, "nothing follows that could be left out");
  if (++depth_ > kMaxDepth) return wrong(sign.span, "the query is nested too deeply");
  Result<Unit> inner = unit();
  --depth_;
  if (!inner) return inner;
  return Query{Not{{query_of(std::move(*inner))}}};
}

Result<Parser::Unit> Parser::group(const Token& open) {
  if (peek().kind == TokenKind::close)
    return wrong({open.span.begin, peek().span.end}, "nothing stands between the parentheses");
  if (++depth_ > kMaxDepth) return wrong(open.span, "the query is nested too deeply");
  Result<Query> inner = any();
  --depth_;
  if (!inner) return tl::unexpected(inner.error());
  const Token close = peek();
  if (close.kind != TokenKind::close) return wrong(open.span, "this '(' is never closed");
  take(close);
  return std::move(*inner);
}

Result<Parser::Unit> Parser::words(const Token& token) {
  if (is_searchable(token.text)) return Query{Words{token.text}};
  return wrong(token.span, "'" + token.text + "' holds no letter or digit to search for");
}

Diagnostic Parser::at(Span span, Diagnostic diagnostic) const {
  const auto position = [this](std::size_t offset) {
    return Position{1, text::code_points(text_.substr(0, offset)) + 1};
  };
  diagnostic.where = {"", position(span.begin), position(span.end)};
  // What is missing at a place takes one column, so that there is something to underline.
  if (span.empty()) ++diagnostic.where.to.column;
  return diagnostic;
}

tl::unexpected<Diagnostic> Parser::wrong(Span span, std::string message, std::string hint) const {
  return tl::unexpected(at(span, {Code::bad_query, std::move(message), {}, {}, std::move(hint), {}}));
}

}  // namespace praxis::query

namespace praxis {

Result<Query> parse_query(std::string_view text, const Definitions& defs) {
  return query::Parser(text, defs).parse();
}

}  // namespace praxis
