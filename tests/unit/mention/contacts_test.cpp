#include "mention/contacts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using praxis::Definitions;
using praxis::mention::ContactFinder;
using praxis::mention::ContactMention;

namespace {

/// What is found, each as "text (mail, person)".
std::vector<std::string> found(const std::string& text, const Definitions& defs = Definitions::builtin()) {
  std::vector<std::string> result;
  for (const ContactMention& mention : ContactFinder(defs).find(text)) {
    const bool is_mail = mention.kind == ContactMention::Kind::mail;
    const bool is_person = mention.bearer == ContactMention::Bearer::person;
    result.push_back(text.substr(mention.span.begin, mention.span.size()) + (is_mail ? " (mail, " : " (phone, ") +
                     (is_person ? "person)" : "institution)"));
  }
  return result;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("contacts: a mail address with a name is a person's, one with a word of an office an institution's") {
  CHECK(found("Write to <rosa.delgado+crisis@mail.harbour.example>.") == Found{"rosa.delgado+crisis@mail.harbour.example (mail, person)"});
  CHECK(found("Escriba a «ángela@puerto.example».") == Found{"ángela@puerto.example (mail, person)"});
  CHECK(found("info@harbour.example, press-office2@harbour.example; micicsecretariat@harbour.example") ==
        Found{"info@harbour.example (mail, institution)", "press-office2@harbour.example (mail, institution)",
              "micicsecretariat@harbour.example (mail, institution)"});
  CHECK(found("secretaría@puerto.example") == Found{"secretaría@puerto.example (mail, institution)"});
  CHECK(found("harbour@harbour.example") == Found{"harbour@harbour.example (mail, institution)"});
}

TEST_CASE("contacts: an address hidden from programs is found all the same") {
  CHECK(found("rosa.delgado (at) harbour.example") == Found{"rosa.delgado (at) harbour.example (mail, person)"});
  CHECK(found("rosa [arroba] puerto [punto] example.") == Found{"rosa [arroba] puerto [punto] example (mail, person)"});
  CHECK(found("rosa(@)harbour.example") == Found{"rosa(@)harbour.example (mail, person)"});
}

TEST_CASE("contacts: an @ alone makes no mail address") {
  CHECK(found("follow @harbour, https://video.example/@harbour.fund and https://user@host.example/") == Found{});
  CHECK(found("3 kg @ 2.50 a@b x@y.1 a@.example @") == Found{});
  CHECK(found("(at) [at] ( (") == Found{});
}

TEST_CASE("contacts: a number with a plus is a telephone number, and so is one behind a word that announces it") {
  CHECK(found("Rosa, +63 (2) 551-1560, calls.") == Found{"+63 (2) 551-1560 (phone, person)"});
  CHECK(found("Tel. no.: (02) 551 1560") == Found{"(02) 551 1560 (phone, person)"});
  CHECK(found("Téléphone : 01 23 45 67 89") == Found{"01 23 45 67 89 (phone, person)"});
  CHECK(found("Tel: +63 917 123 4567 / +63 917 123 4568") ==
        Found{"+63 917 123 4567 (phone, person)", "+63 917 123 4568 (phone, person)"});
  CHECK(found("celular 5512345678 o 5512345679") == Found{"5512345678 (phone, person)", "5512345679 (phone, person)"});
}

TEST_CASE("contacts: the number of a line that everybody may call is an institution's") {
  CHECK(found("The hotline +63 2 551 1560 is open.") == Found{"+63 2 551 1560 (phone, institution)"});
  CHECK(found("Llame al 0800 123 4567") == Found{"0800 123 4567 (phone, institution)"});
  CHECK(found("Numéro vert : tél. 01 23 45 67 89") == Found{"01 23 45 67 89 (phone, institution)"});
}

TEST_CASE("contacts: years, dates, quantities and short numbers are no telephone numbers") {
  CHECK(found("call 911 or 1343; call 2010-2015; call 12/08/2015; call 100 000 people") == Found{});
  CHECK(found("+20 000 000 people, +12 345 678, +5%, 2013 2014 2015 2016, 978-3-16-148410-0") == Found{});
  CHECK(found("https://harbour.example/a+6391712345678 RA8042 No. 1234567890") == Found{});
  CHECK(found("mobile\n0917 123 4567") == Found{});
}

TEST_CASE("contacts: a repository says which addresses and numbers are printed on purpose") {
  praxis::Term published{"published", {}, {}, {}};
  published.names.push_back({"en", praxis::NameUse::synonym, "rosa@harbour.example"});
  published.names.push_back({"en", praxis::NameUse::synonym, "+63 2 551 1560"});
  const Definitions defs = Definitions::builtin().extended({praxis::Vocabulary("contact_words", {published})}, {});
  CHECK(found("Rosa@harbour.example, +63 (2) 551-1560, +63 2 551 1561", defs) ==
        Found{"Rosa@harbour.example (mail, institution)", "+63 (2) 551-1560 (phone, institution)",
              "+63 2 551 1561 (phone, person)"});
}

TEST_CASE("contacts: long runs of signs are read in linear time") {
  CHECK(found(std::string(200'000, ' ')) == Found{});
  CHECK(found(std::string(200'000, '@')) == Found{});
  CHECK(found(std::string(200'000, '1')) == Found{});
  std::string dotted;
  for (int i = 0; i < 50'000; ++i) dotted += "a.";
  CHECK(found(dotted + "@" + dotted).size() == 0);
}
