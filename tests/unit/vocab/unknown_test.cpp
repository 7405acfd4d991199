#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/vocab.hpp>

#include "definitions/reader.hpp"

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Record doubtful(std::string_view id, std::string_view field, const std::vector<std::string>& values) {
  List review;
  for (const std::string& value : values) {
    review.push_back(
        Object{{"field", field}, {"code", "unknown-term"}, {"note", "no term"}, {"value", value}});
  }
  Record record(RecordKind::practice);
  record.set("id", id);
  record.set("language", "en");
  record.set("review", std::move(review));
  return record;
}

std::vector<std::string> proposed(const UnknownValue& value) {
  std::vector<std::string> terms;
  for (const Proposal& proposal : value.proposals) terms.push_back(proposal.term);
  return terms;
}

/// The definitions after the proposed files were put into a repository.
Definitions extended(const std::vector<UnknownValue>& values) {
  std::vector<Vocabulary> more;
  for (const std::string& name : vocabularies_to_extend(values, defs())) {
    const Result<Vocabulary> vocabulary =
        definitions::read_vocabulary(vocabulary_file(values, name, defs()), name + ".yaml");
    REQUIRE(vocabulary.has_value());
    more.push_back(*vocabulary);
  }
  return defs().extended(std::move(more), {});
}

}  // namespace

TEST_CASE("unknown: spellings of one value make one cluster, the most frequent first") {
  const auto values =
      unknown_values({doubtful("a", "crisis_types", {"Volcanic eruption", "VOLCANIC ERUPTION!"}),
                      doubtful("b", "crisis_types", {"Volcanic eruption", "volcanic erruption"}),
                      doubtful("c", "crisis_types", {"Drought"})},
                     defs());
  REQUIRE(values.size() == 2);
  CHECK(values[0].spellings == std::vector<Spelling>{{"Volcanic eruption", 2},
                                                     {"VOLCANIC ERUPTION!", 1},
                                                     {"volcanic erruption", 1}});
  CHECK(values[0].count == 4);
  CHECK(values[0].records == std::vector<std::string>{"a", "b"});
  CHECK(values[0].fields == std::vector<FieldOfKind>{{RecordKind::practice, "crisis_types"}});
  CHECK(values[1].spellings.front().text == "Drought");
}

TEST_CASE("unknown: what differs by more than a letter in six is another value") {
  CHECK(unknown_values({doubtful("a", "crisis_types", {"Riot", "Rift"})}, defs()).size() == 2);
  CHECK(
      unknown_values(
          {doubtful("a", "crisis_types", {"Drought"}), doubtful("b", "needs_addressed", {"Drought"})}, defs())
          .size() == 2);
}

TEST_CASE("unknown: values that are known by now, other doubts and fields without vocabulary are left out") {
  Record other(RecordKind::practice);
  other.set("id", "b");
  other.set("review", List{Object{{"field", "title"}, {"code", "title-from-file-name"}, {"note", "n"}}});
  CHECK(unknown_values(
            {doubtful("a", "crisis_types", {"Conflicto armado"}), other, doubtful("c", "tags", {"x"}),
             doubtful("d", "countries", {"Latin America and the Caribbean"})},
            defs())
            .empty());
}

TEST_CASE("unknown: terms are proposed by spelling and by words, in any language") {
  const auto first = [](std::string_view field, const std::string& text) {
    const auto values = unknown_values({doubtful("a", field, {text})}, defs());
    REQUIRE(values.size() == 1);
    return values.front();
  };
  const UnknownValue by_spelling = first("crisis_types", "Natral disastr");
  CHECK(proposed(by_spelling) == std::vector<std::string>{"natural-disaster"});
  CHECK(by_spelling.proposals.front().likeness == Likeness::spelling);
  const UnknownValue by_words = first("crisis_types", "Disaster of natural kind");
  REQUIRE_FALSE(by_words.proposals.empty());
  CHECK(by_words.proposals.front().term == "natural-disaster");
  CHECK(by_words.proposals.front().likeness == Likeness::words);
  const UnknownValue spanish = first("crisis_types", "gran desastre natural");
  CHECK(spanish.proposals.front().language == "es");
  CHECK(first("crisis_types", "Volcanic eruption").proposals.empty());
}

TEST_CASE("unknown: an unknown place is a country's misspelling or a new region") {
  const auto values = unknown_values({doubtful("a", "countries", {"Phillipinnes", "Coral Belt"})}, defs());
  REQUIRE(values.size() == 2);
  CHECK(values[0].vocabulary == "countries");
  CHECK(proposed(values[0]).front() == "PHL");
  CHECK(values[1].vocabulary == "regions");
}

TEST_CASE("unknown: the proposed files make every value known") {
  const std::vector<Record> records{
      doubtful("a", "crisis_types",
               {"Natral disastr", "Disaster of natural kind", "Volcanic eruption", "volcanic erruption"}),
      doubtful("b", "countries", {"Phillipinnes", "Coral Belt"}),
      doubtful("c", "practice_types", {"Lantern parades: at night"})};
  const auto values = unknown_values(records, defs());
  const Definitions more = extended(values);
  CHECK(more.vocabulary("crisis_types").look_up("Natral disastr")->id == "natural-disaster");
  CHECK(more.vocabulary("crisis_types").look_up("volcanic erruption")->id == "volcanic-eruption");
  CHECK(more.vocabulary("countries").look_up("Phillipinnes")->id == "PHL");
  CHECK(more.vocabulary("regions").look_up("Coral Belt")->id == "coral-belt");
  CHECK(more.vocabulary("practice_types").look_up("Lantern parades: at night")->id ==
        "lantern-parades-at-night");
  CHECK(unknown_values(records, more).empty());
}

TEST_CASE("unknown: misspellings go under hidden, other names under synonyms, new values become terms") {
  const auto values = unknown_values(
      {doubtful("a", "crisis_types", {"Natral disastr", "gran desastre natural", "Famine"})}, defs());
  CHECK(vocabulary_file(values, "crisis_types", defs()) ==
        "vocabulary: crisis_types\n"
        "terms:\n"
        "- id: famine\n"
        "  label:\n"
        "    en: Famine\n"
        "- id: natural-disaster\n"
        "  synonyms:\n"
        "    en:\n"
        "    - gran desastre natural\n"
        "  hidden:\n"
        "    en:\n"
        "    - Natral disastr\n");
}

TEST_CASE("unknown: nobody adds a guideline") {
  const auto values = unknown_values({doubtful("a", "guidelines", {"Zebra crossings"})}, defs());
  REQUIRE(values.size() == 1);
  CHECK(values.front().proposals.empty());
  CHECK(vocabulary_file(values, "guidelines", defs()).empty());
  CHECK(vocabularies_to_extend(values, defs()).empty());
  CHECK(list_unknown(values, {defs(), nullptr, "en"}).ends_with("    like no term, and there are no new ones\n"));
}

TEST_CASE("unknown: what comes out does not depend on the order of the records") {
  std::vector<Record> records{doubtful("a", "crisis_types", {"Drought"}),
                              doubtful("b", "crisis_types", {"drought", "Famine"}),
                              doubtful("c", "crisis_types", {"Droughts"})};
  const std::string expected = list_unknown(unknown_values(records, defs()), {defs(), nullptr, "en"});
  std::ranges::reverse(records);
  CHECK(list_unknown(unknown_values(records, defs()), {defs(), nullptr, "en"}) == expected);
}
