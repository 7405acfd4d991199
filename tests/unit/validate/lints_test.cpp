#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/validate.hpp>
#include <string>
#include <vector>

#include "findings_of.hpp"

using praxis::Code;
using praxis::Definitions;
using praxis::Diagnostic;
using praxis::testing::findings_of;
using praxis::testing::kHead;
using praxis::testing::kPath;

namespace {

/// What is found besides the form of the file, which these tests do not care for.
std::vector<Code> codes_of(const std::string& bytes) {
  std::vector<Code> codes;
  for (const Diagnostic& diagnostic : findings_of(bytes)) {
    if (diagnostic.code != Code::not_canonical) codes.push_back(diagnostic.code);
  }
  return codes;
}

std::vector<Code> codes_of_title(const std::string& title) {
  return codes_of("id: a\nkind: practice\nstatus: draft\ntitle: " + title + "\n");
}
std::vector<Code> codes_of_url(const std::string& url) {
  return codes_of(kHead + "links:\n- url: " + url + "\n");
}
std::vector<Code> codes_of_description(const std::string& text) {
  return codes_of(kHead + "description: |-\n  " + text + "\n");
}

const std::vector<Code> kNone;

}  // namespace

TEST_CASE("lints: titles that say what is done are left alone") {
  for (const std::string title :
       {"Harbour fund", "Program 3x1", "Operation RAMP", "Memorandum with Acme Inc.",
        "IOM Libya crisis response", "外国人のための防災ガイド",
        "\"What to do: a guide for migrants in the U.S.\""}) {
    CAPTURE(title);
    CHECK(codes_of_title(title) == kNone);
  }
}

TEST_CASE("lints: titles that tell nothing apart") {
  for (const std::string title :
       {"Mexico", "México", "Asia", "International Organization for Migration", "Guide",
        "TRAINING OF CONSULAR OFFICERS", "The fund lends money.", "\"Training of consular...\""}) {
    CAPTURE(title);
    CHECK(codes_of_title(title) == std::vector{Code::vague_title});
  }
}

TEST_CASE(
    "lints: what a review entry asks about is not asked again, and candidates are quoted as they stand") {
  const std::string review =
      "review:\n- field: title\n  code: title-not-printed\n  note: it was made from the file's name\n";
  CHECK(codes_of("id: a\nkind: practice\nstatus: draft\ntitle: Guide\n" + review) == kNone);
  CHECK(codes_of("id: a\nkind: practice\nstatus: candidate\ntitle: Guide\n") == kNone);
}

TEST_CASE("lints: a lint that praxis.yaml switches off is not asked") {
  Definitions defs = Definitions::builtin();
  defs.switch_off({"vague-title"});
  CHECK(findings_of("id: a\nkind: practice\nstatus: draft\ntitle: Guide\n", kPath, defs).empty());
}

TEST_CASE("addresses: those that can be followed are left alone") {
  for (const std::string url :
       {"https://example.org", "http://example.org/a_(b)", "https://example.org/?a=%20b&c#d",
        "ftp://example.org/x", "https://xn--bcher-kva.example/", "HTTPS://EXAMPLE.ORG/",
        "https://example.org:8080/a", "https://exämple.org/ü", "http://192.0.2.1/a",
        "\"http://[2001:db8::1]/\""}) {
    CAPTURE(url);
    CHECK(codes_of_url(url) == kNone);
  }
}

TEST_CASE("addresses: those that lead nowhere") {
  for (const std::string url :
       {"www.example.org", "example.org/a", "http//example.org", "http:/example.org", "htps://example.org",
        "https://", "http://localhost/", "http://a..org/", "https://example.org/a.", "https://example.org/a)",
        "https://example.org/100%", "https://example.org/<a>", "file:///c/report.doc", "website",
        "https://example.org/a…", "\":\"", "\"/\"", "\"%\"", "."}) {
    CAPTURE(url);
    CHECK(codes_of_url(url) == std::vector{Code::wrong_address});
  }
}

TEST_CASE("lints: letters read in the wrong encoding are told, true ones are not") {
  for (const std::string text : {"Ação em São Paulo: crédito para pescadores depois da tempestade, à noite.",
                                 "Où l’État aide — « prêts » pour les équipages après la tempête.",
                                 "AÇÃO DE CRÉDITO “para” os PESCADORES, é só isso, ÀÉÎÕÜ œuvre ž."}) {
    CAPTURE(text);
    CHECK(codes_of_description(text) == kNone);
  }
  const std::vector<Diagnostic> findings = findings_of(
      kHead +
      "description: |-\n  El crÃ©dito llega a los pescadores despuÃ©s de una tormenta en el puerto.\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == Code::damaged_text);
  CHECK(findings[0].fix == praxis::Fix{"é", false});
  CHECK(findings[0].where.from == praxis::Position{6, 8});
  CHECK(findings[0].where.to == praxis::Position{6, 10});
}

TEST_CASE("lints: acronyms are explained by brackets, initials, names and common knowledge") {
  for (const std::string text :
       {"Crews receive loans from the Overseas Crews Welfare Desk (OCWD). The OCWD pays within days.",
        "Crews receive loans from the OCWD (Overseas Crews Welfare Desk), and the OCWD pays within days.",
        "The Overseas Crews Welfare Desk lends money to crews. Later the OCWD is paid back.",
        "IOM and UNHCR lend money to crews in the USA by SMS, and NGOs help.",
        "Chapter XIV of the plan says that crews receive loans after a storm, RM-2014."}) {
    CAPTURE(text);
    CHECK(codes_of_description(text) == kNone);
  }
  CHECK(codes_of_description("Crews receive loans from the OCWD, which pays them within days of a storm.") ==
        std::vector{Code::unexpanded_acronym});
}

TEST_CASE("lints: leftovers of pages and forms") {
  for (const std::string text : {"Crews & captains receive loans; a < b, R&D; and so on for a while.",
                                 "The <harbour> fund lends money to crews after a storm, it says here."}) {
    CAPTURE(text);
    CHECK(codes_of_description(text) == kNone);
  }
  for (const std::string text : {"Crews &amp; captains receive loans after a storm and repay them.",
                                 "Crews<br/>and captains receive loans after a storm and repay them.",
                                 "Crews and captains receive loans after a storm &#8211; and repay.",
                                 "☐ Crews and captains receive loans after a storm and repay them."}) {
    CAPTURE(text);
    CHECK(codes_of_description(text) == std::vector{Code::leftover_markup});
  }
}

TEST_CASE("lints: places inside of a value are exact in plain, quoted and literal texts") {
  const auto place = [](const std::string& tail) {
    const std::vector<Diagnostic> findings = findings_of(kHead + tail);
    return std::ranges::find(findings, Code::leftover_markup, &Diagnostic::code)->where;
  };
  CHECK(place("tags:\n- äö &amp; x\n").from == praxis::Position{6, 6});
  CHECK(place("tags:\n- \"äö &amp; x\"\n").from == praxis::Position{6, 7});
  CHECK(place("tags:\n- \"\\u00e4 &amp; x\"\n").from == praxis::Position{6, 3});
  CHECK(
      place("description: |-\n  Crews receive loans\n\n  and &amp; pay them back within the year.\n").from ==
      praxis::Position{8, 7});
}
