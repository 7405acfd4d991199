#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/curate.hpp>
#include <random>

#include "support/scratch.hpp"

using namespace praxis;

namespace {

const std::vector<std::string> kCountries{"Mexico", "Guatemala", "Philippines", "Kenya"};
const std::vector<std::string> kCrises{"Conflict", "Natural Disaster"};
const std::vector<std::string> kTags{"loans", "houses", "harbours", "storms"};
const std::vector<std::string> kTexts{
    "The Harbour Fund lends small sums to families who rebuild a house after a storm.",
    "Embassies rank the danger in each country on four levels and tell nationals abroad what each level "
    "asks.",
    "Crews are brought home by sea, and the owners of the ships pay their wages for three more months."};

std::string lines(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += item + "\n";
  return text;
}

/// Draws the examples: always the same ones, few of them, for each fills a repository.
class Dice {
 public:
  bool flip() { return draw(2) == 0; }
  const std::string& one_of(const std::vector<std::string>& all) { return all[draw(all.size())]; }
  /// At least one of them.
  std::vector<std::string> some_of(const std::vector<std::string>& all) {
    std::vector<std::string> some;
    for (const std::string& item : all) {
      if (flip()) some.push_back(item);
    }
    return some.empty() ? std::vector<std::string>{one_of(all)} : some;
  }

 private:
  std::size_t draw(std::size_t most) { return engine_() % most; }
  std::mt19937 engine_{20161};
};

/// A form about something, the values of its lists drawn from a few, so that records often have some in
/// common.
std::string any_form(Dice& dice) {
  static const std::vector<std::string> kCitations{"Annual report", "Leaflet"};
  return "Type of practice\nFunds\nCountry (Check all that apply)\n" + lines(dice.some_of(kCountries)) +
         "Name of Stakeholder Implementing the Practice\nGovernment of Mexico\nType of crisis (Check all "
         "that "
         "apply)\n" +
         lines(dice.some_of(kCrises)) + "Description of the practice\n" + dice.one_of(kTexts) + "\nTags\n" +
         lines(dice.some_of(kTags)) + "Source\n" + dice.one_of(kCitations) + "\n";
}

/// What a curator may do to the record that stays.
void edit_survivor(Record& record, Dice& dice) {
  List tags = record.list("tags");
  tags.emplace_back("by hand");
  if (dice.flip()) record.set("tags", std::move(tags));
  if (dice.flip()) record.set("citation", "As a curator wrote it");
  if (dice.flip()) record.set("status", "reviewed");
}

/// What a curator may do to the record that is merged and can be known of a split: take out what only it
/// says.
void edit_other(Record& record, const Record& survivor, Dice& dice) {
  List tags = record.list("tags");
  const auto of_both = [&](const Value& tag) {
    return std::ranges::find(survivor.list("tags"), tag) != survivor.list("tags").end();
  };
  if (!dice.flip() || !std::ranges::any_of(tags, of_both)) return;
  std::erase_if(tags, [&](const Value& tag) { return !of_both(tag); });
  record.set("tags", std::move(tags));
}

Record in_canonical_form(const Record& record, const Definitions& defs) {
  Findings findings;
  return validate(record, defs, findings).value().record();
}

/// Unites any two records and divides them again: the files of both must be as they were.
void check_round_trip(Dice& dice) {
  tests::Scratch scratch;
  const Definitions& defs = scratch.repository.definitions();
  const std::string a = scratch.file("harbour-fund.txt", any_form(dice));
  const std::string b = scratch.file("storm-loans.txt", any_form(dice) + " \n");
  REQUIRE(a != b);
  // The question whether the two are one is answered by the split.
  scratch.tell_apart(a);
  scratch.tell_apart(b);
  Record survivor = scratch.record(a);
  Record other = scratch.record(b);
  edit_other(other, survivor, dice);
  edit_survivor(survivor, dice);
  scratch.save(in_canonical_form(survivor, defs));
  scratch.save(in_canonical_form(other, defs));
  const auto before = scratch.record_files();

  const auto united = unite(scratch.repository, scratch.record(a), scratch.record(b)).value();
  REQUIRE(carry_out(united.files, scratch.repository));
  CHECK(scratch.errors() == 0);
  const auto division = divide(scratch.repository, scratch.record(a), {}).value();
  REQUIRE(carry_out(division.files, scratch.repository));
  CHECK(scratch.errors() == 0);
  CHECK(scratch.record_files() == before);
}

}  // namespace

TEST_CASE("unite and divide: a merge that is taken back leaves both records as they were, byte for byte") {
  Dice dice;
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    check_round_trip(dice);
  }
}
