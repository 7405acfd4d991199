#include "text/small_words.hpp"

#include <doctest/doctest.h>

using praxis::text::key_words;

TEST_CASE("small words: titles meet when small words, case, accents and punctuation are aside") {
  CHECK(key_words("The Fund for the Return of Workers") == "fund return workers");
  CHECK(key_words("fund-return-workers") == "fund return workers");
  CHECK(key_words("Red de albergues para la temporada") == "red albergues temporada");
  CHECK(key_words("L’aide aux sinistrés") == "aide sinistres");
}

TEST_CASE("small words: a text of nothing else stays") {
  CHECK(key_words("The for") == "the for");
  CHECK(key_words("").empty());
}
