#include "mention/organizations.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace praxis;

namespace {

std::string found(std::string_view text) {
  static const mention::CountryFinder countries(Definitions::builtin());
  static const mention::OrganizationFinder finder(Definitions::builtin(), countries);
  std::string result;
  for (const mention::OrganizationMention& one : finder.find(text, mention::find_acronyms(text), text)) {
    if (!result.empty()) result += " | ";
    result += text.substr(one.span.begin, one.span.size());
    if (one.use == mention::OrganizationUse::modifier) result += "/modifier";
  }
  return result;
}

using Case = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("organizations: proper names with a head noun, known names, governments") {
  constexpr std::array<Case, 18> kCases{{
      {"MIEUX supported the National Migration School under the National Institute of Migration to develop",
       "MIEUX | National Migration School | National Institute of Migration"},
      {"the Ibero-American Network of Public Prosecutors on Trafficking in Persons to incorporate",
       "Ibero-American Network of Public Prosecutors on Trafficking in Persons"},
      {"The Ministry of Labour and the Red Cross opened", "Ministry of Labour | Red Cross"},
      {"The Ministry of Foreign Affairs and Human Mobility opened",
       "Ministry of Foreign Affairs and Human Mobility"},
      {"In Kenya, the Department of Immigration Services (DIS) trained",
       "Department of Immigration Services (DIS)"},
      {"the Government of Kenya and IOM", "Government of Kenya | IOM"},
      {"the government of Costa Rica built", "government of Costa Rica"},
      {"the Ministry of Labour in Kenya", "Ministry of Labour"},
      {"El Instituto Nacional de Migración creó", "Instituto Nacional de Migración"},
      {"la Secretaría de Relaciones Exteriores y la OIM", "Secretaría de Relaciones Exteriores | OIM"},
      {"le Ministère de l'Intérieur et la Croix-Rouge", "Ministère de l'Intérieur | Croix-Rouge"},
      {"el gobierno de México apoyó", "gobierno de México"},
      {"Kenya Red Cross Society ran it", "Kenya Red Cross Society"},
      {"UN agencies and EU MS experts met", "UN/modifier | EU/modifier"},
      {"MIEUX’s key input; MIEUX experts came", "MIEUX/modifier | MIEUX/modifier"},
      {"the International Organization for Migration (IOM) gave",
       "International Organization for Migration (IOM)"},
      {"the National Disaster Agency (NDA) came. Later NDA left.", "National Disaster Agency (NDA) | NDA"},
      {"a camp of the University of Nairobi", "University of Nairobi"},
  }};
  for (const auto& [text, expected] : kCases) CHECK_MESSAGE(found(text) == expected, text);
}

TEST_CASE("organizations: names go on over lists, nationalities and small letters") {
  constexpr std::array<Case, 12> kCases{{
      {"the Ministry of Health, IOM and Caritas", "Ministry of Health | IOM | Caritas"},
      {"the Department of Housing, Planning and Local Government built",
       "Department of Housing, Planning and Local Government"},
      {"the Bishops' Council and Sahabat", "Bishops' Council"},
      {"la Cruz Roja colombiana y el Ministerio de trabajo y previsión social abrieron",
       "Cruz Roja colombiana | Ministerio de trabajo y previsión social"},
      {"la Direction de l'état civil a formé", "Direction de l'état civil"},
      {"le Conseil national de la jeunesse et le Réseau des femmes",
       "Conseil national de la jeunesse | Réseau des femmes"},
      {"les autorités tunisiennes et le gouvernement du Mali",
       "autorités tunisiennes | gouvernement du Mali"},
      {"in the City of Lyon; by the City of Lyon", "City of Lyon"},
      {"Harbour Star Ltd. printed cards for Navieras del Sur, S.A.",
       "Harbour Star Ltd. | Navieras del Sur, S.A."},
      {"the Women's Commission and Kenya's Red Cross", "Women's Commission | Red Cross"},
      {"the Migrants' Forum trained guards; later the Forum met", "Migrants' Forum"},
      {"the State Secretariat for Migration (SEM) came. Later SEM left.",
       "State Secretariat for Migration (SEM)"},
  }};
  for (const auto& [text, expected] : kCases) CHECK_MESSAGE(found(text) == expected, text);
}

TEST_CASE("organizations: an acronym in brackets stands for the name before it, whatever its letters") {
  const mention::CountryFinder countries(Definitions::builtin());
  const mention::OrganizationFinder finder(Definitions::builtin(), countries);
  const std::string_view text = "the State Secretariat for Migration (SEM) and some Hub (XYZ)";
  const mention::Acronyms acronyms = finder.acronyms_of(text);
  REQUIRE(acronyms.size() == 1);
  const Span name = acronyms.at("SEM");
  CHECK(text.substr(name.begin, name.size()) == "State Secretariat for Migration");
}

TEST_CASE("organizations: plans, laws, meetings and people are none") {
  constexpr std::array<std::string_view, 10> kTexts{
      "the first National Integration Plan",
      "the Protocol for Inter-Institutional Cooperation",
      "Unaccompanied Migrant Children (UMC) and later UMC",
      "Smuggling of Migrants (SOM) and SOM",
      "the Global Compact for Safe, Orderly and Regular Migration",
      "Child Protection Officers",
      "the Regional Knowledge Sharing Round-table for Latin America",
      "the “Aquí todos somos migrantes” campaign",
      "the Migration Law of 2011",
      "an office, a ministry and a school"};
  for (const std::string_view text : kTexts) CHECK_MESSAGE(found(text).empty(), text);
}

TEST_CASE("acronyms: a bracket behind its words explains one") {
  const std::string_view text =
      "Smuggling of Migrants (SOM), Trafficking in Human Beings (THB), Overseas Filipino Workers (OFWs), a "
      "Hub (XYZ), (ABC)";
  const mention::Acronyms found = mention::find_acronyms(text);
  const auto of = [&](std::string_view name) {
    const auto at = found.find(name);
    return at == found.end() ? std::string() : std::string(text.substr(at->second.begin, at->second.size()));
  };
  CHECK(of("SOM") == "Smuggling of Migrants");
  CHECK(of("THB") == "Trafficking in Human Beings");
  CHECK(of("OFW") == "Overseas Filipino Workers");
  CHECK(found.size() == 3);
}
