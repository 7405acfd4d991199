#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <praxis/ingest.hpp>
#include <praxis/validate.hpp>
#include <string>
#include <vector>
#include "support/builtin.hpp"

using namespace praxis;

namespace {

/// Lines of texts without labels; those that make structure come first.
constexpr std::array<std::string_view, 38> kLines{
    "",
    "-",
    "[^4]: **",
    "<b></b>",
    "<sup>5</sup>",
    "---",
    "1 A note of the harbour.",
    "² A note of the river.",
    "[^3]: A note of the sea.",
    "12",
    "- Ensure that shelters admit migrants.",
    "(a) pay for the journey",
    "home.",
    "1. Warning",
    "2. **Return**",
    "IV. Aftermath",
    "## What came of it",
    "**3 June 2019**",
    "6-7 February",
    "Geneva, Switzerland",
    "Read more",
    "Related articles",
    "Signatories",
    "Coral Coast Network",
    "GUIDELINE 9: Communicate widely",
    "Sample Practices",
    "  • A radio hour.",
    "We call upon States to:",
    "The towns gathered in the “River Towns Association²” believe that nobody",
    "should be left on a roof of 20 m² because of a passport<sup>4</sup>",
    "Who pays for the way home of stranded workers",
    "Rabat, 9 November 2017 – Consuls met for a workshop.",
    "In 2016 the Ministry of Labour of Kenya opened a hotline in Mauritius for migrants.",
    "The Red Cross of Fiji opened in 2015 a shelter in Suva",
    "for migrants whom the cyclone had left without a roof.",
    "El consulado ofrece un curso en línea para migrantes que huyen de una inundación.",
    "\u00A0\t",
    "**",
};

std::string text_of(const std::vector<int>& lines, std::string_view line_end) {
  std::string text;
  for (const int line : lines) text.append(kLines[static_cast<std::size_t>(line)]).append(line_end);
  return text;
}

}  // namespace

TEST_CASE("documents: whatever lines a text has, its evidence is exact, its bytes are counted once and its records are valid") {
  CHECK(rc::check([] {
    const auto any_line = rc::gen::inRange(0, static_cast<int>(kLines.size()));
    const auto lines = *rc::gen::container<std::vector<int>>(any_line);
    const std::string_view line_end = *rc::gen::element<std::string_view>("\n", "\n\n", "\r\n");
    ReadingOptions options;
    options.layout = *rc::gen::element<std::string>("", "statement", "article", "portal", "web-page", "guideline-page", "bare-practice");
    const std::string text = text_of(lines, line_end);
    const Result<Reading> reading = tests::reader().read({"in.txt", text}, options);
    if (!reading) return;
    const std::vector<std::string> problems = tests::reader().verify(reading->ledger, text);
    if (!problems.empty()) RC_FAIL(problems.front() + "\n" + options.layout + "\n" + text);
    Findings findings;
    for (const Record& record : reading->records) {
      if (!validate(record, Definitions::builtin(), findings)) RC_FAIL(findings.all().front().message + "\n" + options.layout + "\n" + text);
    }
  }));
}
