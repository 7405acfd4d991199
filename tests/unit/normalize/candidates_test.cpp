#include "normalize/candidates.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>
#include "support/builtin.hpp"

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
       normalize::find_candidates(page.sections, page.source, tests::finders())) {
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

/// Names of public bodies, companies and associations, as reports in three languages write them.
constexpr std::array<Case, 25> kActors{{
    {"In Sri Lanka, the Bureau of Employment, Welfare and Training revised its courses for departing workers "
     "between 2012 and 2014.",
     "LKA; Bureau of Employment, Welfare and Training; 2012/2014"},
    {"In Ethiopia, the Overseas Work Board (OWB) set up a help desk at the airport in 2015. In its first "
     "year "
     "the Board received 900 callers.",
     "ETH; Overseas Work Board (OWB); 2015"},
    {"In New Zealand, the Otago Fruit Growers' Federation published a handbook for pickers in 2018.",
     "NZL; Otago Fruit Growers' Federation; 2018"},
    {"In Canada, the City of Winnipeg opened a welcome desk for newcomers in 2016.",
     "CAN; City of Winnipeg; 2016"},
    {"In the Philippines, the Province of Cebu hired two counsellors for families of seafarers.",
     "PHL; Province of Cebu; "},
    {"In Singapore, Harbour Star Shipping Ltd. printed safety cards in six languages in 2013.",
     "SGP; Harbour Star Shipping Ltd.; 2013"},
    {"In Austria, Nordwind Logistik GmbH paid for language lessons of its drivers.",
     "AUT; Nordwind Logistik GmbH; "},
    {"In Jordan, the Workers' Guild, together with the Diocese of Amman, organised and financed a shelter in "
     "2012.",
     "JOR; Workers' Guild, Diocese of Amman; 2012"},
    {"In Malaysia, the Church of Saint Anne and Caritas sheltered 60 domestic workers in 2014.",
     "MYS; Church of Saint Anne, Caritas; 2014"},
    {"In Mauritania, the Fishermen's Cooperative repaired two rescue boats in 2017.",
     "MRT; Fishermen's Cooperative; 2017"},
    {"In Nigeria, ECOWAS and the State Fire Brigade drew up an evacuation map in 2015.",
     "NGA; ECOWAS, State Fire Brigade; 2015"},
    {"In Lebanon, the Migrants' Forum recruited volunteers who answered calls at night.",
     "LBN; Migrants' Forum; "},
    {"In Indonesia, the Labour Office (LO) trained village heads in 2016; the LO later printed leaflets.",
     "IDN; Labour Office (LO); 2016"},
    {"In Kenya, the Kenya Red Cross Society equipped five centres in 2016. The Red Cross also trained staff.",
     "KEN; Kenya Red Cross Society; 2016"},
    {"In Ghana, the Ministry of Health, UNICEF and Caritas vaccinated returning families in 2011.",
     "GHA; Ministry of Health, UNICEF, Caritas; 2011"},
    {"En Marruecos, la Media Luna Roja marroquí instaló en 2013 dos puestos de atención.",
     "MAR; Media Luna Roja marroquí; 2013"},
    {"En Colombia, la Secretaría de gobierno de Cali puso a disposición un albergue desde 2018.",
     "COL; Secretaría de gobierno de Cali; 2018/.."},
    {"En Chile, el Servicio nacional de protección civil tradujo sus alertas a tres idiomas en 2015.",
     "CHL; Servicio nacional de protección civil; 2015"},
    {"En España, el Ayuntamiento de Lorca contrató mediadores en 2011.", "ESP; Ayuntamiento de Lorca; 2011"},
    {"En el Ecuador, el Ministerio de Trabajo, Empleo y Seguridad Social revisó sus reglas en 2016.",
     "ECU; Ministerio de Trabajo, Empleo y Seguridad Social; 2016"},
    {"En Panamá, Navieras del Istmo, S.A. repartió tarjetas de emergencia a sus marineros.",
     "PAN; Navieras del Istmo, S.A.; "},
    {"En Algérie, le Croissant-Rouge algérien a ouvert en 2012 un centre d'écoute.",
     "DZA; Croissant-Rouge algérien; 2012"},
    {"Au Mali, la Direction de la protection civile a recruté en 2014 trente interprètes.",
     "MLI; Direction de la protection civile; 2014"},
    {"Au Bénin, le Ministère de la Santé, de la Famille et des Affaires sociales a remis à neuf deux foyers.",
     "BEN; Ministère de la Santé, de la Famille et des Affaires sociales; "},
    {"Au Sénégal, la Ville de Thiès et l'Agence nationale pour l'emploi ont mis sur pied un guichet en 2019.",
     "SEN; Ville de Thiès, Agence nationale pour l'emploi; 2019"},
}};

/// Places, dates and verbs: what belongs to the measure, and what only stands near it.
constexpr std::array<Case, 25> kPlacesAndDates{{
    {"# Results\nThe Government of Mexico opened a call centre in the United States in 2012.",
     "; Government of Mexico; 2012"},
    {"# Examples\nThe Ministry of Labour of Nepal set up a desk in Qatar in 2015.",
     "; Ministry of Labour of Nepal; 2015"},
    {"# Examples\nThe Philippine authorities set up a registration system in 2011.",
     "PHL; Philippine authorities; 2011"},
    {"# Examples\nThe Kenyan government waived the fees for exit permits in 2013.",
     "KEN; Kenyan government; 2013"},
    {"# Ejemplos\nEl gobierno ecuatoriano eliminó las multas en 2016.", "ECU; gobierno ecuatoriano; 2016"},
    {"# Exemples\nLes autorités tunisiennes ont supprimé en 2011 les pénalités de séjour.",
     "TUN; autorités tunisiennes; 2011"},
    {"# Results\nThe Uganda Law Society counselled 80 detainees in 2015.", "; Uganda Law Society; 2015"},
    {"In Thailand, the Border Council registered 4,000 workers from Cambodia and Myanmar in 2014.",
     "THA; Border Council; 2014"},
    {"In Beirut, Lebanon, the Embassy Network negotiated shelter for stranded workers in 2006.",
     "LBN; Embassy Network; 2006"},
    {"Kenya: the Department of Refugee Services digitized its files in 2017.",
     "KEN; Department of Refugee Services; 2017"},
    {"À Djibouti, l'Office national d'assistance aux réfugiés a numérisé ses dossiers en 2018.",
     "DJI; Office national d'assistance aux réfugiés; 2018"},
    {"# Results\nIn Nepal, after the earthquake of April 2015, the Relief Board repaired 40 houses in 2016.",
     "NPL; Relief Board; 2016"},
    {"In Japan, the Sendai Foreigners' Centre translated warnings after the 2011 tsunami.",
     "JPN; Sendai Foreigners' Centre; "},
    {"In Fiji, the Migration Authority set up a register in 2015. The University of Suva reviewed it in "
     "2018.",
     "FJI; Migration Authority, University of Suva; "},
    {"In Fiji, the Migration Authority set up a register in 2015. It had many users in 2018.",
     "FJI; Migration Authority; 2015"},
    {"In Fiji, the Migration Authority set up a register in 2012 and extended it to seafarers in 2014.",
     "FJI; Migration Authority; 2012 2014"},
    {"In Togo, the Labour Council mediated in 300 disputes in 2012, 2013 and 2014.",
     "TGO; Labour Council; 2012 2013 2014"},
    {"In Jamaica, the Ministry of Labour promptly issued new passports in 2010.",
     "JAM; Ministry of Labour; 2010"},
    {"The Ministry of Labour in Jamaica launched a hotline in May 2010.", "JAM; Ministry of Labour; 2010-05"},
    {"In Oman, a hotline was launched by the Seafarers' Union in 2014.", "OMN; Seafarers' Union; 2014"},
    {"In Chad, blankets were handed out to 3,000 returnees by the Sahel Relief Committee.",
     "TCD; Sahel Relief Committee; "},
    {"In Belize, with the support of the OAS, the Women's Commission drafted a protocol in 2015.",
     "BLZ; OAS, Women's Commission; 2015"},
    {"En Bolivia, la Defensoría del Pueblo, en 2017, atendió a 200 familias.",
     "BOL; Defensoría del Pueblo; 2017"},
    {"En Honduras, fueron capacitados 120 agentes por el Instituto Nacional de Migración en 2016.",
     "HND; Instituto Nacional de Migración; 2016"},
    {"Au Maroc, des cours ont été dispensés par l'Association des femmes migrantes entre 2014 et 2016.",
     "MAR; Association des femmes migrantes; 2014/2016"},
}};

/// Offices, owners, names that nobody knows, and governments.
constexpr std::array<Case, 12> kRoundabout{{
    {"Vanuatu's Disaster Management Office translated warnings into French in 2015.",
     "VUT; Disaster Management Office; 2015"},
    {"In Yemen, the IOM office in Aden assisted 2,000 persons to return home in 2015.", "YEM; IOM; 2015"},
    {"In Yemen, UNHCR's team in Aden registered new arrivals.", "YEM; UNHCR; "},
    {"Au Tchad, le Gouvernement a rapatrié, avec l'appui de l'OIM, 900 ouvriers en 2011.",
     "TCD; Gouvernement, OIM; 2011"},
    {"In Chad, the Government opened a transit camp in 2011.", "TCD; Government; 2011"},
    {"In Mexico, the government of Chiapas piloted a scheme in 2016.", "MEX; government of Chiapas; 2016"},
    {"In Malaysia, the Bar Council and Sahabat set up legal clinics in 2013.",
     "MYS; Bar Council, Sahabat; 2013"},
    {"The Embassy of Sri Lanka in Amman opened a shelter in Jordan in 2012.", "; Embassy of Sri Lanka; 2012"},
    {"In Japan, the Sendai Residents' Association ran a radio service after the earthquake of March 2011.",
     "JPN; Sendai Residents' Association; "},
    {"In Peru, the Network against Trafficking in Persons printed leaflets in 2014.",
     "PER; Network against Trafficking in Persons; 2014"},
    {"In Niger, the European Union, through its fund, financed a centre in 2016.",
     "NER; European Union; 2016"},
    {"In Belize, the Living Water Community sheltered 40 families.", "BLZ; Living Water Community; "},
}};

/// Each item of a list that an introduction opens is a practice of its own.
constexpr std::array<Case, 4> kLists{{
    {"The following examples met with most interest:\n- In Kenya, the Port Authority trained 40 guards in "
     "2016.\n- In Peru, the Port Workers' Union set up a clinic.",
     "KEN; Port Authority; 2016\nPER; Port Workers' Union; "},
    {"The meeting looked at four examples:\n- The Migration Board opened a desk in 2015.\n- More was said "
     "about funds.",
     "; Migration Board; 2015"},
    {"In 2018 IOM supported the exchange in Panama, where these practices were shown:\n- In Chile, the Red "
     "Cross opened two "
     "shelters.\n- In Cuba, the Civil Defence Committee trained crews.",
     "CHL; Red Cross; \nCUB; Civil Defence Committee; "},
    {"# Exemples\nTrois exemples ont retenu l'attention :\n• Au Niger, le Réseau des jeunes a ouvert un "
     "foyer.\n• Au Togo, la Croix-Rouge a équipé deux centres en 2016.",
     "NER; Réseau des jeunes; \nTGO; Croix-Rouge; 2016"},
}};

constexpr std::array<std::string_view, 46> kNone{
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
    "# Results\nIn Kenya, the Foreign Board issued a statement in 2016.",
    "# Results\nIn Kenya, the Foreign Board opened the conference in 2016.",
    "In Kenya, the Foreign Board discussed the idea of a desk in 2015.",
    "In Kenya, the Foreign Board plans to set up a desk in 2019.",
    "In Kenya, the Foreign Board has not yet set up a desk.",
    "In Kenya, the Labour Board said that a desk was needed.",
    "In Canada, people in the City of Winnipeg welcomed the plan.",
    "In Melbourne, a crowd met at the Group Forum on Saturday.",
    "The Ministry of Labour of Nepal hopes to have trained 300 officers by 2020.",
    "In Nepal, participants of the Forum asked the Labour Board to translate its leaflets.",
    "En Colombia, la Alcaldía de Cali debería haber abierto un albergue en 2018.",
    "En Chile, el Servicio nacional de protección civil celebró una reunión en 2015.",
    "En Colombia, la situación empeoró en 2018 y muchas familias llegaron a Cali.",
    "Au Mali, la Direction de la protection civile prévoit d'ouvrir un centre en 2021.",
    "Au Mali, la Direction de la protection civile a participé à un atelier en 2014.",
    "Le Conseil de la ville a débattu à Dakar des besoins des migrants en 2016.",
    "In Ethiopia, wages fell in 2015 and the Work Board was criticized by the press.",
    "The following examples met with most interest:",
    "The University of Oxford published a study about migrants in Libya in 2015.",
    "In Bangkok, IOM opened its regional meeting on migrants in Thailand in 2016.",
    "In Mexico, where the National Institute of Migration was established in 1993, many shelters are full.",
    "En Perú, el Ministerio de Salud informó que 300 personas fueron atendidas en 2018.",
};

}  // namespace

