#include <praxis/ledger.hpp>

#include <doctest/doctest.h>

#include "ledger/accounting.hpp"

using namespace praxis;

namespace {

Ledger sample() {
  Ledger ledger;
  ledger.sha256 = std::string(64, 'a');
  ledger.name = "form.txt";
  ledger.bytes = 20;
  ledger.received = "2026-01-31";
  ledger.media_type = "text/plain";
  ledger.charset = "utf-8";
  ledger.layout = "form";
  ledger.layout_score = 0.75;
  ledger.language = "en";
  LedgerRecord record{RecordKind::practice, "reserve", {}, {{"title", "title-from-file-name", "no title", ""}}};
  record.extracted.push_back({"title", "Reserve", {}, "file-name"});
  record.extracted.push_back({"countries", "NOR", {{3, 9}}, "term"});
  record.extracted.push_back({"description", "One.\n\nTwo.", {{10, 14}, {16, 20}}, "prose"});
  record.extracted.push_back({"guidelines", 3, {{0, 3}}, "number"});
  record.formerly = {"storm-loans"};
  ledger.records.push_back(record);
  ledger.classes = {{ByteClass::blank, {0, 3}, ""}, {ByteClass::value, {3, 9}, ""}, {ByteClass::furniture, {9, 20}, "navigation"}};
  ledger.unrecognized = {"Meteor"};
  return ledger;
}

}  // namespace

TEST_CASE("ledger: written and read back it is the same") {
  const auto again = read_ledger(to_yaml(sample()), "x.yaml");
  REQUIRE(again.has_value());
  CHECK(*again == sample());
  CHECK(to_yaml(*again) == to_yaml(sample()));
}

TEST_CASE("ledger: ranges are short, countries are safe") {
  const std::string yaml = to_yaml(sample());
  CHECK(yaml.find("bytes: [3, 9]\n") != std::string::npos);
  CHECK(yaml.find("- [10, 14]\n") != std::string::npos);
  CHECK(yaml.find("value: NOR\n") != std::string::npos);
  CHECK(yaml.find("  value: 6\n") != std::string::npos);  // accounting
}

TEST_CASE("ledger: what is no ledger is refused") {
  CHECK_FALSE(read_ledger("- a\n", "x.yaml").has_value());
  CHECK_FALSE(read_ledger("sha256: x\nbytes: many\n", "x.yaml").has_value());
  CHECK_FALSE(read_ledger("sha256: x\nbytes: 1\nclasses:\n- class: unheard\n  bytes: [0, 1]\n", "x.yaml").has_value());
  CHECK_FALSE(read_ledger("sha256: x\nbytes: 1\nclasses:\n- class: blank\n  bytes: [1, 0]\n", "x.yaml").has_value());
}

TEST_CASE("ledger: contact data or a refusal make it private") {
  Ledger ledger = sample();
  CHECK_FALSE(ledger.is_private());
  ledger.contact = {"Desk for migrants"};
  CHECK(ledger.is_private());
  ledger = sample();
  ledger.records[0].extracted.push_back({"visibility", "restricted", {{0, 3}}, "refusal"});
  CHECK(ledger.is_private());
}

TEST_CASE("accounting: every byte has one class, and what no mark covers is blank or leftover") {
  const SourceText source = SourceText::from_utf8("in.txt", "\xEF\xBB\xBF" "Country: Peru\r\n\r\n  who knows this \r\n");
  const auto runs = ledger::account(source, {{{9, 13}, ByteClass::value, {}}, {{0, 8}, ByteClass::label, {}}});
  std::size_t at = 0;
  for (const ClassRun& run : runs) {
    CHECK(run.bytes.begin == at);
    CHECK_FALSE(run.bytes.empty());
    at = run.bytes.end;
  }
  CHECK(at == source.original_size());
  Ledger ledger;
  ledger.classes = runs;
  CHECK(ledger.count(ByteClass::label) == 8);
  CHECK(ledger.count(ByteClass::value) == 4);
  CHECK(ledger.count(ByteClass::leftover) == std::string_view("who knows this").size());
}

TEST_CASE("accounting: where marks overlap the first holds") {
  const SourceText source = SourceText::from_utf8("in.txt", "abcdef");
  const auto runs = ledger::account(source, {{{0, 4}, ByteClass::value, {}}, {{2, 6}, ByteClass::label, {}}, {{1, 3}, ByteClass::furniture, "x"}});
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].bytes == Span{0, 4});
  CHECK(runs[1].bytes == Span{4, 6});
}
