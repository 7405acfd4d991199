#include "text/bullet.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("bullet: marks of lists and the blanks behind them") {
  CHECK(text::bullet_size("• one") == std::string_view("• ").size());
  CHECK(text::bullet_size("- one") == 2);
  CHECK(text::bullet_size("-") == 1);
  CHECK(text::bullet_size("-one") == 0);
  CHECK(text::bullet_size("one - two") == 0);
}

TEST_CASE("bullet: only a bullet between blanks divides a line") {
  const std::string_view line = "Aims: • first • second";
  const std::size_t first = text::find_inline_bullet(line, 0);
  CHECK(line.substr(first).starts_with("• first"));
  CHECK(line.substr(text::find_inline_bullet(line, first + 1)).starts_with("• second"));
  CHECK(text::find_inline_bullet("a•b", 0) == std::string_view::npos);
}
