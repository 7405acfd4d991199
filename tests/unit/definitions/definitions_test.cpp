#include <praxis/definitions.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "definitions/reader.hpp"

using namespace praxis;

TEST_CASE("definitions: countries are known by long, short and inverted names in three languages") {
  const Vocabulary& countries = Definitions::builtin().vocabulary("countries");
  const auto id = [&](std::string_view name) { return countries.look_up(name) ? countries.look_up(name)->id : std::string(); };
  for (const char* name : {"Republic of Korea", "Korea, Republic of", "South Korea", "Corea del Sur", "Corée du Sud", "KOR"}) {
    CAPTURE(name);
    CHECK(id(name) == "KOR");
  }
  CHECK(id("Haití") == "HTI");
  CHECK(id("Etats-Unis") == "USA");
  CHECK(id("Venezuela, República Bolivariana de") == "VEN");
  CHECK(id("Côte d’Ivoire") == "CIV");
  CHECK(id("Atlantis").empty());
  CHECK(id("Kor").empty());  // cut short
  CHECK(countries.look_up_typed("kor")->id == "KOR");
  CHECK(countries.find("MEX")->label("es") == "México");
  CHECK(countries.terms().size() == 249);
}

TEST_CASE("definitions: every label of every vocabulary leads to its own term") {
  for (const Vocabulary& vocabulary : Definitions::builtin().vocabularies()) {
    for (const Term& term : vocabulary.terms()) {
      for (const Name& name : term.names) {
        if (name.use == NameUse::title) continue;
        CAPTURE(vocabulary.name());
        CAPTURE(name.text);
        REQUIRE(vocabulary.look_up(name.text) != nullptr);
        CHECK(vocabulary.look_up(name.text)->id == term.id);
      }
      if (!term.broader.empty()) CHECK(vocabulary.find(term.broader) != nullptr);
    }
  }
}

TEST_CASE("definitions: terms have labels in English, Spanish and French; those of gazetteers are never shown and have none") {
  const auto has_label = [](const Term& term) { return std::ranges::find(term.names, NameUse::label, &Name::use) != term.names.end(); };
  for (const Vocabulary& vocabulary : Definitions::builtin().vocabularies()) {
    if (std::ranges::none_of(vocabulary.terms(), has_label)) continue;
    for (const Term& term : vocabulary.terms()) {
      std::set<std::string> languages;
      for (const Name& name : term.names) {
        if (name.use == NameUse::label) languages.insert(name.language);
      }
      CAPTURE(vocabulary.name());
      CAPTURE(term.id);
      CHECK(languages.contains("en"));
      CHECK(languages.contains("es"));
      CHECK(languages.contains("fr"));
    }
  }
}

TEST_CASE("definitions: every vocabulary that a field names exists") {
  for (const KindSpec& kind : Definitions::builtin().kinds()) {
    for (const FieldSpec& field : kind.fields) {
      CAPTURE(field.name);
      if (!field.vocabulary.empty()) CHECK_FALSE(Definitions::builtin().vocabulary(field.vocabulary).terms().empty());
    }
  }
}

TEST_CASE("definitions: a misspelled term has its nearest ones") {
  const auto near = Definitions::builtin().vocabulary("crisis_types").near("Confict");
  REQUIRE_FALSE(near.empty());
  CHECK(near.front()->id == "conflict");
}

TEST_CASE("definitions: labels are read with note, colon and rest") {
  const Labels& labels = Definitions::builtin().labels();
  const auto form = labels.read("Country (Check all that apply)");
  REQUIRE(form.has_value());
  CHECK(form->field == "countries");
  CHECK(form->note_seen);
  CHECK_FALSE(form->colon);
  const auto page = labels.read("Country: Mexico, Peru");
  REQUIRE(page.has_value());
  CHECK(page->label == Span{0, 8});
  CHECK(page->rest == Span{9, 21});
  CHECK(labels.read("Pays : Haïti")->field == "countries");
  CHECK(labels.read("Tipo de práctica")->field == "practice_types");
  CHECK(labels.read("Guideline(s)/Thematic area(s) (Check all that apply)")->field == "guidelines");
}

TEST_CASE("definitions: what only looks like a label is none") {
  const Labels& labels = Definitions::builtin().labels();
  for (const char* line : {"Standards concerning recruitment: see below", "Pre-departure phase.", "Type of Practices by Stakeholder:",
                           "The country of origin", "Objectives:", ""}) {
    CAPTURE(line);
    CHECK_FALSE(labels.read(line).has_value());
  }
}

TEST_CASE("definitions: a repository's own terms and labels come on top") {
  const auto vocabulary = definitions::read_vocabulary(
      "vocabulary: crisis_types\nterms:\n- id: pandemic\n  label: {en: Pandemic, es: Pandemia}\n- id: conflict\n  synonyms: {en: [Strife]}\n", "own.yaml");
  REQUIRE(vocabulary.has_value());
  const Definitions own = Definitions::builtin().extended({*vocabulary}, {{"countries", "de", "Land", ""}});
  CHECK(own.vocabulary("crisis_types").look_up("pandemia")->id == "pandemic");
  CHECK(own.vocabulary("crisis_types").look_up("strife")->id == "conflict");
  CHECK(own.vocabulary("crisis_types").look_up("Desastre natural")->id == "natural-disaster");
  CHECK(own.labels().read("Land: Kenia")->field == "countries");
}

TEST_CASE("definitions: a repository's own labels hold over the built-in ones, its phrases are added") {
  const Definitions own = Definitions::builtin().extended({}, {{"regions", "en", "Country", ""}}, {{"check_all_note", {"mark with a cross"}}});
  CHECK(own.labels().read("Country: Africa")->field == "regions");
  CHECK(own.labels().read("Type of crisis (mark with a cross)")->note_seen);
  CHECK(own.labels().read("Type of crisis (Check all that apply)")->note_seen);
}

TEST_CASE("definitions: labels and terms may be printed in two languages") {
  const Labels& labels = Definitions::builtin().labels();
  CHECK(labels.read("Country / País")->field == "countries");
  CHECK(labels.read("Pays | Country: Mali")->field == "countries");
  CHECK(labels.read("Guideline(s)/Thematic area(s) / Directrices/Áreas temáticas")->field == "guidelines");
  const auto noted = labels.read("Country (Check all that apply) / País (marque todos los que correspondan)");
  REQUIRE(noted.has_value());
  CHECK(noted->note_seen);
  CHECK(labels.read("Type of crisis / Tipo de crisis (Check all that apply / Marque todas las que correspondan)")->note_seen);
  CHECK_FALSE(labels.read("Country / Crisis phase").has_value());
  const Vocabulary& countries = Definitions::builtin().vocabulary("countries");
  CHECK(countries.look_up("Mexico / México")->id == "MEX");
  CHECK(countries.look_up("Mexico / Peru") == nullptr);
}

TEST_CASE("definitions: a vocabulary with a mistake is refused by name") {
  const auto twice = definitions::read_vocabulary("vocabulary: v\nterms:\n- id: a\n  label: {en: Same}\n- id: b\n  label: {en: SAME}\n", "v.yaml");
  REQUIRE_FALSE(twice.has_value());
  CHECK(twice.error().message == "'SAME' is a name of both 'a' and 'b'");
  CHECK(definitions::read_vocabulary("vocabulary: v\nterms:\n- id: a\n  labels: {}\n", "v.yaml").error().message == "unknown key 'labels' in a term");
  CHECK(definitions::read_labels("labels:\n  countries: {en: [Place]}\n  regions: {en: [place]}\n", "l.yaml").error().message ==
        "the label 'place' stands for both countries and regions");
}