TEST_CASE("candidates: passages that tell of a measure, with its places, its actors and its dates") {
  for (const Case& one : kCandidates) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE("candidates: boards, cities, companies and churches act, under the whole of their names") {
  for (const Case& one : kActors) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE("candidates: places and dates are those of the measure") {
  for (const Case& one : kPlacesAndDates) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE(
    "candidates: offices act for their organizations, governments and unknown names beside known ones") {
  for (const Case& one : kRoundabout) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE("candidates: the items of a list of examples are one practice each, its introduction is none") {
  for (const Case& one : kLists) CHECK_MESSAGE(told(one.text) == one.expected, one.text);
}

TEST_CASE("candidates: context, meetings, plans and advice are none") {
  for (const std::string_view text : kNone) CHECK_MESSAGE(told(text).empty(), text);
}

TEST_CASE("candidates: the list that a passage opens belongs to it, and what is uncertain is said") {
  const Page page(
      "# Results\nIn Uganda, UNHCR distributed the following:\n- tents;\n- radios.\nMore was sold.");
  const auto found = normalize::find_candidates(page.sections, page.source, tests::finders());
  REQUIRE(found.size() == 1);
  CHECK(found.front().passage.size() == 3);
  CHECK(found.front().review.empty());

  const Page doubtful("# Results\nIOM Costa Rica trained mayors on occasion of the meeting in 2017.");
  const auto doubts = normalize::find_candidates(doubtful.sections, doubtful.source, tests::finders());
  REQUIRE(doubts.size() == 1);
  REQUIRE(doubts.front().review.size() == 2);
  CHECK(doubts.front().review[0].code == "uncertain-country");
  CHECK(doubts.front().review[1].code == "uncertain-date");
}

TEST_CASE("candidates: a government that acts abroad leaves the country uncertain") {
  const Page page("# Results\nThe Government of Mexico opened a call centre in Canada in 2012.");
  const auto found = normalize::find_candidates(page.sections, page.source, tests::finders());
  REQUIRE(found.size() == 1);
  CHECK(found.front().countries.empty());
  REQUIRE(found.front().review.size() == 1);
  CHECK(found.front().review.front().code == "uncertain-country");
}

TEST_CASE("candidates: a paragraph that a page break cuts is read as one") {
  Page page("# Results\nIn Kenya, IOM trained\n40 officers in 2016.");
  std::vector<Paragraph>& paragraphs = page.sections.back().paragraphs;
  paragraphs.front().pieces.push_back(paragraphs.back().pieces.front());
  paragraphs.pop_back();
  const auto found = normalize::find_candidates(page.sections, page.source, tests::finders());
  REQUIRE(found.size() == 1);
  CHECK(found.front().dates.size() == 1);
}

TEST_CASE("candidates: years that do not belong together are left out, and that is said") {
  const Page page(
      "In Fiji, the Migration Authority set up a register in 2015. The University of Suva reviewed it in "
      "2018.");
  const auto found = normalize::find_candidates(page.sections, page.source, tests::finders());
  REQUIRE(found.size() == 1);
  CHECK(found.front().dates.empty());
  REQUIRE(found.front().review.size() == 1);
  CHECK(found.front().review.front().code == "uncertain-date");
}
