#include "layout/list_mark.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {

std::string mark_of(std::string_view text) { return layout::read_list_mark(text).mark; }

}  // namespace

TEST_CASE("list mark: numbers, letters and roman numbers, with brackets or stops") {
  CHECK(mark_of("2. Return") == "2");
  CHECK(mark_of("2) Return") == "2");
  CHECK(mark_of("(2) Return") == "2");
  CHECK(mark_of("2.3 Return") == "2.3");
  CHECK(mark_of("2.3. Return") == "2.3");
  CHECK(mark_of("(a) Return") == "a");
  CHECK(mark_of("IV. Return") == "IV");
  CHECK(mark_of("iii) Return") == "iii");
  CHECK(mark_of("3 – Return") == "3");
}

TEST_CASE("list mark: its size reaches to the text behind the blanks") {
  CHECK(layout::read_list_mark("(2)   Return").size == 6);
  CHECK(layout::read_list_mark("2.\u00A0Return").size == 4);
  CHECK(layout::read_list_mark("2.3 Return").size == 4);
  CHECK(layout::read_list_mark("Return").size == 0);
}

TEST_CASE("list mark: years, amounts, words and bare numbers are none") {
  for (const char* text : {"2014. A year", "20 tents", "2.5", "Iv. Mixed case", "vim. A word", "a Return", "(2 Return", "2.Return", "", "(", "(a", "2."}) {
    CAPTURE(text);
    CHECK(mark_of(text).empty());
  }
}

TEST_CASE("list mark: the number it stands for is that of its last part") {
  CHECK(layout::number_of("2") == 2);
  CHECK(layout::number_of("2.3") == 3);
  CHECK(layout::number_of("ii") == 2);
  CHECK(layout::number_of("IX") == 9);
  CHECK(layout::number_of("XL") == 40);
  CHECK(layout::number_of("b") == 2);
  CHECK(layout::number_of("") == 0);
  CHECK(layout::number_of("word") == 0);
}

TEST_CASE("list mark: neighbours follow each other in one list") {
  CHECK(layout::are_neighbours("1. Posters", "2. Radio"));
  CHECK(layout::are_neighbours("2.1 Posters", "2.2 Radio"));
  CHECK(layout::are_neighbours("(a) posters", "(b) radio"));
  CHECK(layout::are_neighbours("I. Posters", "II. Radio"));
  CHECK_FALSE(layout::are_neighbours("1. Posters", "3. Radio"));
  CHECK_FALSE(layout::are_neighbours("(b) radio", "3. Return"));
  CHECK_FALSE(layout::are_neighbours("(2) radio", "3. Return"));
  CHECK_FALSE(layout::are_neighbours("2) radio", "3. Return"));
  CHECK_FALSE(layout::are_neighbours("1.2 Radio", "3. Return"));
  CHECK_FALSE(layout::are_neighbours("1. Posters", "Radio"));
}
