#include <doctest/doctest.h>

#include <chrono>
#include <praxis/audit.hpp>
#include <string>

#include "support/samples.hpp"
#include "support/scratch.hpp"

using praxis::Audit;
using praxis::Diagnostic;
using praxis::tests::Scratch;

namespace {

constexpr const char* kForm =
    "Type of practice: Funds\nCountry: Mexico\nName of Stakeholder: Harbour Authority\nType of crisis: Natural Disaster\n\n"
    "Description\n\nThe harbour fund lends tents and boats to crews when a storm takes theirs.\n";

/// All findings in short, a line each.
std::string found(const Scratch& scratch, std::size_t threads = 1) {
  const praxis::Result<Audit> audit = praxis::audit(scratch.repository, {.threads = threads});
  REQUIRE(audit);
  std::string lines;
  for (const Diagnostic& finding : audit->findings.all()) lines += praxis::render_short(finding, false);
  return lines;
}

std::filesystem::path file_of(const Scratch& scratch, const std::string& extension) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch.root / "submissions")) {
    if (entry.path().extension() == extension) return entry.path();
  }
  return {};
}

}  // namespace

TEST_CASE("audit: what ingest files is sound") {
  Scratch scratch;
  for (const praxis::Submission& sample : praxis::tests::sample_texts()) scratch.ingest(sample.name, sample.bytes);
  for (const std::string code : {"V302", "V303", "V304", "V306", "V307", "V308", "V309", "V310", "V311", "V314", "V315"})
    CHECK_MESSAGE(found(scratch).find(code) == std::string::npos, found(scratch));
}

TEST_CASE("audit: the number of threads changes nothing") {
  Scratch scratch;
  for (const praxis::Submission& sample : praxis::tests::sample_texts()) scratch.ingest(sample.name, sample.bytes);
  std::filesystem::remove(file_of(scratch, ".txt"));
  const std::string alone = found(scratch);
  CHECK(alone.find("V306") != std::string::npos);
  CHECK(found(scratch, 2) == alone);
  CHECK(found(scratch, 7) == alone);
}

TEST_CASE("audit: a record that lost its source and a ledger that lost its record are told apart") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  const praxis::Record record = scratch.record("harbour-fund");
  std::filesystem::remove(scratch.root / scratch.repository.path_of(record));
  CHECK(found(scratch).find("V303") != std::string::npos);
  praxis::Record without = record;
  without.erase("sources");
  scratch.save(without);
  CHECK(found(scratch).find("V311") != std::string::npos);
  scratch.save(record);
  CHECK(found(scratch).empty());
  std::filesystem::remove_all(scratch.root / "submissions");
  CHECK(found(scratch).find("note[V315]") != std::string::npos);
  std::filesystem::create_directories(scratch.root / "private");
  CHECK(found(scratch).find("error[V304]") != std::string::npos);
}

TEST_CASE("audit: a record that cannot be read is told once, not by all who name it") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  scratch.write(scratch.repository.path_of(scratch.record("harbour-fund")).generic_string(), "id: [\n");
  const std::string lines = found(scratch);
  CHECK(std::ranges::count(lines, '\n') == 1);
  CHECK(lines.find("V001") != std::string::npos);
}

TEST_CASE("audit: evidence is checked where it stands in the ledger") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  const std::string path = file_of(scratch, ".yaml").lexically_relative(scratch.root).generic_string();
  std::string ledger = praxis::tests::read_bytes(scratch.root / path);
  const std::size_t at = ledger.find("value: MEX");
  REQUIRE(at != std::string::npos);
  const auto line = std::count(ledger.begin(), ledger.begin() + std::ptrdiff_t(at), '\n') + 1;
  ledger.replace(at, 10, "value: PHL");
  scratch.write(path, ledger);
  CHECK(found(scratch).starts_with(path + ":" + std::to_string(line) + ":14: error[V309]"));
}

TEST_CASE("audit: what is no text or no ledger is no danger") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  const std::string ledger = file_of(scratch, ".yaml").lexically_relative(scratch.root).generic_string();
  for (const std::string bytes : {"", "\xff\xfe", "[]\n", "sha256: 1\n", "erased: 1\n", "records: {a: b}\nclasses: 7\n"}) {
    scratch.write(ledger, bytes);
    CHECK_FALSE(found(scratch).empty());
  }
}

namespace {

/// As if all files were written an hour ago.
void let_rest(const Scratch& scratch) {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator(scratch.root))
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
}

std::string remembered(const Scratch& scratch, const std::string& program = "praxis 1") {
  const praxis::Result<Audit> audit = praxis::audit(scratch.repository, {.threads = 1, .program = program});
  REQUIRE(audit);
  std::string lines;
  for (const Diagnostic& finding : audit->findings.all()) lines += praxis::render(finding, "", false);
  return lines;
}

}  // namespace

TEST_CASE("audit: findings are remembered until something changes, another program asks, or the memory is broken") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  std::filesystem::remove(file_of(scratch, ".txt"));
  let_rest(scratch);
  const std::filesystem::path memory = scratch.root / ".praxis" / "findings";
  const std::string first = remembered(scratch);
  REQUIRE(std::filesystem::exists(memory));
  const std::string kept = praxis::tests::read_bytes(memory);
  CHECK(remembered(scratch) == first);
  CHECK(remembered(scratch, "praxis 2") == first);
  CHECK(praxis::tests::read_bytes(memory) != kept);
  for (const std::string& broken : {std::string(), kept.substr(0, kept.size() - 3), std::string("\n\n"), kept + "x"}) {
    scratch.write(".praxis/findings", broken);
    CHECK(remembered(scratch) == first);
  }
  scratch.write("practices/mex/other.yaml", "id: [\n");
  CHECK(remembered(scratch) != first);
}

TEST_CASE("audit: files that were written just now are not remembered, nor is anything where nothing can be written") {
  Scratch scratch;
  static_cast<void>(scratch.ingest("harbour-fund.txt", kForm));
  remembered(scratch);
  CHECK_FALSE(std::filesystem::exists(scratch.root / ".praxis" / "findings"));
  let_rest(scratch);
  std::filesystem::remove_all(scratch.root / ".praxis");
  scratch.write(".praxis", "a file, where a folder is needed");
  CHECK(remembered(scratch).empty());
}
