#include "text/unicode.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("unicode: wordings that mean the same fold alike") {
  CHECK(text::fold("L’État d’origine") == "l etat d origine");
  CHECK(text::fold("Guideline(s)/Thematic area(s)") == "guideline s thematic area s");
  CHECK(text::fold("  HAITÍ. ") == "haiti");
  CHECK(text::fold("ﬁnance") == "finance");
  CHECK(text::fold("—").empty());
}

TEST_CASE("unicode: a slug is ASCII kebab-case") {
  CHECK(text::slug("Programa «3x1» para migrantes") == "programa-3x1-para-migrantes");
  CHECK(text::slug("Migrants’ recovery") == "migrants-recovery");
  CHECK(text::slug("Øresund & Łódź") == "oresund-lodz");
  CHECK(text::slug("Миграция") == "migracia");
  CHECK(text::slug("!!!").empty());
}

TEST_CASE("unicode: a slug is cut between words") {
  CHECK(text::slug("one two three", 9) == "one-two");
  CHECK(text::slug("one two three", 7) == "one-two");
  CHECK(text::slug("extraordinary", 5) == "extra");
}

TEST_CASE("unicode: upper and lower case beyond ASCII") {
  CHECK(text::starts_upper("Éire"));
  CHECK_FALSE(text::starts_upper("éire"));
  CHECK(text::starts_lower("ñandú"));
  CHECK_FALSE(text::starts_lower("1st"));
  CHECK(text::capitalized("état") == "État");
  CHECK(text::capitalized("").empty());
}
