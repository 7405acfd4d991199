#include "normalize/issuers.hpp"

#include <doctest/doctest.h>

#include <string>
#include "support/builtin.hpp"

using namespace praxis;

namespace {

/// A text whose first paragraph opens a statement.
struct Opening {
  explicit Opening(std::string words) : text(std::move(words)) { document.sections.push_back({{}, {{{{0, text.size()}}}}}); }

  [[nodiscard]] std::string issuers() const {
    std::string result;
    for (const Span name : normalize::find_issuers(document, text, tests::finders())) {
      result += (result.empty() ? "" : "|") + text.substr(name.begin, name.size());
    }
    return result;
  }

  std::string text;
  RawDocument document;
};

std::string issuers_of(std::string words) { return Opening(std::move(words)).issuers(); }

}  // namespace

TEST_CASE("issuers: names in quotes in the opening sentence, without their footnote marks") {
  CHECK(issuers_of("We, organized in the “Coral Coast Network²” and the “River Towns Association<sup>3</sup>”, speak for migrants. The “Third Name” is of no matter.") ==
        "Coral Coast Network|River Towns Association");
  CHECK(issuers_of("Las organizaciones reunidas en «Red del Litoral» hablamos.") == "Red del Litoral");
  CHECK(issuers_of("The \"Red Boats\" and the \"red boats\" speak.") == "Red Boats");
  CHECK(issuers_of("We, the “so called” migrants of the Ministry of Labour, speak.") == "Ministry of Labour");
}

TEST_CASE("issuers: organizations behind the words that say who speaks") {
  CHECK(issuers_of("On behalf of the Ministry of Labour and the Coral Coast Network we turn to all.") == "Ministry of Labour|Coral Coast Network");
  CHECK(issuers_of("We thank the Ministry of Labour, and speak as members of the Coral Coast Network.") == "Coral Coast Network");
}

TEST_CASE("issuers: a text that names nobody has none") {
  CHECK(issuers_of("We speak for all.").empty());
  CHECK(issuers_of("We met in the hall of the Ministry of Labour.").empty());
  CHECK(normalize::find_issuers({}, "", tests::finders()).empty());
}

TEST_CASE("issuers: the subtitle names them before the opening does") {
  Opening opening("Joint statement by the River Towns Association\n\nOn behalf of the Ministry of Labour we turn to all.");
  const std::size_t end = opening.text.find('\n');
  opening.document.subtitle = {0, end};
  opening.document.sections.front().paragraphs.front().pieces.front().begin = end + 2;
  CHECK(opening.issuers() == "River Towns Association");
}

TEST_CASE("issuers: signatories name them best, a line each, each name once") {
  const std::string text = "Signatories\nCoral Coast Network\nRiver Towns Association\nCORAL COAST NETWORK\n";
  const auto span_of = [&](std::string_view line) { return Span{text.find(line), text.find(line) + line.size()}; };
  RawDocument document;
  document.sections.push_back({span_of("Signatories"), {{{span_of("Coral Coast Network")}}, {{span_of("River Towns Association")}}, {{span_of("CORAL COAST NETWORK")}}}});
  const std::vector<Span> names = normalize::find_issuers(document, text, tests::finders());
  CHECK(names == std::vector<Span>{span_of("Coral Coast Network"), span_of("River Towns Association")});
}
