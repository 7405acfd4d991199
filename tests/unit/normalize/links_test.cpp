#include "normalize/links.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace praxis;

namespace {

/// The links of a line as "label <url>", then its tags as "#tag".
std::vector<std::string> read(std::string_view line) {
  std::vector<std::string> result;
  const normalize::LinkLine parts = normalize::split_links(line, {0, line.size()});
  for (const Span span : parts.links) {
    const auto link = normalize::read_link(line.substr(span.begin, span.size()));
    REQUIRE(link.has_value());
    const std::string url(link->object()->text("url"));
    std::string text(link->object()->text("label"));
    if (!url.empty()) text += (text.empty() ? "<" : " <") + url + ">";
    result.push_back(std::move(text));
  }
  for (const Span span : parts.tags) result.push_back("#" + std::string(line.substr(span.begin, span.size())));
  return result;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("links: addresses, one or several") {
  CHECK(read("http://a.org/x?y=1&z=2") == Texts{"<http://a.org/x?y=1&z=2>"});
  CHECK(read("http://a.org, https://b.org/c.") == Texts{"<http://a.org>", "<https://b.org/c>"});
  CHECK(read("www.a.org and www.b.org") == Texts{"<www.a.org>", "<www.b.org>"});
  CHECK(read("http://a.org/wiki_(x)") == Texts{"<http://a.org/wiki_(x)>"});
}

TEST_CASE("links: a note behind an address or a text before it is its label") {
  CHECK(read("http://a.org/r.pdf (page 9)") == Texts{"(page 9) <http://a.org/r.pdf>"});
  CHECK(read("Annual report: http://a.org/r.pdf") == Texts{"Annual report <http://a.org/r.pdf>"});
  CHECK(read("http://a.org (page 9) http://b.org (page 2)") == Texts{"(page 9) <http://a.org>", "(page 2) <http://b.org>"});
}

TEST_CASE("links: brackets and neighbours of an address are none of it") {
  CHECK(read("http://a.org/x(page 9)") == Texts{"(page 9) <http://a.org/x>"});
  CHECK(read("OWWA (http://www.owwa.gov.ph)") == Texts{"OWWA <http://www.owwa.gov.ph>"});
  CHECK(read("http://a.org/xhttp://b.org/y") == Texts{"<http://a.org/x>", "<http://b.org/y>"});
  CHECK(read("Evaluation of Phase I Report") == Texts{"Evaluation of Phase I Report"});
}

TEST_CASE("links: texts of links, joined by a bar or by the I that stands for one") {
  CHECK(read("Fires in the north: special measures") == Texts{"Fires in the north: special measures"});
  CHECK(read("Chile va contigo I Ministry of Foreign Affairs") == Texts{"Chile va contigo", "Ministry of Foreign Affairs"});
  CHECK(read("Documentation (Page 39)I Global Filipino Movement") == Texts{"Documentation (Page 39)", "Global Filipino Movement"});
  CHECK(read("Guide | Annex") == Texts{"Guide", "Annex"});
  CHECK(read("What I saw") == Texts{"What I saw"});
}

TEST_CASE("links: a tag list under the wrong label") {
  CHECK(read("Evacuation, humanitarian bridge, TCNs, IOM.") == Texts{"#Evacuation", "#humanitarian bridge", "#TCNs", "#IOM."});
  CHECK(read("Report on floods, storms.") == Texts{"Report on floods, storms."});
}

TEST_CASE("links: a cut address is kept as a label") {
  CHECK(normalize::is_cut_address("http://www.iom.int/..."));
  CHECK(read("http://www.iom.int/pro...") == Texts{"http://www.iom.int/pro..."});
}
