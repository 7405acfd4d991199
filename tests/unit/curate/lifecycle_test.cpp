#include <doctest/doctest.h>

#include <praxis/curate.hpp>

using namespace praxis;

namespace {

Record record(std::string status, std::string successor = {}, List review = {}) {
  Record result(RecordKind::practice,
                {{"id", "fund"}, {"kind", "practice"}, {"status", std::move(status)}, {"title", "Fund"}});
  if (!successor.empty()) result.set("replaced_by", std::move(successor));
  if (!review.empty()) result.set("review", std::move(review));
  return result;
}

const Value kTitleDoubt = Object{{"field", "title"}, {"code", "title-from-file-name"}, {"note", "guessed"}};
Value because(std::string reason) {
  return Object{{"field", "status"}, {"code", "withdrawn"}, {"note", std::move(reason)}};
}

std::size_t errors(const Record& before, const Record& after, std::string_view reason = {}) {
  Findings findings;
  static_cast<void>(with_lifecycle(before, after, reason, findings));
  return findings.count(Severity::error);
}

Record changed(const Record& before, const Record& after, std::string_view reason = {}) {
  Findings findings;
  Record result = with_lifecycle(before, after, reason, findings);
  CHECK(findings.empty());
  return result;
}

}  // namespace

TEST_CASE("lifecycle: a withdrawal needs a reason, which stays in the record") {
  CHECK(errors(record("draft"), record("withdrawn")) == 1);
  const Record withdrawn =
      changed(record("draft", "", {kTitleDoubt}), record("withdrawn", "", {kTitleDoubt}), "out of date");
  CHECK(withdrawn.list("review") == List{kTitleDoubt, because("out of date")});
}

TEST_CASE("lifecycle: a withdrawn record keeps its one reason, or gets another") {
  const Record withdrawn = record("withdrawn", "", {because("old")});
  CHECK(changed(withdrawn, withdrawn) == withdrawn);
  CHECK(changed(withdrawn, withdrawn, "new").list("review") == List{because("new")});
}

TEST_CASE("lifecycle: a record that comes back loses reason and successor") {
  const Record withdrawn = record("withdrawn", "other", {kTitleDoubt, because("old")});
  CHECK(changed(withdrawn, record("draft", "other", {kTitleDoubt, because("old")})) ==
        record("draft", "", {kTitleDoubt}));
}

TEST_CASE("lifecycle: only a withdrawn record has a successor, another than itself") {
  CHECK(errors(record("draft"), record("draft", "other")) == 1);
  CHECK(errors(record("draft"), record("withdrawn", "fund"), "gone") == 1);
  CHECK(errors(record("draft"), record("withdrawn", "other"), "gone") == 0);
}

TEST_CASE("lifecycle: nothing becomes a candidate again") {
  CHECK(errors(record("draft"), record("candidate")) == 1);
  CHECK(errors(record("candidate"), record("candidate")) == 0);
  CHECK(errors(record("candidate"), record("reviewed")) == 0);
}

TEST_CASE("lifecycle: a reason without a withdrawal is refused") {
  CHECK(errors(record("draft"), record("reviewed"), "because") == 1);
}
