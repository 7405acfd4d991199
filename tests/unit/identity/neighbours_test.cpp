#include "identity/neighbours.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "identity/same.hpp"

using namespace praxis;

namespace {

constexpr std::array<std::string_view, 24> kThings{"boat",   "tent",   "desk",   "road",   "well",  "clinic",
                                                   "school", "lamp",   "radio",  "map",    "nurse", "bridge",
                                                   "ticket", "market", "lawyer", "bread",  "wage",  "river",
                                                   "phone",  "crew",   "office", "garden", "drill", "fund"};

/// A text of its own for each number, so that two of them share no more than a chance run of words.
Record practice(std::size_t number) {
  std::string text;
  for (std::size_t i = 0; i < 60; ++i) {
    number = number * 6364136223846793005U + 1442695040888963407U;
    text += std::string(kThings[(number >> 33U) % kThings.size()]) + (i % 12 == 11 ? ". " : " ");
  }
  return Record(RecordKind::practice, {{"title", text.substr(0, 30)},
                                       {"countries", List{"KEN"}},
                                       {"practice_types", List{"funds"}},
                                       {"description", text}});
}

identity::Portrait portrait(const Record& record) {
  static const mention::CountryFinder countries(Definitions::builtin());
  return identity::portray(record, {}, countries);
}

}  // namespace

TEST_CASE("neighbours: a copy is found among many, and few are worth comparing") {
  constexpr std::size_t kRecords = 600;
  identity::Neighbours all;
  std::size_t comparisons = 0;
  for (std::size_t i = 0; i < kRecords; ++i) {
    const identity::Portrait one = portrait(practice(i));
    comparisons += all.near(one).size();
    all.put(std::to_string(i), one);
  }
  CHECK(all.size() == kRecords);
  CHECK(comparisons < kRecords * kRecords / 2 / 20);
  for (const std::size_t i : {0U, 77U, 599U}) {
    const auto near = all.near(portrait(practice(i)));
    REQUIRE_FALSE(near.empty());
    CHECK(near.front().name == std::to_string(i));
    CHECK(identity::compare(portrait(practice(i)), *near.front().portrait).sameness ==
          identity::Sameness::same);
  }
}

TEST_CASE("neighbours: a search gives a bounded number, and what was dropped is not found") {
  identity::Neighbours all;
  for (int i = 0; i < 40; ++i) all.put(std::to_string(i), portrait(practice(5)));
  CHECK(all.near(portrait(practice(5))).size() == identity::Neighbours::kMost);
  for (int i = 0; i < 40; ++i) all.drop(std::to_string(i));
  CHECK(all.near(portrait(practice(5))).empty());
  CHECK(all.size() == 0);
}

TEST_CASE("neighbours: a portrait that is put again replaces the first") {
  identity::Neighbours all;
  all.put("a", portrait(practice(1)));
  all.put("a", portrait(practice(2)));
  CHECK(all.size() == 1);
  const auto near = all.near(portrait(practice(2)));
  REQUIRE(near.size() == 1);
  CHECK(near.front().portrait->prose == portrait(practice(2)).prose);
}
