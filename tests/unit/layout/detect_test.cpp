#include <doctest/doctest.h>

#include <string>

#include "page_of.hpp"

using namespace praxis;
using tests::Text;

namespace {

std::string layout_of(std::string_view bytes) { return Text(bytes).layout_name(); }
std::string reason_of(std::string_view bytes) { return layout::reason_against(Text(bytes).page); }

constexpr std::string_view kStatement = R"(Declaration of the river towns on migrants and floods

We call upon governments to act before the next flood in the ports. We urge shelters to admit migrants.

1. Warning

- Develop warnings that migrants can read.
- Ensure that shelters admit everybody.

2. Return

- Strengthen the funds that pay for the journey home.
)";

constexpr std::string_view kArticle = R"(Consuls meet in Suva for a workshop

Forty consular officers from nine countries met in Suva for a workshop on what to do for migrants when a storm strikes.

The participants of the meeting agreed to share their lists of contacts.

Related articles

Consuls meet in Apia
)";

}  // namespace

TEST_CASE("detect: every layout has a score, in the table's order") {
  const Text text(kArticle);
  const layout::LayoutMatch match = layout::detect(text.page);
  REQUIRE(match.scores.size() == layout::layouts().size());
  for (std::size_t i = 0; i < match.scores.size(); ++i) {
    CHECK(match.scores[i].layout == layout::layouts()[i]);
    CHECK(match.scores[i].score >= 0);
    CHECK(match.scores[i].score <= 1);
  }
  CHECK(match.layout->name == "article");
  CHECK(match.score >= layout::kLeastScore);
}

TEST_CASE("detect: labels win over the form of a text, whatever it scores") {
  for (const std::string_view prose : {kStatement, kArticle}) {
    const std::string page = "Type of practice: Funds\nCountry: Kenya\nType of crisis: Conflict\n\nDescription\n\n" + std::string(prose);
    CHECK(layout_of(prose) != "labelled-page");
    CHECK(layout_of(page) == "labelled-page");
  }
}

TEST_CASE("detect: statements, articles, other pages and pages about guidelines") {
  CHECK(layout_of(kStatement) == "statement");
  CHECK(layout_of(kArticle) == "article");
  CHECK(layout_of("Who we are\n\nThe network helps consulates to prepare for disasters that hit migrants.\n\nHow to join\n\nAny consulate may write to the secretariat.\n") ==
        "web-page");
  CHECK(layout_of("Practices to Implement Guideline 9\n\nPosters in six languages\n") == "guideline-page");
}

TEST_CASE("detect: an article that looks ahead is none that explains") {
  std::string text(kArticle.substr(0, kArticle.find("Related")));
  CHECK(layout_of(text + "What is next?\n\nThey will meet again.\n") == "article");
}

TEST_CASE("detect: the same text with other line ends has the same layout") {
  for (const std::string_view text : {kStatement, kArticle}) {
    std::string crlf;
    std::string dense;
    for (const char c : text) {
      crlf += c == '\n' ? "\r\n" : std::string(1, c);
      if (c != '\n' || !dense.ends_with('\n')) dense += c;
    }
    CHECK(layout_of(crlf) == layout_of(text));
    CHECK(layout_of(dense) == layout_of(text));
  }
}

TEST_CASE("detect: what is no submission says why") {
  CHECK(layout_of("").empty());
  CHECK(reason_of("") == "it is empty");
  CHECK(reason_of("\n \n") == "it is empty");
  const std::string login = "Log in\n\nYour browser must accept cookies before you enter your password.\n";
  CHECK(layout_of(login).empty());
  CHECK(reason_of(login) == "it is about the workings of a web site");
  const std::string soup = "Lentil soup\n\nBoil the lentils for a while with salt.\n\nServe it hot to all of your guests.\n";
  CHECK(layout_of(soup).empty());
  CHECK(reason_of(soup) == "it says nothing of migrants or crises");
  const std::string words = "Migrants\n\nRefugees\n\nConflict\n\nFlood\n";
  CHECK(layout_of(words).empty());
  CHECK(reason_of(words) == "it holds neither the labels of a practice nor running prose");
}

TEST_CASE("detect: a practice page that lost its labels is found only where prose opens the text") {
  const std::string prose =
      "The Harbour Fund pays for the journey home of migrants whom a conflict or a disaster has stranded in one of the twelve ports of the region. Seafarers and dock "
      "workers pay a small sum into it each month, and employers double what they pay into it.\n";
  CHECK(layout_of(prose) == "bare-practice");
  CHECK(layout_of("Geneva – " + prose) != "bare-practice");
  CHECK(layout_of("The Harbour Fund of the ports\n\n" + prose) != "bare-practice");
  const Text text(prose);
  const layout::LayoutMatch match = layout::detect(text.page);
  const RawFields raw = match.layout->cut(text.page);
  CHECK(raw.standing == Standing::found);
  CHECK_FALSE(raw.document.has_value());
}

TEST_CASE("detect: a page with the text of guidelines gives each guideline once, its text as standard text") {
  const Text text(
      "Practices to Implement Guideline 9\n\nGUIDELINE 9: Communicate widely\n\nPeople hear of danger late.\n\nSample Practices\n\n  • A radio hour.\n\n"
      "GUIDELINE 10: Facilitate movement\n\nThose who lost their papers cannot leave.\n");
  const layout::LayoutMatch match = layout::detect(text.page);
  REQUIRE(match.layout != nullptr);
  const RawFields raw = match.layout->cut(text.page);
  REQUIRE(raw.document.has_value());
  CHECK(raw.document->type == "guideline-page");
  REQUIRE(raw.guidelines.size() == 2);
  CHECK(raw.guidelines[0].number == 9);
  CHECK(raw.guidelines[0].samples.size() == 1);
  CHECK(raw.guidelines[1].number == 10);
  CHECK(text.class_of(raw, "People hear") == "standard_text");
  CHECK(text.class_of(raw, "Practices to") == "value");
}

TEST_CASE("detect: a dateline dates an article that has no line with a date") {
  const auto date_of = [](std::string_view opening) {
    const Text text("Consuls meet for a workshop\n\n" + std::string(opening) +
                    "Consular officers met for a workshop for migrants in a storm. Participants attended it.\n\nThey agreed to share their lists of contacts.\n");
    const layout::LayoutMatch match = layout::detect(text.page);
    REQUIRE(match.layout != nullptr);
    REQUIRE(match.layout->name == "article");
    return text.slice(match.layout->cut(text.page).document->date);
  };
  CHECK(date_of("Rabat, 9 November 2017 – ") == "Rabat, 9 November 2017");
  CHECK(date_of("").empty());
}
