#include <fmt/format.h>
#include <fmt/ranges.h>

#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

constexpr std::size_t kFewTerms = 15;  ///< a vocabulary of so many terms is shown whole

/// The part of a value that is the term: all of it, unless the schema names the sign that ends it (SDG target
/// "10.7").
std::string term_part(const std::string& value, const Object& node) {
  const std::string_view until = node.text("x-vocabulary-until");
  return until.empty() ? value : value.substr(0, value.find(until));
}

std::vector<std::string> ids_of(const std::vector<const Term*>& terms) {
  std::vector<std::string> ids;
  for (const Term* term : terms) ids.push_back(term->id);
  return ids;
}

std::string list_of(const Vocabulary& vocabulary) {
  std::vector<std::string_view> ids;
  for (const Term& term : vocabulary.terms()) ids.push_back(term.id);
  return fmt::format("its terms are {}", fmt::join(ids, ", "));
}

Diagnostic name_for_id(const Subject& subject, const std::string& pointer, const std::string& name,
                       const Term& term) {
  Diagnostic result =
      finding(subject, pointer, Code::unknown_term,
              fmt::format("{} is a name of the term '{}', not its id", in_quotes(name), term.id));
  result.hint = fmt::format("write the id: {}", term.id);
  result.fix = Fix{as_yaml(term.id), true};
  return result;
}

Diagnostic unknown(const Subject& subject, const std::string& pointer, const std::string& value,
                   const Vocabulary& vocabulary) {
  Diagnostic result = finding(subject, pointer, Code::unknown_term,
                              fmt::format("{} is no term of {}", in_quotes(value), vocabulary.name()));
  const std::vector<std::string> near = ids_of(vocabulary.near(value));
  if (!near.empty()) result.hint = did_you_mean(near);
  if (near.size() == 1) result.fix = Fix{as_yaml(near.front()), false};
  if (near.empty() && vocabulary.terms().size() <= kFewTerms) result.notes.push_back(list_of(vocabulary));
  return result;
}

void check_term(const Subject& subject, const std::string& pointer, const Value& value, const Object& node,
                Findings& findings) {
  const Vocabulary& vocabulary = subject.defs.vocabulary(node.text("x-vocabulary"));
  if (value.text() == nullptr || value.text()->empty() || vocabulary.terms().empty()) return;
  if (vocabulary.find(term_part(*value.text(), node)) != nullptr) return;
  const Term* named = vocabulary.look_up_typed(*value.text());
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
