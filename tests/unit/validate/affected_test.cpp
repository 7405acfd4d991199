#include <doctest/doctest.h>

#include <praxis/affected.hpp>

using praxis::Affected;
using praxis::affected_by;
using praxis::ChangedFile;
using praxis::Definitions;
using praxis::RecordFile;

namespace {

const std::string kDigest(64, 'a');

std::vector<RecordFile> files() {
  return {{"documents/page.yaml", "id: page\nkind: document\npractices:\n- first-fund\n"},
          {"practices/mex/first-fund.yaml", "id: first-fund\nkind: practice\nsources:\n- " + kDigest + "\n"},
          {"practices/mex/other.yaml", "id: other\nkind: practice\ntitle: A first-fund in name only\n"},
          {"practices/phl/heir.yaml", "id: heir\nkind: practice\naliases:\n- former\n"}};
}

Affected after(const ChangedFile& change) { return affected_by({change}, files(), Definitions::builtin()); }

}  // namespace

TEST_CASE(
    "affected: a changed record concerns who names it and its submissions, not who has its name in prose") {
  const Affected affected = after({"practices/mex/first-fund.yaml", {}});
  CHECK(affected.files == std::set<std::string>{"documents/page.yaml", "practices/mex/first-fund.yaml"});
  CHECK(affected.includes("submissions/aa/" + kDigest + ".yaml"));
  CHECK(affected.includes("private/aa/" + kDigest + ".docx"));
  CHECK_FALSE(affected.includes("submissions/bb/" + std::string(64, 'b') + ".txt"));
  CHECK_FALSE(affected.includes("practices/mex/other.yaml"));
}

TEST_CASE("affected: names that a record had before count, too") {
  CHECK(after({"practices/phl/heir.yaml", "id: heir\nkind: practice\naliases:\n- first-fund\n"})
            .includes("documents/page.yaml"));
  CHECK(after({"practices/mex/gone.yaml", "id: gone\nkind: practice\naliases: [former]\n"})
            .includes("practices/phl/heir.yaml"));
}

TEST_CASE("affected: a submission concerns its records, a journal its record") {
  CHECK(after({"submissions/aa/" + kDigest + ".txt", {}}).includes("practices/mex/first-fund.yaml"));
  CHECK(after({"edits/practices/heir.yaml", {}}).includes("practices/phl/heir.yaml"));
}

TEST_CASE("affected: settings, labels and vocabularies concern everything, other files nothing") {
  for (const char* path : {"praxis.yaml", "labels.yaml", "vocabularies/tags.yaml"})
    CHECK(after({path, {}}).includes("practices/mex/other.yaml"));
  const Affected affected = after({"README.md", "first-fund"});
  CHECK_FALSE(affected.everything);
  CHECK(affected.files.empty());
}

TEST_CASE("affected: a version that is no YAML is known by its file's name") {
  CHECK(after({"practices/mex/first-fund.yaml", "id: 'never closed"}).includes("documents/page.yaml"));
}
