#include "ingest/duplicates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <praxis/format.hpp>
#include <praxis/ingest.hpp>
#include "support/scratch.hpp"

using namespace praxis;

namespace {

constexpr std::string_view kEnglish =
    "Type of practice: Funds\nCountry: Mexico\nName of Stakeholder: Government of Mexico\nType of crisis: "
    "Natural Disaster\n\n"
    "The Harbour Fund lends small sums to families who rebuild a house after a storm. Each peso of emigrants "
    "is doubled by the town.\n";
constexpr std::string_view kSpanish =
    "Tipo de práctica: Fondos\nPaís: México\nNombre de la parte interesada: Gobierno de México\nTipo de "
    "crisis: Desastre natural\n\nDescripción\n\n"
    "El Harbour Fund presta sumas pequeñas a las familias que reconstruyen su casa después de una tormenta. "
    "Cada peso de los emigrantes lo dobla "
    "el municipio.\n";

struct Scratch : tests::Scratch {
  [[nodiscard]] bool is_asked(std::string_view id) const {
    return std::ranges::any_of(record(id).list("review"), [](const Value& entry) {
      return entry.object()->text("code") == "possible-duplicate";
    });
  }

  void settle(std::string_view id) const {
    Record settled = record(id);
    settled.erase("review");
    save(settled);
  }
};

}  // namespace

TEST_CASE("duplicates: a question that a curator settled is not asked again") {
  Scratch scratch;
  CHECK(scratch.ingest("harbour-fund.txt", kEnglish).outcome == Outcome::created);
  CHECK(scratch.ingest("fondo-puerto.txt", kSpanish).outcome == Outcome::created);
  REQUIRE(scratch.is_asked("harbour-fund"));
  REQUIRE(scratch.is_asked("fondo-puerto"));
  scratch.settle("harbour-fund");
  scratch.settle("fondo-puerto");
  // Further copies of either are merged, and compared with the other one again.
  CHECK(scratch.ingest("fondo-puerto-0.txt", std::string(kSpanish) + "\n").outcome == Outcome::merged);
  CHECK(scratch.ingest("harbour-fund-0.txt", std::string(kEnglish) + "\n").outcome == Outcome::merged);
  CHECK_FALSE(scratch.is_asked("harbour-fund"));
  CHECK_FALSE(scratch.is_asked("fondo-puerto"));
}

TEST_CASE("duplicates: skip and fail leave nothing behind, new files a record of its own") {
  Scratch scratch;
  REQUIRE(scratch.ingest("harbour-fund.txt", kEnglish).outcome == Outcome::created);
  const std::string copy = std::string(kEnglish) + "\n";
  CHECK(scratch.ingest("copy.txt", copy, {}, OnDuplicate::skip).outcome == Outcome::unchanged);
  const IngestResult failed = scratch.ingest("copy.txt", copy, {}, OnDuplicate::fail);
  CHECK(failed.outcome == Outcome::failed);
  CHECK(failed.problem.value().code == Code::duplicate_exists);
  CHECK_FALSE(scratch.repository.ledger(failed.sha256).value().has_value());
  CHECK(scratch.ingest("copy.txt", copy, {}, OnDuplicate::make_new).outcome == Outcome::created);
  CHECK(scratch.is_asked("harbour-fund"));
}

TEST_CASE("duplicates: an entry is added once, at its place among the fields") {
  const Definitions& defs = Definitions::builtin();
  const Review entry{"id", "possible-duplicate", "the same title", "b"};
  const Record record(RecordKind::practice, {{"id", "a"}, {"kind", "practice"}, {"sources", List{"aa"}}});
  const Record once = ingest::with_review(record, entry, defs);
  CHECK(once.list("review").size() == 1);
  CHECK(once.members().back().name == "sources");
  CHECK(ingest::with_review(once, entry, defs) == once);
}
