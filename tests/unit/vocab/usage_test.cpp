#include <doctest/doctest.h>

#include <praxis/vocab.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Record practice(std::string_view id, std::string_view field, List values) {
  Record record(RecordKind::practice);
  record.set("id", id);
  record.set(field, std::move(values));
  return record;
}

TermUses uses(std::string_view vocabulary, const std::vector<Record>& records) {
  return uses_of(defs().vocabulary(vocabulary), records, defs());
}

}  // namespace

TEST_CASE("vocab: a vocabulary knows the fields that use it, by kind") {
  const std::vector<FieldOfKind> fields = fields_of(defs().vocabulary("countries"), defs());
  CHECK(fields ==
        std::vector<FieldOfKind>{{RecordKind::practice, "countries"}, {RecordKind::document, "countries"}});
}

TEST_CASE("vocab: records are counted by the terms that they hold, each once, sorted") {
  const std::vector<Record> records{practice("b", "countries", {"MEX", "PHL"}),
                                    practice("a", "countries", {"MEX"})};
  CHECK(uses("countries", records) == TermUses{{"MEX", {"a", "b"}}, {"PHL", {"b"}}});
}

TEST_CASE("vocab: numbers and targets count for their terms") {
  CHECK(uses("guidelines", {practice("a", "guidelines", {3, 14})}) == TermUses{{"3", {"a"}}, {"14", {"a"}}});
  CHECK(uses("sdgs", {practice("a", "sdgs", {"10", "10.7"})}) == TermUses{{"10", {"a"}}});
}

TEST_CASE("vocab: a value that is no term counts nowhere") {
  CHECK(uses("countries", {practice("a", "countries", {"QQQ", "mex"})}).empty());
}

TEST_CASE("vocab: the list names each vocabulary with its size and its fields") {
  const std::string list = list_vocabularies({defs(), nullptr, "en"});
  CHECK(list.find("countries               249  practice.countries, document.countries\n") != std::string::npos);
  CHECK(list.find("practice.countries") < list.find("words of prose"));
  CHECK(vocabularies_as_json({defs(), nullptr, "en"}).size() == defs().vocabularies().size());
}

TEST_CASE(
    "vocab: terms stand in canonical order, narrower ones indented, with counts where there are records") {
  const std::vector<Record> records{practice("a", "crisis_types", {"natural-disaster"})};
  CHECK(list_terms(defs().vocabulary("crisis_types"), {defs(), &records, "es"}) ==
        "ID                LABEL             RECORDS\n"
        "conflict          Conflicto               0\n"
        "natural-disaster  Desastre natural        1\n"
        "other             Otro                    0\n");
  CHECK(list_terms(defs().vocabulary("crisis_types"), {defs(), nullptr, "en"}) ==
        "ID                LABEL\n"
        "conflict          Conflict\n"
        "natural-disaster  Natural Disaster\n"
        "other             Other\n");
  const std::string regions = list_terms(defs().vocabulary("regions"), {defs(), nullptr, "en"});
  CHECK(regions.find("\nafrica                 ") != std::string::npos);
  CHECK(regions.find("  Africa\n") != std::string::npos);
}

TEST_CASE("vocab: one term is shown with its names, its place and its records") {
  std::vector<Record> records;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})
    records.push_back(practice(id, "stakeholder_types", {"host-state"}));
  const Vocabulary& vocabulary = defs().vocabulary("stakeholder_types");
  const std::string text =
      describe_term(vocabulary, *vocabulary.find("host-state"), {defs(), &records, "en"});
  CHECK(text.starts_with("stakeholder_types host-state: Host State\nlabel         en  Host State\n"));
  CHECK(text.find("misspellings  en  Host Sate; ") != std::string::npos);
  CHECK(text.find("broader           state (State)\n") != std::string::npos);
  CHECK(text.find("records       11  a, b, c, d, e, f, g, h, i, j, ...\n") != std::string::npos);
  const Object json = term_as_json(vocabulary, *vocabulary.find("host-state"), {defs(), &records, "en"});
  CHECK(*json.find("count")->number() == 11);
  CHECK(json.list("records").size() == 11);
  CHECK(json.text("broader") == "state");
  CHECK(json.find("label")->object()->text("fr") == "État d'accueil");
}

TEST_CASE("vocab: terms that go in a circle are shown all the same") {
  const Vocabulary circle("circle", {{"a", "b", {}, {}}, {"b", "a", {}, {}}});
  CHECK_FALSE(list_terms(circle, {defs(), nullptr, "en"}).empty());
}
