#include "definitions/compile/countries.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <nlohmann/json.hpp>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/unicode.hpp"

namespace praxis::definitions {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 3> kLanguages{"en", "es", "fr"};

std::string icu_name(const std::string& alpha2, const char* language) {
  icu::UnicodeString name;
  icu::Locale("", alpha2.c_str()).getDisplayCountry(icu::Locale(language), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

/// "Korea, Republic of" is "Republic of Korea" as well.
std::string straightened(const std::string& name) {
  const std::size_t comma = name.find(", ");
  return comma == std::string::npos ? name : name.substr(comma + 2) + " " + name.substr(0, comma);
}

void add(Term& term, std::string language, NameUse use, const std::string& text) {
  const std::string folded = text::fold(text);
  const bool known = std::ranges::any_of(term.names, [&](const Name& name) {
    return name.folded == folded && ((name.use == use && name.language == language) || use == NameUse::synonym);
  });
  if (!folded.empty() && !known) term.names.push_back({std::move(language), use, text, folded});
}

/// A label given among the aliases wins over ICU's, which says "Congo - Kinshasa".
void add_labels(Term& term, const std::string& alpha2, const Term* alias) {
  for (const char* language : kLanguages) {
    const bool given = alias != nullptr && std::ranges::any_of(alias->names, [&](const Name& name) {
      return name.use == NameUse::label && name.language == language;
    });
    add(term, language, given ? NameUse::synonym : NameUse::label, icu_name(alpha2, language));
  }
}

Term country(const json& entry, const Term* alias) {
  Term term;
  term.id = entry.at("alpha_3").get<std::string>();
  term.facts["alpha_2"] = entry.at("alpha_2").get<std::string>();
  term.facts["numeric"] = entry.at("numeric").get<std::string>();
  add_labels(term, term.facts["alpha_2"], alias);
  for (const char* key : {"common_name", "name", "official_name"}) {
    if (!entry.contains(key)) continue;
    const auto name = entry.at(key).get<std::string>();
    add(term, "en", NameUse::synonym, name);
    add(term, "en", NameUse::synonym, straightened(name));
  }
  if (alias != nullptr) {
    for (const Name& name : alias->names) add(term, name.language, name.use, name.text);
  }
  return term;
}

}  // namespace

Result<Vocabulary> countries(const std::string& iso_codes, const Vocabulary& aliases) {
  std::ifstream file(iso_codes);
  const json document = json::parse(file, nullptr, false);
  if (document.is_discarded() || !document.contains("3166-1")) {
    return fail(Code::bad_definition, "no ISO 3166-1 in this file", {.file = iso_codes}, "install Debian's package iso-codes");
  }
  std::vector<Term> terms;
  for (const json& entry : document.at("3166-1")) {
    terms.push_back(country(entry, aliases.find(entry.at("alpha_3").get<std::string>())));
  }
  std::ranges::sort(terms, {}, &Term::id);
  for (const Term& alias : aliases.terms()) {
    if (std::ranges::find(terms, alias.id, &Term::id) == terms.end()) {
      return fail(Code::bad_definition, "'" + alias.id + "' is no ISO 3166-1 alpha-3 code", {.file = "countries.yaml"});
    }
  }
  return Vocabulary("countries", std::move(terms));
}

}  // namespace praxis::definitions
