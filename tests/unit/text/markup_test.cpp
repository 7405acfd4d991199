#include "text/markup.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace praxis;
using text::References;

TEST_CASE("markup: references to footnotes come in three dresses") {
  CHECK(text::note_reference_size("word<sup>12</sup> more", 4) == std::string_view("<sup>12</sup>").size());
  CHECK(text::note_reference_size("word[^2]", 4) == 4);
  CHECK(text::note_reference_size("word¹²,", 4) == std::string_view("¹²").size());
  CHECK(text::note_reference_size("end.⁷", 4) == std::string_view("⁷").size());
  CHECK(text::note_reference_size("in 2014²", 7) == 2);
  CHECK(text::note_reference_size("² At the beginning", 0) == 2);
  CHECK(text::note_reference_size("word2", 4) == 0);
  CHECK(text::note_reference_size("word", 4) == 0);
}

TEST_CASE("markup: what closes nowhere, or encloses more than a mark, is no reference") {
  CHECK(text::note_reference_size("word<sup>2", 4) == 0);
  CHECK(text::note_reference_size("word<sup></sup>", 4) == 0);
  CHECK(text::note_reference_size("word[^a whole sentence]", 4) == 0);
  CHECK(text::note_reference_size("word[^]", 4) == 0);
  CHECK(text::note_reference_size("[2] stands in brackets alone", 0) == 0);
}

TEST_CASE("markup: areas and powers carry no footnotes") {
  for (const std::string_view before : {"20 m", "300 km", "(m", "x", "10", "5 x 100", ""}) {
    const std::string sentence = "It has " + std::string(before);
    CAPTURE(sentence);
    CHECK(text::note_reference_size(sentence + "² of ground", sentence.size()) == 0);
  }
}

TEST_CASE("markup: the mark is what stands inside the reference") {
  CHECK(text::note_mark("<sup>12</sup>") == "12");
  CHECK(text::note_mark("[^iv]") == "iv");
  CHECK(text::note_mark("¹⁰") == "10");
  CHECK(text::note_mark("3") == "3");
}

TEST_CASE("markup: titles lose references and emphasis, prose keeps references in brackets") {
  constexpr std::string_view kMarked = "A **bold** <i>word</i><sup>2</sup> on 20 m² of <strong>Migraciones</strong>³.";
  CHECK(text::without_marks(kMarked, References::drop) == "A bold word on 20 m² of Migraciones.");
  CHECK(text::without_marks(kMarked, References::bracket) == "A bold word[2] on 20 m² of Migraciones[3].");
  CHECK(text::without_marks("", References::drop).empty());
  CHECK(text::without_marks("3 < 4 * 5 and <u>", References::drop) == "3 < 4 * 5 and <u>");
}

TEST_CASE("markup: a text that is nothing but openings, or has no blanks, is read in one go") {
  constexpr int kTimes = 300'000;
  std::string openings;
  for (int i = 0; i < kTimes; ++i) openings += "<sup>x[^";
  CHECK(text::without_marks(openings, References::drop) == openings);
  const std::string dense(4 * std::size_t{kTimes}, 'a');
  CHECK(text::without_marks(dense + "²", References::bracket) == dense + "[2]");
}
