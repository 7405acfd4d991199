#include "normalize/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "mention/language.hpp"
#include "normalize/links.hpp"
#include "normalize/numbered.hpp"
#include "normalize/parts.hpp"
#include "normalize/prose.hpp"
#include "normalize/title.hpp"
#include "text/blank.hpp"

namespace praxis::normalize {
namespace {

/// Several slices of one value are paragraphs.
std::string joined(const RuleInput& input) {
  std::string text;
  for (const std::string_view slice : input.slices) {
    if (!text.empty()) text += "\n\n";
    text += slice;
  }
  return text;
}

std::optional<Value> non_empty(std::string text) {
  if (text.empty()) return std::nullopt;
  return Value(std::move(text));
}

std::optional<Value> read_text(const RuleInput& input) { return non_empty(text::squeeze(joined(input))); }

std::optional<Value> read_heading(const RuleInput& input) { return non_empty(printed_heading(joined(input))); }

std::optional<Value> read_tag(const RuleInput& input) {
  std::string tag = text::squeeze(joined(input));
  if (tag.ends_with('.')) tag.pop_back();
  return non_empty(std::move(tag));
}

std::optional<Value> read_prose(const RuleInput& input) { return non_empty(prose(joined(input))); }

std::optional<Value> term_of(const RuleInput& input, std::string_view vocabulary) {
  const Term* term = input.finders.defs().vocabulary(vocabulary).look_up(joined(input));
  if (term == nullptr) return std::nullopt;
  return Value(term->id);
}

std::optional<Value> read_term(const RuleInput& input) { return term_of(input, input.field.vocabulary); }

/// KEN for "Kenyan".
std::optional<Value> read_nationality(const RuleInput& input) {
  const std::vector<mention::CountryMention> found =
      input.finders.countries().nationalities(joined(input));
  return found.size() == 1 ? std::optional(Value(found.front().id)) : std::nullopt;
}

std::optional<int> number_in(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
  return error == std::errc{} ? std::optional(number) : std::nullopt;
}

std::optional<Value> read_number(const RuleInput& input) {
  const std::optional<int> number = number_in(joined(input));
  return number ? std::optional(Value(*number)) : std::nullopt;
}

/// The number of the term that a label names: 3 for "Empowering migrants".
std::optional<Value> read_numbered_term(const RuleInput& input) {
  const std::optional<Value> id = term_of(input, input.field.vocabulary);
  const std::optional<int> number = id ? number_in(*id->text()) : std::nullopt;
  return number ? std::optional(Value(*number)) : std::nullopt;
}

/// 3 for "Objective 3: Provide ...", "10.7" for "SDG 10.7".
std::optional<Value> read_leading_number(const RuleInput& input) {
  const std::optional<std::string> id = leading_number(joined(input), input.finders.defs().vocabulary(input.field.vocabulary), input.finders.defs().labels());
  if (!id) return std::nullopt;
  if (input.field.type != FieldType::number) return Value(*id);
  const std::optional<int> number = number_in(*id);
  return id->find('.') == std::string::npos && number ? std::optional(Value(*number)) : std::nullopt;
}

std::optional<Value> read_link_rule(const RuleInput& input) { return read_link(joined(input)); }

std::optional<Value> read_date(const RuleInput& input) { return non_empty(input.finders.dates().read(joined(input))); }

/// The shortest interval that holds the dates of all slices.
std::optional<Value> read_dates(const RuleInput& input) {
  const mention::DateReader& reader = input.finders.dates();
  std::vector<std::string> dates;
  for (const std::string_view slice : input.slices) dates.push_back(reader.read(slice));
  return non_empty(mention::united(dates));
}

std::optional<Value> read_language(const RuleInput& input) { return non_empty(mention::detect_language(joined(input))); }

constexpr std::array kRules{
    Rule{"text", "a text on one line, its blanks folded", read_text},
    Rule{"tag", "a tag, without one closing full stop", read_tag},
    Rule{"prose", "paragraphs and lists, wording untouched", read_prose},
    Rule{"term", "the term of the field's vocabulary that this wording names", read_term},
    Rule{"nationality", "the country of a nationality", read_nationality},
    Rule{"region", "a region in place of a country",
         [](const RuleInput& input) { return term_of(input, "regions"); }},
    Rule{"number", "the number in a heading such as \"GUIDELINE 3\"", read_number},
    Rule{"numbered-term", "the number of the term that this wording names", read_numbered_term},
    Rule{"leading-number", "the number that a value such as \"Objective 3: ...\" or \"10.7\" begins with", read_leading_number},
    Rule{"link", "a link: address, text, or both", read_link_rule},
    Rule{"date", "a date or interval, as EDTF", read_date},
    Rule{"dates", "what unites the dates that prose gives a practice, as EDTF", read_dates},
    Rule{"language", "the language of the prose (CLD2)", read_language},
    Rule{"subject", "the grammatical subject that opens the description", read_text},
    Rule{"beside-subject", "a quoted or bracketed name beside the subject", read_text},
    Rule{"first-words", "the first words of the description", read_text},
    Rule{"heading", "a title or a name, without footnote marks and emphasis", read_heading},
    Rule{"section", "a part of a document: its heading and its text", read_parts},
    Rule{"recommendation", "a point of a statement and the area it belongs to", read_parts},
    Rule{"footnote", "a footnote and its mark", read_parts},
    Rule{"passage", "paragraphs of a document that tell of a practice", read_passage_text},
    Rule{"item", "an entry of a portal, with what its words say of its sort, countries, date and language", read_item},
    Rule{"refusal", "a box that refuses publication", [](const RuleInput&) { return std::optional(Value("restricted")); }},
    Rule{"file-name", "read out of the name of the file", nullptr},
    Rule{"option", "given on the command line", nullptr},
    Rule{"no-longer-found", "said by praxis, where rules find a record no more", nullptr},
    Rule{"layout", "what sort of text it is, by its layout", nullptr},
    Rule{"found", "what every practice found in prose is at first", nullptr},
    Rule{"same-text", "another record that was drawn from the same text", nullptr},
    Rule{"submission", "what every submission is at first", nullptr},
    Rule{"guideline-number", "what the vocabulary says of the guideline of this number", nullptr},
};

}  // namespace

std::span<const Rule> rules() { return kRules; }

RuleCall find_rule(std::string_view written) {
  const std::size_t colon = written.find(':');
  const auto rule = std::ranges::find(kRules, written.substr(0, colon), &Rule::name);
  if (rule == kRules.end()) return {};
  return {&*rule, colon == std::string_view::npos ? std::string_view() : written.substr(colon + 1)};
}

}  // namespace praxis::normalize
