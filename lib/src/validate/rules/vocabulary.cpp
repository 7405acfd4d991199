#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "text/unicode.hpp"
#include "validate/rules.hpp"
#include "validate/suggest.hpp"

namespace praxis::validation {
namespace {

constexpr std::size_t kFewTerms = 15;  ///< a vocabulary of so many terms is shown whole

/// The part of a value that is the term: all of it, unless the schema names the sign that ends it (SDG target
/// "10.7").
std::string term_part(const std::string& value, const Object& node) {
  const std::string_view until = node.text("x-vocabulary-until");
  return until.empty() ? value : value.substr(0, value.find(until));
}

std::string list_of(const Vocabulary& vocabulary) {
  std::vector<std::string_view> ids;
  for (const Term& term : vocabulary.terms()) ids.push_back(term.id);
  return fmt::format("its terms are {}", fmt::join(ids, ", "));
}

/// Whether the list that a value stands in holds the id, too.
bool stands_beside(const Subject& subject, const std::string& pointer, const std::string& id) {
  const std::vector<std::string> way = steps(pointer);
  if (way.size() != 2) return false;
  const List& list = subject.value.object()->list(way.front());
  return std::ranges::find(list, Value(id)) != list.end();
}

Diagnostic name_for_id(const Subject& subject, const std::string& pointer, const std::string& name,
                       const Term& term) {
  Diagnostic result =
      finding(subject, pointer, Code::unknown_term,
              fmt::format("{} is a name of the term '{}', not its id", in_quotes(name), term.id));
  if (stands_beside(subject, pointer, term.id)) {
    result.hint = fmt::format("'{}' stands there already: take this one out", term.id);
    return result;
  }
  result.hint = fmt::format("write the id: {}", term.id);
  result.fix = Fix{as_yaml(term.id), true};
  return result;
}

/// Countries have a code of two letters, too, which forms do not count as a name.
const Term* by_alpha_2(const std::string& value, const Vocabulary& vocabulary) {
  if (value.size() != 2) return nullptr;
  const auto term = std::ranges::find_if(vocabulary.terms(), [&value](const Term& known) {
    const auto fact = known.facts.find("alpha_2");
    return fact != known.facts.end() && text::fold(fact->second) == text::fold(value);
  });
  return term == vocabulary.terms().end() ? nullptr : &*term;
}

/// What is known of a value that its vocabulary does not know.
void suggest(const Subject& subject, const std::string& value, const Vocabulary& vocabulary,
             Diagnostic& diagnostic) {
  if (const std::vector<std::string> listed = listed_terms(value, vocabulary); !listed.empty()) {
    diagnostic.hint = fmt::format("write one a line: {}", fmt::join(listed, ", "));
    return;
  }
  if (const std::optional<OtherField> other = field_for(subject, value, vocabulary.name())) {
    diagnostic.hint = fmt::format("it belongs under '{}', as '{}'", other->field, other->term);
    return;
  }
  const std::vector<std::string> meant = meant_terms(value, vocabulary);
  if (!meant.empty()) diagnostic.hint = did_you_mean(meant);
  if (meant.size() == 1) diagnostic.fix = Fix{as_yaml(meant.front()), false};
  if (meant.empty() && vocabulary.terms().size() <= kFewTerms)
    diagnostic.notes.push_back(list_of(vocabulary));
}

Diagnostic unknown(const Subject& subject, const std::string& pointer, const std::string& value,
                   const Vocabulary& vocabulary) {
  Diagnostic result = finding(subject, pointer, Code::unknown_term,
                              fmt::format("{} is no term of {}", in_quotes(value), vocabulary.name()));
  suggest(subject, value, vocabulary, result);
  return result;
}

void check_term(const Subject& subject, const std::string& pointer, const Value& value, const Object& node,
                Findings& findings) {
  const Vocabulary& vocabulary = subject.defs.vocabulary(node.text("x-vocabulary"));
  if (value.text() == nullptr || value.text()->empty() || vocabulary.terms().empty()) return;
  if (vocabulary.find(term_part(*value.text(), node)) != nullptr) return;
  const Term* named = vocabulary.look_up_typed(*value.text());
  if (named == nullptr) named = by_alpha_2(*value.text(), vocabulary);
  findings.add(named ? name_for_id(subject, pointer, *value.text(), *named)
                     : unknown(subject, pointer, *value.text(), vocabulary));
}

/// Numbers are left to the schema, which knows their range.
bool holds_terms(const Object& vocabulary_node, const Object* type_node) {
  return !vocabulary_node.text("x-vocabulary").empty() && type_node && type_node->text("type") == "string";
}

/// Looks for members that take their values from a vocabulary, however deep.
void check_below(const Subject& subject, const std::string& pointer, const Value& value, const Object* node,
                 Findings& findings);

void check_list(const Subject& subject, const std::string& pointer, const List& list, const Object& node,
                Findings& findings) {
  const Object* item = subject.schema.item(node);
  for (std::size_t index = 0; index < list.size(); ++index) {
    const std::string place = below(pointer, index);
    if (holds_terms(node, item)) {
      check_term(subject, place, list[index], node, findings);
    } else {
      check_below(subject, place, list[index], item, findings);
    }
  }
}

void check_below(const Subject& subject, const std::string& pointer, const Value& value, const Object* node,
                 Findings& findings) {
  if (node == nullptr) return;
  if (value.list()) return check_list(subject, pointer, *value.list(), *node, findings);
  if (value.object() == nullptr) {
    if (holds_terms(*node, node)) check_term(subject, pointer, value, *node, findings);
    return;
  }
  for (const Member& member : value.object()->members()) {
    check_below(subject, below(pointer, member.name), member.value, subject.schema.member(*node, member.name),
                findings);
  }
}

}  // namespace

void check_vocabulary(const Subject& subject, Findings& findings) {
  check_below(subject, "", subject.value, &subject.schema.root(), findings);
}

}  // namespace praxis::validation
