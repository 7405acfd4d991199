#include "normalize/title.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace praxis;

namespace {

const Labels& labels() { return Definitions::builtin().labels(); }

std::string from_name(std::string_view name) { return normalize::title_from_file_name(name, labels()).value_or("-"); }

/// The subject that opens a text, and the names beside it behind bars.
std::string subject(std::string_view text) {
  const auto found = normalize::opening_subject(text, labels());
  if (!found) return "-";
  std::string result(text.substr(found->name.begin, found->name.size()));
  for (const Span other : found->other_names) result += "|" + std::string(text.substr(other.begin, other.size()));
  return result;
}

}  // namespace

TEST_CASE("title: a file name that reads as a slug") {
  CHECK(from_name("crisis-alert-system-0.txt") == "Crisis alert system");
  CHECK(from_name("inbox/eu_directive_2015.txt") == "Eu directive 2015");
  CHECK(from_name("Chile goes you.txt") == "Chile goes you");
}

TEST_CASE("title: numbers, hashes, single and generic words make no title") {
  for (const char* name : {"000_270032a9400ab991.txt", "0007_ab12cd34.txt", "ariane.txt", "form-2.txt", "submission form.txt", "-"}) {
    CAPTURE(name);
    CHECK(from_name(name) == "-");
  }
}

TEST_CASE("title: the subject that opens a description, without its article") {
  CHECK(subject("The Program 3x1 (“Programa 3x1 para migrantes”) supports Mexicans.") == "Program 3x1|Programa 3x1 para migrantes");
  CHECK(subject("The Ministry of Labour and Social Affairs pays.") == "Ministry of Labour and Social Affairs");
  CHECK(subject("OWWA lends to workers.") == "OWWA");
  CHECK(subject("El Fondo de Retorno ayuda a las familias.") == "Fondo de Retorno");
  CHECK(subject("La Cellule d’Écoute Consulaire (CEC) accueille ceux qui partent.") == "Cellule d’Écoute Consulaire|CEC");
}

TEST_CASE("title: texts that open with no name have no subject") {
  for (const char* text : {"Under this agreement the embassy turns leaflets.", "By law the Overseas Workers Administration holds a reserve.",
                           "A desk study asks what happens.", "Migrants can call.", "Fee Waiver\nDocument Replacement", "People who lost papers.", ""}) {
    CAPTURE(text);
    CHECK(subject(text) == "-");
  }
}

TEST_CASE("title: a single word is a subject where the file is called so, too") {
  const std::string_view text = "Ariane is a free service.";
  CHECK_FALSE(normalize::opening_subject(text, labels()).has_value());
  CHECK(normalize::opening_subject(text, labels(), "pages/ariane-0.txt")->name == Span{0, 6});
}

TEST_CASE("title: the first words end with the sentence") {
  const std::string_view text = " One two three. Four five";
  const Span span = normalize::first_words(text);
  CHECK(text.substr(span.begin, span.size()) == "One two three");
}
