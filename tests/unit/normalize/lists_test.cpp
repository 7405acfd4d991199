#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "normalize/names.hpp"
#include "normalize/split_list.hpp"

using namespace praxis;

namespace {

std::vector<std::string> slices(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> result;
  for (const Span span : spans) result.emplace_back(text.substr(span.begin, span.size()));
  return result;
}

std::vector<std::string> pieces(std::string_view text) { return slices(text, normalize::split_list(text, {0, text.size()})); }
std::vector<std::string> names(std::string_view text) {
  return slices(text, normalize::split_names(text, {0, text.size()}, Definitions::builtin()));
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lists: commas separate, those in brackets and numbers do not") {
  CHECK(pieces("Conflict, Natural Disaster") == Texts{"Conflict", "Natural Disaster"});
  CHECK(pieces("Members (Chile, Peru), Mexico") == Texts{"Members (Chile, Peru)", "Mexico"});
  CHECK(pieces("P100,000,000 fund, other") == Texts{"P100,000,000 fund", "other"});
  CHECK(pieces("An open (bracket, that never closes") == Texts{"An open (bracket", "that never closes"});
}

TEST_CASE("lists: empty pieces, conjunctions and semicolons") {
  CHECK(pieces(", Natural Disaster,") == Texts{"Natural Disaster"});
  CHECK(pieces("IOM, UNHCR, and Save the Children") == Texts{"IOM", "UNHCR", "Save the Children"});
  CHECK(pieces("Korea, Republic of; Japan") == Texts{"Korea, Republic of", "Japan"});
}

TEST_CASE("lists: a country behind a place belongs to the place") {
  CHECK(names("Mie Prefecture, Japan") == Texts{"Mie Prefecture, Japan"});
  CHECK(names("Mie Prefecture, Japan, IOM") == Texts{"Mie Prefecture, Japan", "IOM"});
  CHECK(names("Mexico, Guatemala") == Texts{"Mexico", "Guatemala"});
}
