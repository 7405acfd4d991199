#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/ingest.hpp>
#include <string>
#include <vector>
#include "support/builtin.hpp"

using namespace praxis;

namespace {

constexpr const char* kForm =
    "Type of practice\nFunds\nCountry (Check all that apply)\nChile\n"
    "Name of Stakeholder Implementing the Practice\nTown of Lagos\n"
    "Type of crisis (Check all that apply)\nNatural Disaster\nCrisis phase (Check all that apply)\nPost-Crisis Action\n"
    "Description of the practice\nThe town keeps a boat ready that brings its people home over the river at night.\n";

Reading read(const std::string& tail, const std::string& layout = {}) {
  ReadingOptions options;
  options.layout = layout;
  Result<Reading> reading =
      tests::reader().read({.name = "form.txt", .bytes = kForm + tail}, options);
  REQUIRE(reading);
  CHECK(tests::reader().verify(reading->ledger, kForm + tail) == std::vector<std::string>{});
  return std::move(*reading);
}

std::string visibility(const std::string& tail, const std::string& layout = {}) {
  return std::string(read(tail, layout).records.front().text("visibility"));
}

bool has_review(const Record& record, std::string_view code) {
  return std::ranges::any_of(record.list("review"), [&](const Value& entry) { return entry.object()->text("code") == code; });
}

}  // namespace

TEST_CASE("consent: a refusal counts however its box is drawn, in three languages") {
  for (const char* tail : {"I do not wish this practice to be published\nYes\n", "I do not wish this practice to be published: [x]\n",
                           "I do not wish this practice to be published [X]\n", "[x] I do not wish this practice to be published\n",
                           "☒ I do not wish this practice to be published\n", "No deseo que esta práctica se publique\nSí\n",
                           "Je ne souhaite pas que cette pratique soit publiée : oui\n",
                           "I do not wish this practice to be published on your site, please.\n"}) {
    CAPTURE(tail);
    const Reading reading = read(tail);
    CHECK(reading.records.front().text("visibility") == "restricted");
    CHECK(reading.ledger.is_private());
    CHECK_FALSE(has_review(reading.records.front(), "consent-unclear"));
  }
}

TEST_CASE("consent: an empty box and a no consent") {
  for (const char* tail : {"I do not wish this practice to be published\nNo\n", "I do not wish this practice to be published: [ ]\n",
                           "[ ] I do not wish this practice to be published\n", "☐ I do not wish this practice to be published\n"}) {
    CAPTURE(tail);
    CHECK(visibility(tail) == "public");
  }
}

TEST_CASE("consent: a label without box or answer refuses, and asks a curator") {
  const Reading reading = read("I do not wish this practice to be published\n");
  CHECK(reading.records.front().text("visibility") == "restricted");
  CHECK(has_review(reading.records.front(), "consent-unclear"));
}

TEST_CASE("consent: no layout that a user names passes over a refusal") {
  for (const std::string& layout : layout_names()) {
    CAPTURE(layout);
    CHECK(visibility("I do not wish this practice to be published\nYes\n", layout) == "restricted");
    CHECK(visibility("I do not wish this practice to be published: yes\n", layout) == "restricted");
  }
}

TEST_CASE("consent: a page that describes the form refuses nothing") {
  CHECK(visibility("I do not wish this practice to be published\nSubmit\n", "article") == "public");
}

TEST_CASE("personal data: labelled contact data make the submission private and stand in the ledger alone") {
  const Reading reading = read("Contact information\nRosa Delgado\nrosa@harbour.example\n");
  CHECK(reading.ledger.contact == std::vector<std::string>{"Rosa Delgado", "rosa@harbour.example"});
  CHECK(reading.ledger.is_private());
  CHECK(reading.records.front().text("visibility") == "public");
  CHECK_FALSE(has_review(reading.records.front(), "personal-data"));
  CHECK(read("Contact person: Rosa Delgado\n").ledger.contact == std::vector<std::string>{"Rosa Delgado"});
}

TEST_CASE("personal data: an address or number in the text makes the submission private, and a curator is asked about the field") {
  const Reading reading = read("Write to rosa@harbour.example or call +56 9 1234 5678 any time.\n");
  CHECK(reading.ledger.contact == std::vector<std::string>{"rosa@harbour.example", "+56 9 1234 5678"});
  CHECK(reading.ledger.is_private());
  CHECK(reading.records.front().text("visibility") == "public");
  CHECK(has_review(reading.records.front(), "personal-data"));
  const Value& entry = reading.records.front().list("review").back();
  CHECK(entry.object()->find("value") == nullptr);
}

TEST_CASE("personal data: what institutions print on purpose is public") {
  for (const char* tail : {"Write to info@harbour.example or call the hotline 0800 123 456 at night.\n", "Contact: info@harbour.example\n",
                           "Telephone: 0800 123 456 (hotline)\n"}) {
    CAPTURE(tail);
    const Reading reading = read(tail);
    CHECK(reading.ledger.contact == std::vector<std::string>{});
    CHECK_FALSE(reading.ledger.is_private());
  }
}
