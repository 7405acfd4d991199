#include <doctest/doctest.h>

#include <praxis/baseline.hpp>

using praxis::Baseline;
using praxis::Code;
using praxis::Coverage;
using praxis::Inspection;

namespace {

const praxis::Names kSame = [](const std::string& file) { return file; };

void add(Inspection& inspection, std::string file, std::size_t line, std::string message = "m") {
  inspection.findings.add({.code = Code::unknown_term,
                           .message = std::move(message),
                           .where = {std::move(file), {line, 3}, {line, 4}},
                           .notes = {},
                           .hint = {},
                           .fix = {}});
}

Inspection two_files() {
  Inspection inspection;
  inspection.files = {{"a.yaml", "- x\n- y\n"}, {"b.yaml", "- x\n"}};
  add(inspection, "a.yaml", 1);
  add(inspection, "a.yaml", 2);
  add(inspection, "b.yaml", 1);
  return inspection;
}

}  // namespace

TEST_CASE("baseline: what was written is read again, and everything is known") {
  Inspection inspection = two_files();
  const Baseline written = baseline_of(inspection, kSame);
  const auto read = praxis::read_baseline(to_yaml(written), "baseline.yaml");
  REQUIRE(read);
  CHECK(read->findings == written.findings);
  CHECK(compare(*read, kSame, Coverage::whole, inspection).empty());
  CHECK(inspection.known == std::set<std::size_t>{0, 1, 2});
  CHECK_FALSE(inspection.failed());
}

TEST_CASE("baseline: a finding stays known when lines move, and is another one in another file") {
  const Baseline baseline = baseline_of(two_files(), kSame);
  Inspection moved;
  moved.files = {{"a.yaml", "# new\n\n- x\n"}, {"c.yaml", "- x\n"}};
  add(moved, "a.yaml", 3);
  add(moved, "c.yaml", 1);
  const auto gone = compare(baseline, kSame, Coverage::whole, moved);
  CHECK(moved.known == std::set<std::size_t>{0});
  CHECK(gone.size() == 2);
}

TEST_CASE("baseline: in a part of a repository nothing is gone that was not looked for") {
  const Baseline baseline = baseline_of(two_files(), kSame);
  Inspection part;
  part.files = {{"a.yaml", "- x\n"}};
  add(part, "a.yaml", 1);
  const auto gone = compare(baseline, kSame, Coverage::part, part);
  REQUIRE(gone.size() == 1);
  CHECK(gone.front().file == "a.yaml");
}

TEST_CASE("baseline: names are those of its own folder") {
  Inspection inspection = two_files();
  const Baseline baseline = baseline_of(inspection, [](const std::string& file) { return "data/" + file; });
  CHECK(baseline.findings.front().file == "data/a.yaml");
  static_cast<void>(compare(baseline, kSame, Coverage::whole, inspection));
  CHECK(inspection.known->empty());
}

TEST_CASE("baseline: an empty one is one, and other files are none") {
  const auto empty = praxis::read_baseline(to_yaml(Baseline{}), "b.yaml");
  REQUIRE(empty);
  CHECK(empty->findings.empty());
  for (const char* text : {"", "x", "- a\n", "baseline: 2\n", "baseline: one\n", "findings:\n- a\n",
                           "baseline: 1\nfindings:\n- a\n", "baseline: 1\nfindings:\n- file: a\n"}) {
    CAPTURE(text);
    const auto read = praxis::read_baseline(text, "b.yaml");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::bad_configuration);
  }
}
