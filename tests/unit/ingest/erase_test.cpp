#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include <praxis/privacy.hpp>
#include <string>

#include "identity/merge.hpp"
#include "ingest/remains.hpp"

using namespace praxis;
using identity::Source;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Source source(const std::string& sha256, std::vector<Extracted> extracted) {
  return {sha256, "form", {RecordKind::practice, "harbour-fund", std::move(extracted), {}}};
}

Extracted said(const std::string& field, Value value) { return {field, std::move(value), {}, "text"}; }

Source first() {
  return source("a", {said("status", "draft"), said("title", "Harbour fund of Rosa Delgado"), said("countries", "MEX"),
                      said("description", "Crews that Rosa Delgado knows receive a loan after a storm."), said("tags", "savings")});
}

Source second() {
  return source("b", {said("status", "draft"), said("title", "Harbour fund"), said("countries", "MEX"), said("tags", "storms")});
}

Record merged(std::vector<Source> sources) {
  return identity::merge(RecordKind::practice, "harbour-fund", std::move(sources), defs());
}

}  // namespace

TEST_CASE("erase: an edit that holds who can be reached goes, too") {
  Record mine = merged({first(), second()});
  mine.set("tags", List{"Somchai Jaidee", "Ask Somchai Jaidee first", "somchai.jaidee@lagos.example", "boats of the town"});
  const Record left = ingest::without(mine, {first()}, {"Somchai Jaidee", "somchai.jaidee@lagos.example"}, {second()}, defs());
  CHECK(std::ranges::find(left.list("tags"), Value("boats of the town")) != left.list("tags").end());
  for (const Value& tag : left.list("tags")) CHECK(tag.text()->find("omchai") == std::string::npos);
}

TEST_CASE("erase: what only the erased source said leaves the record") {
  const Record left = ingest::without(merged({first(), second()}), {first()}, {}, {second()}, defs());
  CHECK(left == merged({second()}));
}

TEST_CASE("erase: people's edits stay, but those that hold what is erased") {
  Record mine = merged({first(), second()});
  mine.set("description", "Crews whom Rosa Delgado knows receive a loan after a storm.");  // corrected by a curator
  mine.set("tags", List{Value("savings"), Value("storms"), Value("boats")});
  mine.set("citation", "Annual report, page 9");
  const Record left = ingest::without(mine, {first()}, {}, {second()}, defs());
  CHECK(left.find("description") == nullptr);
  CHECK(left.text("citation") == "Annual report, page 9");
  CHECK(left.list("tags") == List{Value("storms"), Value("boats")});
  CHECK(left.text("title") == "Harbour fund");
}

TEST_CASE("erase: words that another source has, too, may stay in an edit") {
  Record mine = merged({first(), second()});
  mine.set("citation", "Harbour fund");
  CHECK(ingest::without(mine, {first()}, {}, {second()}, defs()).text("citation") == "Harbour fund");
}

TEST_CASE("erase: a restricted record stays restricted") {
  Source refusing = first();
  refusing.said.extracted.push_back(said("visibility", "restricted"));
  const Record mine = merged({refusing, second()});
  REQUIRE(mine.text("visibility") == "restricted");
  CHECK(ingest::without(mine, {refusing}, {}, {second()}, defs()).text("visibility") == "restricted");
}

TEST_CASE("erase: a record without another source keeps its id and the reason alone") {
  const Record left = ingest::withdrawn(merged({first()}), "asked for");
  Findings findings;
  CHECK(validate(left, defs(), findings));
  CHECK(to_yaml(left) ==
        "id: harbour-fund\nkind: practice\nstatus: withdrawn\ntitle: Erased\nreview:\n- field: status\n  code: withdrawn\n"
        "  note: asked for\n");
}

TEST_CASE("edits: a refusal is not edited away, and a source whose ledger is not here stays") {
  Record base = merged({second()});
  base.set("visibility", "public");
  Record mine = base;
  mine.set("sources", List{Value("b"), Value("z")});
  Source refusing = first();
  refusing.said.extracted.push_back(said("visibility", "restricted"));
  const Record theirs = merged({refusing, second()});
  const Record result = identity::with_edits(base, mine, theirs, defs());
  CHECK(result.text("visibility") == "restricted");
  CHECK(result.list("sources") == List{Value("a"), Value("b"), Value("z")});
}

TEST_CASE("tombstone: read back as written, and no ledger") {
  const Tombstone tombstone{std::string(64, 'a'), "2026-03-01", "asked for", "A curator"};
  const Result<std::optional<Tombstone>> read = read_tombstone(to_yaml(tombstone), "t.yaml");
  REQUIRE(read);
  CHECK(*read == tombstone);
  const Result<std::optional<Tombstone>> ledger = read_tombstone("sha256: a\nname: form.txt\n", "l.yaml");
  REQUIRE(ledger);
  CHECK_FALSE(ledger->has_value());
  Findings findings;
  const std::string path = "submissions/aa/" + std::string(64, 'a') + ".yaml";
  CHECK_FALSE(validate_file({path, to_yaml(tombstone)}, defs(), findings));
  CHECK(findings.empty());
  validate_file({path, "sha256: a\nerased: soon\n"}, defs(), findings);
  CHECK(findings.count(Severity::error) == 2);
}
