#include "validate/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace praxis;
using namespace praxis::validation;

namespace {

const Definitions& defs() { return Definitions::builtin(); }
const Object& practice() {
  return JsonSchema::compiled(defs().kind(RecordKind::practice).json_schema).root();
}

std::string field_meant(const std::string& key) {
  const std::optional<Meant> meant = meant_field(key, practice(), defs());
  return meant ? (meant->how == Meant::How::certainly ? "!" : "?") + meant->name : std::string();
}

}  // namespace

TEST_CASE("suggestions: a key is known by number, capitals, labels and short names") {
  for (const auto& [key, field] :
       std::vector<std::pair<std::string, std::string>>{{"country", "!countries"},
                                                        {"Countries", "!countries"},
                                                        {"practiceTypes", "!practice_types"},
                                                        {"practice-type", "!practice_types"},
                                                        {"Países", "!countries"},
                                                        {"titles", "!title"},
                                                        {"phase", "!crisis_phases"},
                                                        {"contries", "?countries"},
                                                        {"descripton", "?description"},
                                                        {"zzzzzz", ""}}) {
    CAPTURE(key);
    CHECK(field_meant(key) == field);
  }
}

TEST_CASE("suggestions: terms are ranked, those spelled nearly so before those with common words") {
  const Vocabulary& crises = defs().vocabulary("crisis_types");
  CHECK(meant_terms("naturel-disastre", crises) == std::vector<std::string>{"natural-disaster"});
  CHECK(meant_terms("conflicto armado interno", crises) == std::vector<std::string>{"conflict"});
  CHECK(meant_terms("zzzzzzzz", crises).empty());
  CHECK(meant_terms("", crises).empty());
}

TEST_CASE("suggestions: numbers are read out of words only where nothing else is in them") {
  const Vocabulary& guidelines = defs().vocabulary("guidelines");
  const Labels& labels = defs().labels();
  CHECK(meant_number("Guideline 3", guidelines, labels) == "3");
  CHECK(meant_number("3.", guidelines, labels) == "3");
  CHECK_FALSE(meant_number("Guideline 30", guidelines, labels).has_value());
  CHECK_FALSE(meant_number("Guidelines 3 and 4", guidelines, labels).has_value());
  CHECK_FALSE(meant_number("zzz 3", guidelines, labels).has_value());
}

TEST_CASE("suggestions: a list in one text is known when all of it is") {
  const Vocabulary& countries = defs().vocabulary("countries");
  CHECK(listed_terms("Mexico, PHL; Chile", countries) == std::vector<std::string>{"MEX", "PHL", "CHL"});
  CHECK(listed_terms("Mexico, Atlantis", countries).empty());
  CHECK(listed_terms("Mexico", countries).empty());
  CHECK(listed_terms("Mexico,", countries).empty());
}

TEST_CASE("suggestions: languages by name, in other capitals, and by longer codes") {
  CHECK(meant_language("English") == "en");
  CHECK(meant_language("Français") == "fr");
  CHECK(meant_language("EN") == "en");
  CHECK(meant_language("pt_br") == "pt-BR");
  CHECK(meant_language("spa") == "es");
  CHECK(meant_language("Klingonese") == "");
  CHECK(meant_language("") == "");
}
