#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Questions to a repository: words, "phrases", field:value, -not, AND, OR and parentheses.
///
/// Terms side by side all hold (AND); several values of one field mean OR, written `country:MEX,PHL`,
/// `country:(MEX OR PHL)` or `country:MEX country:PHL`. `date:2013..2018` and `guideline:1..8` are ranges,
/// `has:links` and `missing:links` ask whether a field is there, `migra*` finds every word that begins so.
///
///     Result<Query> query = parse_query("country:MEX phase:post-crisis-action remittances", defs);
///     if (!query) std::cerr << query.error().message;   // "unknown field 'contry'"
///     for (const Record* hit : search(records, *query, defs)) ...
namespace praxis {

struct Query;

/// A word or phrase anywhere in the record's texts, case, accents and punctuation aside.
struct Words {
  std::string text;  ///< as written; a `*` at the end means that the last word only begins so
  bool operator==(const Words&) const = default;
};

/// A field that holds any of the values: ids of terms, country codes, numbers, or text for fields without
/// vocabulary.
struct FieldIs {
  std::string field;  ///< a record's key: "countries"; or a name shared by keys of several kinds: "dates"
  std::vector<std::string> values;  ///< several mean OR; a term finds its narrower terms, too
  bool operator==(const FieldIs&) const = default;
};

/// A field with a number from `from` to `to`, or with a date that touches the time between them; both ends
/// count.
struct Between {
  std::string field;  ///< as in `FieldIs`
  std::string from;   ///< empty: open
  std::string to;     ///< empty: open
  bool operator==(const Between&) const = default;
};

/// The field is there, whatever it holds.
struct Has {
  std::string field;  ///< as in `FieldIs`
  bool operator==(const Has&) const = default;
};

struct Not {
  std::vector<Query> operand;  ///< exactly one
  bool operator==(const Not&) const = default;
};
struct And {
  std::vector<Query> operands;  ///< none: everything
  bool operator==(const And&) const = default;
};
struct Or {
  std::vector<Query> operands;
  bool operator==(const Or&) const = default;
};

/// A query as a tree. No And holds an And, no Or an Or, and both hold two operands or more; the tree of a
/// query that says nothing is `And{}`.
struct Query {
  std::variant<And, Or, Not, Words, FieldIs, Between, Has> node;
  bool operator==(const Query&) const = default;
};

/// Parses a query. Values of fields with a vocabulary may be ids or labels in any language. The diagnostic of
/// a failure points into `text` (line 1, columns in code points; no file).
[[nodiscard]] Result<Query> parse_query(std::string_view text, const Definitions& defs);
/// The query as text, so that parsing it gives the same tree.
[[nodiscard]] std::string print(const Query& query);

/// Which records a query looks at when it does not say so itself.
enum class Scope {
  standing,  ///< no candidates, no withdrawn records, unless the query names `status`
  all,
};

/// The records that a query finds, in the order given. Pointers into `records`.
[[nodiscard]] std::vector<const Record*> search(const std::vector<Record>& records, const Query& query,
                                                const Definitions& defs, Scope scope = Scope::standing);

}  // namespace praxis
