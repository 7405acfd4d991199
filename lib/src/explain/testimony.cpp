#include "explain/testimony.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "decode/decode.hpp"
#include "normalize/rules.hpp"
#include "text/blank.hpp"
#include "text/unicode.hpp"

namespace praxis::explanation {
namespace {

std::string_view words_for(NameUse use) {
  switch (use) {
    case NameUse::label:
      return "the label";
    case NameUse::synonym:
      return "a synonym";
    case NameUse::hidden:
      return "a known misspelling";
    case NameUse::title:
      return "the full title";
  }
  return {};
}

/// The vocabulary that a rule asks; nullptr for rules that ask none.
const Vocabulary* vocabulary_of(std::string_view rule, const FieldSpec& field, const Definitions& defs) {
  if (rule == "region") return &defs.vocabulary("regions");
  return rule == "term" || rule == "numbered-term" ? &defs.vocabulary(field.vocabulary) : nullptr;
}

/// The slices of the original, joined as the rules join them.
std::string wording(std::string_view original, const std::vector<Span>& bytes) {
  std::string text;
  for (const Span span : bytes) {
    if (!text.empty()) text += ' ';
    text += original.substr(span.begin, span.size());
  }
  return text::squeeze(text);
}

bool lie_inside(const std::vector<Span>& bytes, std::string_view original) {
  return std::ranges::all_of(
      bytes, [&](Span span) { return span.begin <= span.end && span.end <= original.size(); });
}

std::vector<Location> places_of(const std::string& name, const std::string& original,
                                const std::vector<Span>& bytes) {
  const Result<decode::Decoded> decoded = decode::decode(name, original);
  if (!decoded) return {};
  const SourceText& source = decoded->source;
  const auto position = [&](std::size_t byte) {
    return source.position(byte - std::min(byte, source.prefix()));
  };
  std::vector<Location> places;
  for (const Span span : bytes) places.push_back({name, position(span.begin), position(span.end)});
  return places;
}

}  // namespace

const LedgerRecord* said_of(const Record& record, const Ledger& ledger) {
  const auto is_called = [&](const LedgerRecord& said) {
    const List& aliases = record.list("aliases");
    return said.kind == record.kind() &&
           (said.id == record.id() || std::ranges::find(aliases, Value(said.id)) != aliases.end());
  };
  const auto found = std::ranges::find_if(ledger.records, is_called);
  return found == ledger.records.end() ? nullptr : &*found;
}

Testimony testimony(const SourceFile& source, const Extracted& extracted, const FieldSpec& field,
                    const Definitions& defs) {
  Testimony result{
      source.sha256, source.ledger->name, extracted.value, extracted.bytes, {}, extracted.rule, {}, {}};
  if (const normalize::Rule* rule = normalize::find_rule(extracted.rule).rule) result.about = rule->about;
  if (!source.original || !lie_inside(extracted.bytes, *source.original)) return result;
  result.places = places_of(result.name, *source.original, extracted.bytes);
  result.term = term_step(wording(*source.original, extracted.bytes), extracted.rule, field, defs);
  return result;
}

std::string term_step(std::string_view wording, std::string_view rule, const FieldSpec& field,
                      const Definitions& defs) {
  const Vocabulary* vocabulary = vocabulary_of(rule, field, defs);
  const Term* term = vocabulary ? vocabulary->look_up(wording) : nullptr;
  if (term == nullptr) return {};
  const std::string folded = text::fold(wording);
  const auto name = std::ranges::find(term->names, folded, &Name::folded);
  if (name == term->names.end())
    return fmt::format("'{}' is the id of a term of {}", wording, vocabulary->name());
  return fmt::format("'{}' is {} ({}) of {}", wording, words_for(name->use), name->language, term->id);
}

}  // namespace praxis::explanation
