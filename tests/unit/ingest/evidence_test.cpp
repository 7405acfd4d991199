#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <praxis/definitions.hpp>
#include <praxis/ingest.hpp>
#include <praxis/repository.hpp>
#include "support/builtin.hpp"
#include "support/scratch.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

/// Folders of texts: those that PRAXIS_TEXTS names, separated by colons, else the samples.
std::vector<fs::path> folders() {
  const char* named = std::getenv("PRAXIS_TEXTS");
  std::vector<fs::path> all;
  std::istringstream list(named != nullptr ? named : PRAXIS_SAMPLES);
  for (std::string folder; std::getline(list, folder, ':');) all.emplace_back(folder);
  return all;
}

std::vector<Submission> texts() {
  std::vector<Submission> all;
  for (const fs::path& folder : folders()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      std::ostringstream bytes;
      bytes << file.rdbuf();
      all.push_back({entry.path().filename().string(), bytes.str()});
    }
  }
  std::ranges::sort(all, {}, &Submission::name);
  return all;
}

}  // namespace

TEST_CASE("evidence: the bytes of every text add up, and its values read again from their spans") {
  const std::vector<Submission> all = texts();
  REQUIRE(all.size() >= 5);
  for (const Submission& text : all) {
    CAPTURE(text.name);
    const Result<Reading> reading = tests::reader().read(text);
    if (!reading) continue;
    const std::size_t sum = std::accumulate(reading->ledger.classes.begin(), reading->ledger.classes.end(), std::size_t{0},
                                            [](std::size_t bytes, const ClassRun& run) { return bytes + run.bytes.size(); });
    CHECK(sum == text.bytes.size());
    const std::vector<std::string> problems = tests::reader().verify(reading->ledger, text.bytes);
    CHECK_MESSAGE(problems.empty(), (problems.empty() ? "" : problems.front()));
    const std::string written = to_yaml(reading->ledger);
    const Result<Ledger> read = read_ledger(written, text.name);
    REQUIRE(read.has_value());
    CHECK(to_yaml(*read) == written);
  }
}

TEST_CASE("evidence: every text is unchanged the second time") {
  tests::Scratch scratch;
  IngestRun run(scratch.repository);
  for (const Submission& text : texts()) {
    CAPTURE(text.name);
    const IngestResult first = run.ingest(text);
    REQUIRE(first.outcome != Outcome::failed);
    if (first.outcome == Outcome::not_a_submission) continue;
    const IngestResult second = run.ingest(text);
    CHECK(second.outcome == Outcome::unchanged);
    CHECK(second.ids == first.ids);
  }
}
