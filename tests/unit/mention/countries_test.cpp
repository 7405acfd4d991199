#include "mention/countries.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace praxis;

namespace {

const mention::CountryFinder& finder() {
  static const mention::CountryFinder built(Definitions::builtin());
  return built;
}

/// "Kenya=KEN Panama=PAN/office"
std::string found(std::string_view text) {
  std::string result;
  for (const mention::CountryMention& country : finder().find(text)) {
    if (!result.empty()) result += ' ';
    result += std::string(text.substr(country.span.begin, country.span.size())) + "=" + country.id;
    if (country.use == mention::CountryUse::office) result += "/office";
  }
  return result;
}

std::string people(std::string_view text) {
  std::string result;
  for (const mention::CountryMention& country : finder().nationalities(text)) {
    if (!result.empty()) result += ' ';
    result += std::string(text.substr(country.span.begin, country.span.size())) + "=" + country.id;
  }
  return result;
}

using Case = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("countries: prose names them in three languages") {
  constexpr std::array<Case, 17> kCases{{
      {"In Costa Rica, the team met guests from Kenya.", "Costa Rica=CRI Kenya=KEN"},
      {"Guests came from Lao PDR, Myanmar and Timor-Leste.", "Lao PDR=LAO Myanmar=MMR Timor-Leste=TLS"},
      {"workers from Côte d'Ivoire and Côte d’Ivoire", "Côte d'Ivoire=CIV Côte d’Ivoire=CIV"},
      {"the Democratic Republic of Congo, the DRC", "Democratic Republic of Congo=COD DRC=COD"},
      {"the Philippines, the Dominican Republic", "Philippines=PHL Dominican Republic=DOM"},
      {"en los Estados Unidos y en EE.UU., Perú y México",
       "Estados Unidos=USA EE.UU.=USA Perú=PER México=MEX"},
      {"aux États-Unis, au Sénégal, d'Haïti et en Équateur",
       "États-Unis=USA Sénégal=SEN Haïti=HTI Équateur=ECU"},
      {"Guinea-Bissau, Guinea and Equatorial Guinea", "Guinea-Bissau=GNB Guinea=GIN Equatorial Guinea=GNQ"},
      {"South Sudan and Sudan; Niger, Nigeria", "South Sudan=SSD Sudan=SDN Niger=NER Nigeria=NGA"},
      {"(Bolivia) and Myanmar (Burma)", "Bolivia=BOL Myanmar (Burma)=MMR"},
      {"Viet Nam, the Republic of Korea", "Viet Nam=VNM Republic of Korea=KOR"},
      {"Trinidad and Tobago, Bosnia and Herzegovina", "Trinidad and Tobago=TTO Bosnia and Herzegovina=BIH"},
      {"Kenya’s immigration service", "Kenya=KEN"},
      {"in the United\nStates of America", "United\nStates of America=USA"},
      {"unlike in the US", "US=USA"},
      {"refugees from El Salvador", "El Salvador=SLV"},
      {"WORKSHOP IN THAILAND", "THAILAND=THA"},
  }};
  for (const auto& [text, expected] : kCases) CHECK_MESSAGE(found(text) == expected, text);
}

TEST_CASE("countries: names inside the names of other things are none") {
  constexpr std::array<std::string_view, 24> kTexts{"The talks in Mexico City went on.",
                                                    "farm workers in New Mexico",
                                                    "boats in the Gulf of Mexico",
                                                    "the Gulf of Guinea",
                                                    "fishing in the Niger Delta",
                                                    "farms of the Jordan Valley",
                                                    "a hotel in Panama City",
                                                    "herders round Lake Chad",
                                                    "la Ciudad de México",
                                                    "el Golfo de México",
                                                    "autour du lac Tchad",
                                                    "students in New Jersey",
                                                    "a mall in Atlanta, Georgia",
                                                    "a chad hung from the ballot; a turkey and some china",
                                                    "Chad Smith spoke, then Michael Jordan.",
                                                    "según Mauricio Pérez",
                                                    "It costs 5 million US dollars, or US$ 5",
                                                    "CONTACT US",
                                                    "the World, the Pacific, International",
                                                    "codes such as MEX, PE and KEN",
                                                    "Réunion de haut niveau",
                                                    "people from Northern Ireland",
                                                    "the dispute over the South China Sea",
                                                    "Guinea\n\nBissau is the capital"};
  for (const std::string_view text : kTexts) {
    const std::string expected = text.starts_with("Guinea\n") ? "Guinea=GIN" : "";
    CHECK_MESSAGE(found(text) == expected, text);
  }
}

TEST_CASE("countries: behind an organization's acronym the name is that of its office") {
  CHECK(found("organized by IOM Costa Rica in Panama") == "Costa Rica=CRI/office Panama=PAN");
  CHECK(found("IOM in Costa Rica") == "Costa Rica=CRI");
  CHECK(found("por la OIM México") == "México=MEX/office");
}

TEST_CASE("countries: nationalities are found apart") {
  CHECK(people("Mexican consulates and the Kenyan authorities") == "Mexican=MEX Kenyan=KEN");
  CHECK(people("dos kenyanos y una guatemalteca") == "kenyanos=KEN guatemalteca=GTM");
  CHECK(people("les autorités sénégalaises, les Ivoiriens") == "sénégalaises=SEN Ivoiriens=CIV");
  CHECK(people("Overseas Filipino Workers") == "Filipino=PHL");
  CHECK(people("to polish a manual on turkey").empty());
  CHECK(found("Mexican consulates").empty());
}
