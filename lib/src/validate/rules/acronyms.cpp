#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "mention/words.hpp"
#include "text/unicode.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

/// Letters that most readers know better than what they stand for.
constexpr std::array<std::string_view, 34> kCommon{
    "AIDS",  "CCTV",   "CEO", "COVID", "DNA", "ECHO", "FAQ", "GIS", "GPS", "HIV", "ICT", "LGBT",
    "LGBTI", "LGBTIQ", "NGO", "ONG",   "PDF", "PIN",  "SIM", "SMS", "UHF", "VHF", "URL", "USB",
    "VIP",   "TV",     "SOS", "MICIC", "GCM", "SDG",  "ODS", "ODD", "CSO", "UNO"};

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLCM") == std::string_view::npos; }

std::string_view without_plural(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  return word;
}

bool is_acronym(std::string_view word) {
  const bool has_size = word.size() >= 3 && word.size() <= 8;
  return has_size && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         !is_roman(word);
}

bool is_known(std::string_view word, const Definitions& defs) {
  constexpr std::array<std::string_view, 3> kVocabularies{"organizations", "countries", "regions"};
  const auto knows = [&](std::string_view name) { return defs.vocabulary(name).look_up(word) != nullptr; };
  return std::ranges::find(kCommon, word) != kCommon.end() || std::ranges::any_of(kVocabularies, knows);
}

/// Words beside a bracket explain each other: "Office (OFW)", "OFW (Overseas Filipino Workers)", "OFW: ...".
bool is_explained_at(std::string_view text, Span word) {
  const std::string_view before = text.substr(0, word.begin);
  const std::string_view behind = text.substr(word.end);
  const bool is_opened = before.ends_with('(') || before.ends_with('[') || before.ends_with("(the ") ||
                         before.ends_with("\"") || before.ends_with("“");
  return is_opened || behind.starts_with(" (") || behind.starts_with(" – ") || behind.starts_with(" - ") ||
         behind.starts_with(": ") || behind.starts_with(")");
}

/// Whether the first letters of words that follow each other, as capitals, spell the word out.
bool is_spelled_out(std::string_view word, std::string_view initials) {
  return initials.find(word) != std::string_view::npos;
}

struct Reading {
  std::string_view text;
  std::vector<mention::Word> words;
  std::string initials;  ///< of the capitalized words, in order
};

Reading read(std::string_view text) {
  Reading reading{text, mention::words_of(text, {0, text.size()}), {}};
  for (const mention::Word& word : reading.words) {
    if (word.written == mention::Case::capitalized) reading.initials += text[word.span.begin];
  }
  return reading;
}

/// A text set in capitals has no acronyms to see.
bool is_shouted(const Reading& reading) {
  const auto count = std::ranges::count(reading.words, mention::Case::capitals, &mention::Word::written);
  return static_cast<std::size_t>(count) * 3 > reading.words.size();
}

struct Unexplained {
  Span first;
  std::vector<std::string> words;
};

Unexplained unexplained(const Reading& reading, const std::string& elsewhere, const Definitions& defs) {
  std::set<std::string, std::less<>> explained;
  const auto word_at = [&](const mention::Word& word) {
    return without_plural(reading.text.substr(word.span.begin, word.span.size()));
  };
  for (const mention::Word& word : reading.words) {
    if (is_explained_at(reading.text, word.span)) explained.emplace(word_at(word));
  }
  Unexplained result;
  for (const mention::Word& word : reading.words) {
    const std::string_view letters = word_at(word);
    const bool stands_alone =
        word.gap != mention::Gap::hyphen && word.gap != mention::Gap::slash && word.gap != mention::Gap::dot;
    if (!stands_alone || !is_acronym(letters) || explained.contains(letters) || is_known(letters, defs))
      continue;
    if (is_spelled_out(letters, reading.initials) || elsewhere.find(letters) != std::string::npos) continue;
    if (result.words.empty()) result.first = word.span;
    explained.emplace(letters);
    result.words.emplace_back(letters);
  }
  return result;
}

/// Titles and names, where letters are explained as well as in the description.
std::string names_of(const Object& record) {
  std::string result(record.text("title"));
  for (const std::string_view field : {"alternative_titles", "stakeholder_names"}) {
    for (const Value& name : record.list(field)) result += name.text() ? " | " + *name.text() : std::string();
  }
  return result;
}

}  // namespace

void check_acronyms(const Subject& subject, Findings& findings) {
  const Object& record = *subject.value.object();
  const Value* description = record.find("description");
  if (description == nullptr || description->text() == nullptr) return;
  const Reading reading = read(*description->text());
  if (is_shouted(reading)) return;
  const Unexplained found = unexplained(reading, names_of(record), subject.defs);
  if (found.words.empty()) return;
  Diagnostic diagnostic = finding_within(subject, "/description", found.first, Code::unexpanded_acronym,
                                         fmt::format("'{}' is never written out", found.words.front()))
                              .diagnostic;
  if (found.words.size() > 1)
    diagnostic.notes.push_back(
        fmt::format("nor are {}", fmt::join(found.words.begin() + 1, found.words.end(), ", ")));
  diagnostic.hint = fmt::format("write the name where it stands first, with the letters behind it: Name ({})",
                                found.words.front());
  findings.add(std::move(diagnostic));
}

}  // namespace praxis::validation
