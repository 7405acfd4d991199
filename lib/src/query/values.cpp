#include "query/values.hpp"

#include <algorithm>
#include <charconv>

#include "query/dates.hpp"
#include "text/unicode.hpp"

namespace praxis::query {
namespace {

/// So many terms at most are listed when a value is none of them.
constexpr std::size_t kFew = 6;

std::optional<std::string> plain_number(std::string_view text) {
  const std::optional<int> value = number(text);
  return value ? std::optional(std::to_string(*value)) : std::nullopt;
}

/// The id of the term that a text names. `10.7` is a target of the goal 10, and stays as it is.
std::optional<std::string> term_id(const FieldSpec& spec, const Vocabulary& vocabulary,
                                   std::string_view text) {
  const std::optional<std::string> digits =
      spec.type == FieldType::number ? plain_number(text) : std::nullopt;
  if (const Term* term = vocabulary.look_up_typed(digits ? *digits : text)) return term->id;
  const std::string_view goal = goal_of(text);
  const bool is_target = goal.size() + 1 < text.size() && number(goal) && vocabulary.find(goal);
  return is_target ? std::optional(std::string(text)) : std::nullopt;
}

std::optional<std::string> resolve(const FieldSpec& spec, std::string_view text, const Definitions& defs) {
  if (const Vocabulary* vocabulary = vocabulary_of(spec, defs)) return term_id(spec, *vocabulary, text);
  if (spec.type == FieldType::number) return plain_number(text);
  const bool good = spec.type == FieldType::edtf ? days(text).has_value() : is_searchable(text);
  return good ? std::optional(std::string(text)) : std::nullopt;
}

bool holds(const Field& field, FieldType type) {
  return std::ranges::any_of(field.keys, [type](const Key& key) { return key.spec->type == type; });
}

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

/// The id, and the label where the id does not say the same: 'MEX' (Mexico).
std::string shown(const Term& term) {
  const std::string_view label = term.label();
  return text::fold(label) == text::fold(term.id) ? in_quotes(term.id)
                                                  : in_quotes(term.id) + " (" + std::string(label) + ")";
}

/// "'a', 'b' or 'c'"
std::string listed(const std::vector<const Term*>& terms) {
  std::string result;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) result += i + 1 == terms.size() ? " or " : ", ";
    result += shown(*terms[i]);
  }
  return result;
}

std::vector<const Term*> all_of(const Vocabulary& vocabulary) {
  std::vector<const Term*> result;
  for (const Term& term : vocabulary.terms()) result.push_back(&term);
  return result;
}

Diagnostic explain_term(const Vocabulary& vocabulary, std::string_view text) {
  const std::vector<const Term*> near = vocabulary.near(text);
  Diagnostic result{
      Code::unknown_query_term, in_quotes(text) + " is no term of " + vocabulary.name(), {}, {}, {}, {}};
  if (!near.empty()) {
    result.hint = "did you mean " + listed(near) + "?";
  } else if (vocabulary.terms().size() <= kFew) {
    result.hint = "write " + listed(all_of(vocabulary));
  } else {
    result.hint = "'praxis vocab " + vocabulary.name() + "' lists the terms";
  }
  return result;
}

Diagnostic bad_value(std::string message, std::string hint) {
  return {Code::bad_query, std::move(message), {}, {}, std::move(hint), {}};
}

}  // namespace

std::string_view goal_of(std::string_view id) { return id.substr(0, id.find('.')); }

std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty() || text.size() > 9) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool good = error == std::errc() && end == text.data() + text.size() && value >= 0;
  return good ? std::optional(value) : std::nullopt;
}

bool is_searchable(std::string_view words) { return !text::fold(words).empty(); }

std::optional<std::string> resolve_value(const Field& field, std::string_view text, const Definitions& defs) {
  for (const Key& key : field.keys) {
    if (std::optional<std::string> value = resolve(*key.spec, text, defs)) return value;
  }
  return std::nullopt;
}

Diagnostic explain_value(const Field& field, std::string_view text, const Definitions& defs) {
  for (const Key& key : field.keys) {
    if (const Vocabulary* vocabulary = vocabulary_of(*key.spec, defs)) return explain_term(*vocabulary, text);
  }
  if (holds(field, FieldType::edtf))
    return bad_value(in_quotes(text) + " is no date", "write 2013, 2013-07, 2013-07-05 or 2013..2018");
  if (holds(field, FieldType::number)) return bad_value(in_quotes(text) + " is no number", "write 3 or 1..8");
  return bad_value(in_quotes(text) + " holds no letter or digit to search for",
                   "has:" + field.name + " finds any value");
}

bool has_ranges(const Field& field) {
  return holds(field, FieldType::number) || holds(field, FieldType::edtf);
}

std::optional<std::string> resolve_bound(const Field& field, std::string_view text) {
  if (holds(field, FieldType::number)) {
    if (std::optional<std::string> digits = plain_number(text)) return digits;
  }
  const bool is_date =
      holds(field, FieldType::edtf) && days(text).has_value() && text.find('/') == std::string_view::npos;
  return is_date ? std::optional(std::string(text)) : std::nullopt;
}

bool runs_forwards(const Field& field, std::string_view from, std::string_view to) {
  if (holds(field, FieldType::number)) {
    const std::optional<int> low = number(from);
    const std::optional<int> high = number(to);
    if (low && high) return *low <= *high;
  }
  const std::optional<Days> first = days(from);
  const std::optional<Days> last = days(to);
  return first && last && first->from <= last->to;
}

}  // namespace praxis::query
