#include <doctest/doctest.h>

#include <praxis/explain.hpp>

using namespace praxis;

TEST_CASE("lessons: every code has one, with an example and what to do") {
  CHECK(lessons().size() == catalog().size());
  for (std::size_t row = 0; row < lessons().size(); ++row) {
    const Lesson& each = lessons()[row];
    CAPTURE(info(each.code).id);
    CHECK(each.code == static_cast<Code>(row));
    CHECK(lesson(each.code).example == each.example);
    CHECK_FALSE(each.example.empty());
    CHECK_FALSE(each.example.ends_with('\n'));
    CHECK(each.mending.size() > 30);
  }
}

TEST_CASE("lessons: a code is described in full") {
  CHECK(describe(info(Code::wrong_type)) ==
        "error[V103]: value of the wrong type\n"
        "\n"
        "The field holds a text where a list is needed, a number where a text is, or the like.\n"
        "\n"
        "For example:\n"
        "\n"
        "    countries: MEX\n"
        "\n"
        "Write a list with a dash before each value, even for one:\n"
        "countries:\n"
        "- MEX\n");
  CHECK(to_object(info(Code::wrong_type)).text("severity") == "error");
}
