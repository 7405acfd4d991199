#pragma once

#include <cstddef>
#include <optional>
#include <praxis/query.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/fields.hpp"
#include "query/lexer.hpp"

/// Recursive descent over this grammar:
///
///     any    = all { "OR" all }
///     all    = row { "AND" row }
///     row    = unit { unit }
///     unit   = ( "-" | "NOT" ) unit | "(" any ")" | word | "phrase" | field ":" values
///     values = value { "," value } | "(" value { ( "OR" | "," ) value } ")"
namespace praxis::query {

struct Range {
  std::string from;
  std::string to;
  bool operator==(const Range&) const = default;
};

/// A field with all the values that one row gives it.
struct FieldTerm {
  Field field;
  std::vector<std::string> values;  ///< each once
  std::vector<Range> ranges;        ///< each once

  void add(const std::string& value);
  void add(const Range& range);
};

/// One pass over one query; the tree it makes is in the form that `Query` promises.
class Parser {
 public:
  Parser(std::string_view text, const Definitions& defs) : text_(text), defs_(defs) {}

  /// What stands in a row: a query, or a field whose values may still be joined by others.
  using Unit = std::variant<Query, FieldTerm>;

  /// The whole query.
  [[nodiscard]] Result<Query> parse();

 private:
  Result<Query> any();
  Result<Query> all();
  Result<Query> row();
  Result<Unit> unit();
  Result<Unit> negation(const Token& sign);
  Result<Unit> group(const Token& open);
  Result<Unit> words(const Token& token);
  Result<Unit> field_term(const Token& name);
  Result<Unit> presence(const Token& name, std::string_view asked);

  Result<std::vector<Token>> values(const Token& name);
  Result<std::vector<Token>> listed_values(const Token& name);
  Result<std::vector<Token>> grouped_values(const Token& open);
  Result<Token> value(const Token& before);
  Result<Field> known_field(std::string_view name, Span where) const;
  std::optional<Diagnostic> add_value(FieldTerm& term, const Token& token) const;
  std::optional<Diagnostic> add_range(FieldTerm& term, const Token& token, std::size_t dots) const;

  [[nodiscard]] Token peek(Place place = Place::term) const { return next_token(text_, at_, place); }
  void take(const Token& token) { at_ = token.span.end; }
  [[nodiscard]] Diagnostic at(Span span, Diagnostic diagnostic) const;
  [[nodiscard]] tl::unexpected<Diagnostic> wrong(Span span, std::string message, std::string hint = {}) const;

  std::string_view text_;
  const Definitions& defs_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace praxis::query
