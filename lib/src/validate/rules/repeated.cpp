#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "text/unicode.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// A list whose items must differ, by themselves or (as objects) in one member.
struct Distinct {
  std::string_view field;
  std::string_view member;
};
constexpr std::array kDistinct{
    Distinct{"alternative_titles", ""},
    Distinct{"stakeholder_names", ""},
    Distinct{"tags", ""},
    Distinct{"issuers", ""},
    Distinct{"related", ""},
    Distinct{"links", "url"},
    Distinct{"recommendations", "id"},
    Distinct{"footnotes", "mark"},
};

/// The text under which two values are the same: marks count in addresses and numbers, but not in words.
std::string key_of(const Distinct& distinct, std::string_view text) {
  std::string key = distinct.member.empty() ? text::fold(text) : std::string(text);
  if (distinct.member == "url" && key.ends_with('/')) key.pop_back();
  return key;
}

const std::string* text_of(const Distinct& distinct, const Value& item) {
  if (distinct.member.empty()) return item.text();
  const Value* member = item.object() ? item.object()->find(distinct.member) : nullptr;
  return member ? member->text() : nullptr;
}

std::string pointer_to(const Distinct& distinct, std::size_t index) {
  const std::string item = below(below("", distinct.field), index);
  return distinct.member.empty() ? item : below(item, distinct.member);
}

Diagnostic repeated(const Subject& subject, const Distinct& distinct, const std::string& text,
                    std::size_t first, std::size_t second) {
  const std::string pointer = pointer_to(distinct, second);
  Diagnostic result = finding(subject, pointer, Code::repeated_value,
                              fmt::format("{} stands twice in '{}'", in_quotes(text), distinct.field));
  result.hint = "take one of them out";
  if (subject.file != nullptr)
    result.related.push_back({finding(subject, pointer_to(distinct, first), Code::repeated_value, {}).where,
                              "here it stands first"});
  return result;
}

void check_list(const Subject& subject, const Distinct& distinct, Findings& findings) {
  const List& list = subject.value.object()->list(distinct.field);
  std::map<std::string, std::size_t> seen;
  for (std::size_t index = 0; index < list.size(); ++index) {
    const std::string* text = text_of(distinct, list[index]);
    const std::string key = text ? key_of(distinct, *text) : std::string();
    if (key.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(key, index);
    if (!is_new) findings.add(repeated(subject, distinct, *text, first->second, index));
  }
}

void check_titles(const Subject& subject, Findings& findings) {
  const Object& record = *subject.value.object();
  const std::string title = text::fold(record.text("title"));
  const List& others = record.list("alternative_titles");
  for (std::size_t index = 0; index < others.size(); ++index) {
    if (others[index].text() == nullptr || text::fold(*others[index].text()) != title || title.empty())
      continue;
    Diagnostic diagnostic = finding(subject, below("/alternative_titles", index), Code::repeated_value,
                                    "the alternative title is the title itself");
    diagnostic.hint = "take it out";
    findings.add(std::move(diagnostic));
  }
}

}  // namespace

void check_repeated(const Subject& subject, Findings& findings) {
  for (const Distinct& distinct : kDistinct) check_list(subject, distinct, findings);
  check_titles(subject, findings);
}

}  // namespace praxis::validation
