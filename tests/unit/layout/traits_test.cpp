#include "layout/traits.hpp"
#include "mention/phrases.hpp"

#include <doctest/doctest.h>

#include "page_of.hpp"

using namespace praxis;
using tests::Text;

TEST_CASE("traits: the parts of a text are counted") {
  const Text text(
      "Who pays for the way home of migrants?\n\nStates must pay for stranded workers in a conflict.\n\n1. Warning\n\n- Develop warnings that everybody can read.\n\n"
      "2. Return\n\nA heading of this part.\n\nSee also\n\nConsuls meet in Suva\n");
  const layout::Traits& traits = text.page.traits;
  CHECK(traits.has_title);
  CHECK(traits.headings == 5);
  CHECK(traits.numbered_headings == 2);
  CHECK(traits.numbered_lists == 1);
  CHECK(traits.questions == 1);
  CHECK(traits.headed_texts == 3);
  CHECK(traits.paragraphs == 2);
  CHECK(traits.items == 1);
  CHECK(traits.sentences == 2);
  CHECK(traits.demands == 2);
  CHECK(traits.has_related);
}

TEST_CASE("traits: a text is on the subject when people on the move are named, and more of their world") {
  const auto on_subject = [](std::string_view text) { return Text(text).page.traits.is_on_subject(); };
  CHECK(on_subject("Migrants were caught in the flood and the conflict."));
  CHECK_FALSE(on_subject("The flood and the war made a crisis."));
  CHECK_FALSE(on_subject("Migrants were there."));
  CHECK_FALSE(on_subject("Migrants in a flood need a password, cookies, a browser and a captcha."));
  CHECK_FALSE(on_subject(""));
}

TEST_CASE("traits: prose is two sentences or more") {
  CHECK(Text("Forty consular officers met in the town.\n\nThey came for two long days.\n").page.traits.has_prose());
  CHECK_FALSE(Text("Forty consular officers met in the town.\n\nMore\n\nLess.\n").page.traits.has_prose());
}

TEST_CASE("traits: phrases count as whole words only") {
  const Labels& labels = Definitions::builtin().labels();
  CHECK(mention::count_phrase(labels, "duty", "they must and should go") == 2);
  CHECK(mention::count_phrase(labels, "duty", "mustard on the shoulder") == 0);
  CHECK(mention::opens_with_phrase(labels, "demand", "ensure that"));
  CHECK_FALSE(mention::opens_with_phrase(labels, "demand", "we ensure that"));
  CHECK_FALSE(mention::opens_with_phrase(labels, "demand", "ensured that"));
}

TEST_CASE("traits: datelines open with names, months and numbers before a dash") {
  for (const char* text : {"Geneva – A handbook was shown.", "Kampala, Uganda - May 14th: Consuls met.", "Pretoria 16 May 2017 – Consuls met.", "Santa Cruz de la Sierra — Todo."}) {
    CAPTURE(text);
    CHECK(layout::opens_with_dateline(text));
  }
  for (const char* text : {"Consuls met there – all of them.", "geneva – A handbook.", "It rained. Geneva – A handbook.", "Geneva hosts.", ""}) {
    CAPTURE(text);
    CHECK_FALSE(layout::opens_with_dateline(text));
  }
}

TEST_CASE("traits: headings that explain how something is done, and headings of news that only sound so") {
  CHECK(Text("Who we are\n\nIt helps.\n\nHow to join\n\nWrite to us.\n").page.traits.how_to == 2);
  CHECK(Text("Consuls meet\n\nThey met.\n\nWhat is next?\n\nThey will meet again.\n").page.traits.how_to == 0);
}
