#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <praxis/ingest.hpp>
#include <string>

#include "support/scratch.hpp"

using namespace praxis;
namespace fs = std::filesystem;

namespace {

const Submission kFund{
    "harbour-fund.txt",
    "Type of practice: Funds\nCountry: Mexico\nName of Stakeholder: Government of Mexico\nType of crisis: "
    "Natural "
    "Disaster\n\nThe Harbour Fund lends small sums to families who rebuild a house after a storm.\n"};
const Submission kFondo{"fondo-puerto.txt",
                        "Tipo de práctica: Fondos\nPaís: México\nNombre de la parte interesada: Gobierno de "
                        "México\nTipo de crisis: "
                        "Desastre natural\n\nDescripción\n\nEl Harbour Fund presta sumas pequeñas a las "
                        "familias que reconstruyen su casa "
                        "después de una tormenta. Cada peso de los emigrantes lo dobla el municipio.\n"};
const Submission kArticle{"storms.txt",
                          "Harbours and the storms\n\nKenya, 4 March 2018 - Migrants and crews met for a "
                          "workshop on emergencies at "
                          "sea.\n\nIn 2016 the Ministry of Labour of Kenya opened a hotline for migrants "
                          "from Chad.\n\nRead more\n"};

using Files = std::map<std::string, std::string>;

struct Scratch : tests::Scratch {
  IngestResult ingest(const Submission& submission) { return tests::Scratch::ingest(submission.name, submission.bytes); }

  [[nodiscard]] Files yaml_files() const {
    Files all = files();
    std::erase_if(all, [](const auto& file) { return !file.first.ends_with(".yaml"); });
    return all;
  }

  /// Puts the folder back to how it was, but for the files that `done` names.
  void restore(const Files& before, const Files& after, std::string_view done) const {
    for (const auto& [path, bytes] : after) {
      if (path.find(done) != std::string::npos) continue;
      if (const auto old = before.find(path); old == before.end())
        fs::remove(root / path);
      else
        write(path, old->second);
    }
  }
};

}  // namespace

TEST_CASE("interrupted: an ingest that wrote some of its records is completed by the next, byte for byte") {
  for (const std::string_view done :
       {"fondo-puerto.yaml", "harbour-fund.yaml", "documents/", "practices/", "nothing at all"}) {
    CAPTURE(done);
    Scratch scratch;
    REQUIRE(scratch.ingest(kFund).outcome == Outcome::created);
    for (const Submission& submission : {kFondo, kArticle}) {
      const Files before = scratch.yaml_files();
      REQUIRE(scratch.ingest(submission).outcome == Outcome::created);
      const Files after = scratch.yaml_files();
      scratch.restore(before, after, done);
      const Outcome outcome = scratch.ingest(submission).outcome;
      CHECK((outcome == Outcome::created || outcome == Outcome::merged));
      CHECK(scratch.yaml_files() == after);
    }
  }
}

TEST_CASE("interrupted: a passage that does not name its article yet is completed") {
  Scratch scratch;
  REQUIRE(scratch.ingest(kArticle).outcome == Outcome::created);
  const Files after = scratch.yaml_files();
  for (const auto& [path, bytes] : after) {
    const std::size_t documents = bytes.find("documents:\n");
    if (!path.starts_with("practices/")) {
      if (path != "praxis.yaml") fs::remove(scratch.root / path);
    } else {
      REQUIRE(documents != std::string::npos);
      const std::size_t end = bytes.find('\n', bytes.find("- ", documents)) + 1;
      scratch.write(path, bytes.substr(0, documents) + bytes.substr(end));
    }
  }
  CHECK(scratch.ingest(kArticle).problem == std::nullopt);
  CHECK(scratch.yaml_files() == after);
}

TEST_CASE(
    "interrupted: a file that is no record is never overwritten, though a new record would have its name") {
  Scratch scratch;
  const std::string path = "practices/mex/harbour-fund.yaml";
  scratch.write(path, "id: harbour-fund\ntitle: [a curator is about to mend this\n");
  const IngestResult result = scratch.ingest(kFund);
  CHECK(result.outcome == Outcome::created);
  CHECK(result.ids == std::vector<std::string>{"practices/mex/harbour-fund-2"});
  CHECK(tests::read_bytes(scratch.root / path).ends_with("mend this\n"));
}
