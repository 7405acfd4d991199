#include "normalize/prose.hpp"

#include <doctest/doctest.h>

using namespace praxis;

TEST_CASE("prose: paragraphs, lines and blanks") {
  CHECK(normalize::prose("  One  line\u00A0here. \nAnother.\n\n\n\u00A0\nA new paragraph.\r\n") == "One line here.\nAnother.\n\nA new paragraph.");
  CHECK(normalize::prose(" \n").empty());
}

TEST_CASE("prose: marked items become list lines, tightly") {
  CHECK(normalize::prose("Aims:\n  • one\n\n  • two\nThen.") == "Aims:\n- one\n- two\nThen.");
  CHECK(normalize::prose("* one\n- two") == "- one\n- two");
}

TEST_CASE("prose: a list printed in one line is taken apart") {
  CHECK(normalize::prose("Aims: • one. • two - and a half.") == "Aims:\n- one.\n- two - and a half.");
  CHECK(normalize::prose("• one • two") == "- one\n- two");
}

TEST_CASE("prose: unmarked lines stay lines, lone marks go") {
  CHECK(normalize::prose("Fee Waiver\nDocument Replacement") == "Fee Waiver\nDocument Replacement");
  CHECK(normalize::prose("One.\n-\nTwo.") == "One.\nTwo.");
}

TEST_CASE("prose: canonical prose stays as it is") {
  for (const char* text : {"One.\n\nTwo.", "A:\n- b\n- c", "- b\n\nC"}) CHECK(normalize::prose(text) == text);
}
