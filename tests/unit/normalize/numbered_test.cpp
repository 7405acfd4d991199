#include "normalize/numbered.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {

std::string number(std::string_view vocabulary, std::string_view text) {
  const Definitions& defs = Definitions::builtin();
  return normalize::leading_number(text, defs.vocabulary(vocabulary), defs.labels()).value_or("none");
}

}  // namespace

TEST_CASE("numbered: the number before the words says which term it is") {
  CHECK(number("gcm_objectives",
               "Objective 3: Provide accurate and timely information at all stages of migration") == "3");
  CHECK(number("gcm_objectives", "23 – Strengthen cooperation") == "23");
  CHECK(number("gcm_objectives", "Objetivo 5 Vías regulares") == "5");
  CHECK(number("sdgs", "10 - Reduced Inequalities") == "10");
  CHECK(number("sdgs", "16. Peace, Justice and Strong Institutions") == "16");
  CHECK(number("sdgs", "5 Gender equality") == "5");
  CHECK(number("sdgs", "ODD 8") == "8");
}

TEST_CASE("numbered: targets keep what stands behind the point") {
  CHECK(number("sdgs", "10.7") == "10.7");
  CHECK(number("sdgs", "SDG target 8.b: youth employment") == "8.b");
  CHECK(number("sdgs", "Target 10.7 Facilitate orderly migration") == "10.7");
}

TEST_CASE("numbered: another term's name, an unknown number and a mere amount are none") {
  CHECK(number("sdgs", "10: Gender equality") == "none");
  CHECK(number("sdgs", "18") == "none");
  CHECK(number("gcm_objectives", "24: Something") == "none");
  CHECK(number("sdgs", "10 years of work") == "none");
  CHECK(number("sdgs", "10, 16") == "none");
  CHECK(number("sdgs", "Chapter 10") == "none");
  CHECK(number("sdgs", "2030") == "none");
}
