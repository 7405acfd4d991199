#include <doctest/doctest.h>

#include <optional>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

using praxis::Code;
using praxis::Definitions;
using praxis::Diagnostic;
using praxis::Findings;
using praxis::List;
using praxis::Object;
using praxis::Record;
using praxis::RecordKind;
using praxis::ValidRecord;

namespace {

Record sound() {
  Record record(RecordKind::practice);
  record.set("title", "A fund");
  record.set("status", "draft");
  record.set("id", "a");
  return record;
}

}  // namespace

TEST_CASE("validate: a sound record becomes a valid one, its fields in order") {
  Findings findings;
  const std::optional<ValidRecord> valid = praxis::validate(sound(), Definitions::builtin(), findings);
  CHECK(findings.empty());
  REQUIRE(valid.has_value());
  CHECK(valid->record() ==
        Record(RecordKind::practice,
               Object{{"id", "a"}, {"kind", "practice"}, {"status", "draft"}, {"title", "A fund"}}));
}

TEST_CASE("validate: a wrong record is refused, and the finding names it instead of a place in a file") {
  Record record = sound();
  record.set("countries", List{"MEX", "Mexico"});
  Findings findings;
  CHECK_FALSE(praxis::validate(record, Definitions::builtin(), findings).has_value());
  REQUIRE(findings.all().size() == 1);
  CHECK(praxis::render(findings.all().front(), "", false) ==
        "praxis: error[V201]: 'Mexico' is a name of the term 'MEX', not its id\n"
        "note: in practice 'a', at /countries/1\n"
        "help: 'MEX' stands there already: take this one out\n");
}

TEST_CASE("validate: a record without id is named by its kind") {
  Record record = sound();
  record.erase("id");
  Findings findings;
  CHECK_FALSE(praxis::validate(record, Definitions::builtin(), findings).has_value());
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all().front().message == "'id' is missing");
  CHECK(findings.all().front().notes.front() == "in practice");
}

TEST_CASE("validate: what was found before does not count against a record") {
  Findings findings;
  findings.add(
      {.code = Code::unknown_term, .message = "elsewhere", .where = {}, .notes = {}, .hint = {}, .fix = {}});
  CHECK(praxis::validate(sound(), Definitions::builtin(), findings).has_value());
  CHECK(findings.all().size() == 1);
}

TEST_CASE("validate: documents and guidelines follow their own schemas") {
  Record guideline(RecordKind::guideline);
  guideline.set("id", "micic-guideline-03");
  guideline.set("number", 3);
  Findings findings;
  CHECK(praxis::validate(guideline, Definitions::builtin(), findings).has_value());
  guideline.set("countries", List{"MEX"});
  CHECK_FALSE(praxis::validate(guideline, Definitions::builtin(), findings).has_value());
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all().front().message == "'countries' is no field of a guideline");
}
