#include "normalize/candidates.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace praxis;

namespace {

/// A document as a test writes it: "# " begins a heading, every other line is a paragraph.
struct Page {
  explicit Page(std::string_view lines) : source(SourceText::from_utf8("page.txt", lines)), sections(1) {
    for (std::size_t i = 0; i < source.line_count(); ++i) {
      const std::string_view line = source.line(i);
      const auto begin = static_cast<std::size_t>(line.data() - source.text().data());
      if (line.starts_with("# ")) {
        sections.push_back({{begin + 2, begin + line.size()}, {}});
      } else if (!line.empty()) {
        sections.back().paragraphs.push_back({{{begin, begin + line.size()}}});
      }
    }
  }
  SourceText source;
  std::vector<RawSection> sections;
};

void add(std::string& list, std::string_view separator, std::string_view text) {
  if (!list.empty()) list += separator;
  list += text;
}

/// Each candidate on one line: its countries, its organizations, its dates, and the numbers of its
/// guidelines.
std::string told(std::string_view lines) {
  const Page page(lines);
  std::string result;
  for (const normalize::Candidate& one :
       normalize::find_candidates(page.sections, page.source, Definitions::builtin())) {
    std::string countries;
    std::string names;
    std::string dates;
    for (const auto& country : one.countries) add(countries, " ", country.id);
    for (const auto& name : one.organizations) add(names, ", ", page.source.slice(name.span));
    for (const auto& date : one.dates) add(dates, " ", date.edtf);
    for (const auto& guideline : one.guidelines) add(dates, " ", "G" + std::to_string(guideline.number));
    add(result, "\n", countries + "; " + names + "; " + dates);
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr std::array<Case, 20> kCandidates{{
    {"# Results\nIn Kenya, IOM trained 40 border officers in 2016.", "KEN; IOM; 2016"},
    {"# What were the results?\nIn Peru, faced with new arrivals, the Red Cross set up two shelters near the "
     "border.",
     "PER; Red Cross; "},
    {"# Highlights\nThe Government of Ghana evacuated its nationals by air in March 2011.",
     "GHA; Government of Ghana; 2011-03"},
    {"# Good practices\nIn the Philippines, the Department of Labor and Employment (DOLE) has created a fund "
     "for returning workers.",
     "PHL; Department of Labor and Employment (DOLE); "},
    {"# Examples\nMIEUX supported the National School of Public Health to develop a course in 2015.",
     "; MIEUX, National School of Public Health; 2015"},
    {"In Thailand, ONWATA launched a hotline in five languages.", "THA; ONWATA; "},
    {"The Ministry of Interior of Tunisia opened a reception centre in Tunisia in 2014.",
     "TUN; Ministry of Interior of Tunisia; 2014"},
    {"# Achievements\nIn Malawi and Zambia, UNHCR and the Malawi Red Cross Society distributed leaflets.",
     "MWI ZMB; UNHCR, Malawi Red Cross Society; "},
    {"# Results\nIn Chile, the first and second plans (2012-2014 and 2015 - 2018) were developed by the "
     "National Service for Minors.",
     "CHL; National Service for Minors; 2012/2014 2015/2018"},
    {"# Results\nIn Ecuador, ICMPD, together with local partners, trained 30 judges. Experts from Spain and "
     "Italy took part.",
     "ECU; ICMPD; "},
    {"# Results\nIn Mexico, IOM supported a workshop with representatives from El Salvador, Guatemala and "
     "the United States.",
     "MEX; IOM; "},
    {"# Results\nIOM Costa Rica trained mayors in 2017.", "CRI; IOM Costa Rica; 2017"},
    {"# Results\nThe Kenyan Department of Immigration introduced a new form in 2013.",
     "KEN; Kenyan Department of Immigration; 2013"},
    {"# Practices\nIn Nepal, IOM implemented Guideline 3 and Guideline 11 since 2016.",
     "NPL; IOM; 2016/.. G3 G11"},
    {"# Resultados\nEn Costa Rica, la Dirección General de Migración creó una ventanilla única en 2016.",
     "CRI; Dirección General de Migración; 2016"},
    {"# Buenas prácticas\nEn el Perú, la Cruz Roja y la OIM pusieron en marcha un albergue desde 2018.",
     "PER; Cruz Roja, OIM; 2018/.."},
    {"En Guatemala, el Ministerio de Relaciones Exteriores capacitó a 50 cónsules.",
     "GTM; Ministerio de Relaciones Exteriores; "},
    {"# Résultats\nAu Niger, la Croix-Rouge a mis en place un centre d'accueil en 2017.",
     "NER; Croix-Rouge; 2017"},
    {"# Bonnes pratiques\nAu Sénégal, un guichet a été créé par le Ministère de l'Intérieur en mai 2015.",
     "SEN; Ministère de l'Intérieur; 2015-05"},
    {"# Results\nIn Uganda, UNHCR distributed the following in 2012:\n- blankets and tents;\n- radios.",
     "UGA; UNHCR; 2012"},
}};

constexpr std::array<std::string_view, 24> kNone{
    "# Background\nIn Kenya, IOM trained 40 border officers in 2016.",
    "# What is next?\nIn Kenya, IOM supported a final round of talks in 2016.",
    "# Related Articles\nIn Peru, the Red Cross set up two shelters in 2015",
    "# Contexto\nEn Perú, la OIM capacitó a 50 cónsules en 2016.",
    "# Contexte\nAu Niger, la Croix-Rouge a mis en place un centre en 2017.",
    "# Results\nIn July 2018, MIEUX convened a round-table in Mexico City.",
    "# Results\nMany governments in Africa are developing programmes.",
    "# Results\nIn Kenya, IOM will train officers in 2019.",
    "# Results\nIn Kenya, IOM should have established a hotline in 2016.",
    "# Results\nGovernments should establish hotlines in Kenya in 2017.",
    "# Results\nMigrants in Libya need help. Their number grew in 2016.",
    "# Results\nIOM is an organization that was founded in 1951 in Belgium.",
    "# Results\nMIEUX experts supported by the EU met in Madrid in 2017.",
    "# Results\nIn 2016 a hotline was launched in Kenya.",
    "# Results\nIOM supported the idea from the start.",
    "IOM trained 40 officers in 2016.",
    "IOM convened States in Panama in 2015. Later IOM supported them in Panama.",
    "IOM has developed and piloted a series of tools for home and host countries.",
    "Geneva – IOM Director General has committed IOM to fully support this week’s initiative in Libya.",
    "The first meeting was in Bangkok on 5 and 6 March 2018 with guests from Cambodia and Lao PDR.",
    "A course on migrants in emergencies is run jointly by IOM’s office and a regional centre in 2016.",
    "# Results\nEn Perú, la OIM debería haber creado un fondo en 2016.",
    "# Résultats\nLa Croix-Rouge doit mettre en place un centre au Niger en 2019.",
    "# Results\nRepresentatives from Kenya and Uganda attended the talks in 2016.",
};

}  // namespace

TEST_CASE("candidates: passages that tell of a measure, with its places, its actors and its dates") {
  for (const Case& one : kCandidates) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE("candidates: context, meetings, plans and advice are none") {
  for (const std::string_view text : kNone) CHECK_MESSAGE(told(text).empty(), text);
}

TEST_CASE("candidates: the list that a passage opens belongs to it, and what is uncertain is said") {
  const Page page(
      "# Results\nIn Uganda, UNHCR distributed the following:\n- tents;\n- radios.\nMore was sold.");
  const auto found = normalize::find_candidates(page.sections, page.source, Definitions::builtin());
  REQUIRE(found.size() == 1);
  CHECK(found.front().passage.size() == 3);
  CHECK(found.front().review.empty());

  const Page doubtful("# Results\nIOM Costa Rica trained mayors on occasion of the meeting in 2017.");
  const auto doubts = normalize::find_candidates(doubtful.sections, doubtful.source, Definitions::builtin());
  REQUIRE(doubts.size() == 1);
  REQUIRE(doubts.front().review.size() == 2);
  CHECK(doubts.front().review[0].code == "uncertain-country");
  CHECK(doubts.front().review[1].code == "uncertain-date");
}

TEST_CASE("candidates: a government that acts abroad leaves the country uncertain") {
  const Page page("# Results\nThe Government of Mexico opened a call centre in Canada in 2012.");
  const auto found = normalize::find_candidates(page.sections, page.source, Definitions::builtin());
  REQUIRE(found.size() == 1);
  CHECK(found.front().countries.front().id == "CAN");
  REQUIRE(found.front().review.size() == 1);
  CHECK(found.front().review.front().code == "uncertain-country");
}

TEST_CASE("candidates: a paragraph that a page break cuts is read as one") {
  Page page("# Results\nIn Kenya, IOM trained\n40 officers in 2016.");
  std::vector<Paragraph>& paragraphs = page.sections.back().paragraphs;
  paragraphs.front().pieces.push_back(paragraphs.back().pieces.front());
  paragraphs.pop_back();
  const auto found = normalize::find_candidates(page.sections, page.source, Definitions::builtin());
  REQUIRE(found.size() == 1);
  CHECK(found.front().dates.size() == 1);
}
