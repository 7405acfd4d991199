#include "layout/outline.hpp"

#include <doctest/doctest.h>

#include <string>

#include "layout/navigation.hpp"
#include "page_of.hpp"

using namespace praxis;
using layout::ElementKind;
using tests::Text;

namespace {

std::string_view name_of(ElementKind kind) {
  switch (kind) {
    case ElementKind::heading: return "heading";
    case ElementKind::paragraph: return "paragraph";
    case ElementKind::item: return "item";
    case ElementKind::date: return "date";
    case ElementKind::place: return "place";
    case ElementKind::footnote: return "footnote";
    case ElementKind::rule: return "rule";
    case ElementKind::furniture: return "furniture";
  }
  return {};
}

/// An outline in short: "heading 2: Return | item: Read this". Line ends inside an element are slashes.
std::string outline_of(std::string_view bytes) {
  const Text text(bytes);
  std::string result;
  for (const layout::Element& element : text.page.outline) {
    std::string words = text.slice(element.text);
    for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n', at)) words[at] = '/';
    result += (result.empty() ? "" : " | ") + std::string(name_of(element.kind)) + (element.mark.empty() ? "" : " " + element.mark) + ": " + words;
  }
  return result;
}

/// Prose that was printed at a fixed width, for the rest of a text to be read so.
constexpr std::string_view kWrapped =
    "Forty consular officers met in the harbour town for two days to compare what\nthey do for migrants in storms, and to write down what they learned from the\n"
    "floods of the last decade, of which there were many.\n";

}  // namespace

TEST_CASE("outline: a text without lines has none") {
  CHECK(outline_of("").empty());
  CHECK(outline_of(" \n\u00A0\n\n").empty());
}

TEST_CASE("outline: a heading is short, opens in upper case and does not close as sentences do") {
  CHECK(outline_of("What came of it") == "heading: What came of it");
  CHECK(outline_of("What came of it?") == "heading: What came of it?");
  for (const char* prose : {"Nothing came of it.", "The following came of it:", "nothing came of it", "(in brackets)", "See https://example.org/a",
                            "Write to desk@example.org"}) {
    CAPTURE(prose);
    CHECK(outline_of(prose) == "paragraph: " + std::string(prose));
  }
  const std::string lengthy = "Who met whom and where they went and what they said and which of them stayed on the long and windy road to the harbour town in the rain of May";
  CHECK(outline_of(lengthy) == "paragraph: " + lengthy);
}

TEST_CASE("outline: marks of Markdown make a heading and are no part of it") {
  CHECK(outline_of("## What came of it") == "heading: What came of it");
  CHECK(outline_of("**What came of it**") == "heading: What came of it");
  CHECK(outline_of("**What came of it**.") == "heading: What came of it");
  CHECK(outline_of("### **2. Return**") == "heading 2: Return");
  CHECK(outline_of("2. **Return**") == "heading 2: Return");
  CHECK(outline_of("#hashtag") == "heading: #hashtag");
  CHECK(outline_of("**Nobody** should pay twice.") == "paragraph: **Nobody** should pay twice.");
}

TEST_CASE("outline: a bold line that is a date is a date") {
  CHECK(outline_of("**3 June 2019**") == "date: 3 June 2019");
  CHECK(outline_of("## Suva, 3 June 2019") == "date: Suva, 3 June 2019");
}

TEST_CASE("outline: a line with a date and little else is a date") {
  for (const char* date : {"17 November 2017", "Monday, 3 June 2019", "Lunes 3 de junio de 2019", "Adopted at Nong Khai, Thailand, on 8 August 2019", "June 2019",
                           "6-7 February"}) {
    CAPTURE(date);
    CHECK(outline_of(date) == "date: " + std::string(date));
  }
}

TEST_CASE("outline: a line that only mentions years or days is no date") {
  for (const char* heading : {"Members since 2014", "Results 2013-2017", "What we learned on 3 June 2019 in Suva", "The 6-7 February meeting"}) {
    CAPTURE(heading);
    CHECK(outline_of(heading) == "heading: " + std::string(heading));
  }
  CHECK(outline_of("3 June 2019:") == "paragraph: 3 June 2019:");
}

TEST_CASE("outline: a town and its country are a place") {
  CHECK(outline_of("Beijing, China") == "place: Beijing, China");
  CHECK(outline_of("Addis Ababa, Ethiopia") == "place: Addis Ababa, Ethiopia");
  CHECK(outline_of("Posters, radio") == "heading: Posters, radio");
  CHECK(outline_of("The people whom we met there, China") == "heading: The people whom we met there, China");
}

TEST_CASE("outline: rows of headings and numbered lists are told apart") {
  CHECK(outline_of("1. Warning\n\nRadio hours help.\n\n2. Return\n\nFunds help.") ==
        "heading 1: Warning | paragraph: Radio hours help. | heading 2: Return | paragraph: Funds help.");
  CHECK(outline_of("1. Posters\n2. Radio hours\n3. Texts") == "item 1: Posters | item 2: Radio hours | item 3: Texts");
  CHECK(outline_of("1. Posters\n\n2. Radio hours\n\n3. Texts") == "item 1: Posters | item 2: Radio hours | item 3: Texts");
  CHECK(outline_of("1. Posters hang in each port\nof the coast\n\n2. Radio hours") == "item 1: Posters hang in each port/of the coast | item 2: Radio hours");
}

TEST_CASE("outline: a heading keeps its number behind a list of another sort") {
  CHECK(outline_of("2. Return\n\n(a) open funds;\n(b) open doors.\n\n3. Aftermath\n\nFamilies wait.") ==
        "heading 2: Return | item a: open funds; | item b: open doors. | heading 3: Aftermath | paragraph: Families wait.");
  CHECK(outline_of("IV. Return\n\n2.1 Open funds.\n2.2 Open doors.\n\nV. Aftermath\n\nFamilies wait.") ==
        "heading IV: Return | item 2.1: Open funds. | item 2.2: Open doors. | heading V: Aftermath | paragraph: Families wait.");
}

TEST_CASE("outline: an item goes on in the next line of its block where that begins in lower case") {
  CHECK(outline_of("- Posters in six\nlanguages\n- Radio") == "item: Posters in six/languages | item: Radio");
  CHECK(outline_of("- Posters\nRadio hours help.") == "item: Posters | paragraph: Radio hours help.");
}

TEST_CASE("outline: footnotes carry their marks in any dress") {
  CHECK(outline_of("[^2]: In six languages.") == "footnote 2: In six languages.");
  CHECK(outline_of("<sup>2</sup> In six languages.") == "footnote 2: In six languages.");
  CHECK(outline_of("² In six languages.") == "footnote 2: In six languages.");
}

TEST_CASE("outline: below a rule a plain number opens a footnote, elsewhere it does not") {
  CHECK(outline_of("---\n1 In six languages.\n2 Since 2014.\n---\nThe text goes on.") ==
        "rule: --- | footnote 1: In six languages. | footnote 2: Since 2014. | rule: --- | paragraph: The text goes on.");
  CHECK(outline_of("---\n1 Held in the years\n20 to 30 of the harbour.\n") == "rule: --- | footnote 1: Held in the years/20 to 30 of the harbour.");
  CHECK(outline_of("3 boats came.") == "paragraph: 3 boats came.");
  CHECK(outline_of("---\nThe text goes on.\n\n3 boats came.") == "rule: --- | paragraph: The text goes on. | paragraph: 3 boats came.");
}

TEST_CASE("outline: rules and page numbers are no text") {
  CHECK(outline_of("-----") == "rule: -----");
  CHECK(outline_of("* * *") == "rule: * * *");
  CHECK(outline_of("12") == "rule: 12");
  for (const char* marks : {"-", "**", "- **", "## **", "…", "• •"}) {
    CAPTURE(marks);
    CHECK(outline_of("Who came\n\n" + std::string(marks)) == "heading: Who came | rule: " + std::string(marks));
  }
}

TEST_CASE("outline: in a text of long lines every line is a part, with blank lines or without") {
  const std::string dense = "Consuls meet in Suva\n3 June 2019\nForty officers met there.\nThey compared notes.\nWhat came of it\nThey agreed.";
  std::string loose;
  for (const char c : dense) loose += c == '\n' ? "\n\n" : std::string(1, c);
  const std::string expected =
      "heading: Consuls meet in Suva | date: 3 June 2019 | paragraph: Forty officers met there. | paragraph: They compared notes. | "
      "heading: What came of it | paragraph: They agreed.";
  CHECK(outline_of(dense) == expected);
  CHECK(outline_of(loose) == expected);
  std::string crlf;
  for (const char c : loose) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(outline_of(crlf) == expected);
}

TEST_CASE("outline: in a text of fixed width the lines of a block are one paragraph, and headings stand between blank lines") {
  const std::string wrapped(kWrapped);
  const std::string outline = outline_of("What came of it\n\n" + wrapped + "\nWhat is next\n\n" + wrapped + "Nobody\n" + wrapped);
  CHECK(outline.starts_with("heading: What came of it | paragraph: Forty consular officers met"));
  CHECK(outline.find(" | heading: What is next | paragraph: Forty") != std::string::npos);
  CHECK(outline.find("heading: Nobody") == std::string::npos);
}

TEST_CASE("outline: in a text of fixed width a heading may fill more than one line") {
  const std::string lengthy = "Consuls of the Amber Islands and of the Coral Coast learn\nto help migrants in storms\n\n";
  CHECK(outline_of(lengthy + std::string(kWrapped)).starts_with("heading: Consuls of the Amber Islands and of the Coral Coast learn/to help migrants in storms | "));
  const std::string cut = "Consuls of the Amber Islands and of the Coral Coast learn\nto help migrants in\n\n---\n\n";
  CHECK(outline_of(cut + std::string(kWrapped)).starts_with("paragraph: Consuls"));
  const std::string names = "Network of the north\nNetwork of the south\n\n";
  CHECK(outline_of(names + std::string(kWrapped)).starts_with("paragraph: Network"));
}

TEST_CASE("outline: the site's own lines are furniture by the rule that names them") {
  const Text text("Home > News > 2018\n\nConsuls meet in Suva\n\nForty officers met there.\n\nRead more\n\nPages: 1 2 3 Next\n");
  std::string rules;
  for (const layout::Element& element : text.page.outline) rules += element.furniture + "|";
  CHECK(rules == "breadcrumb|||read-more|pager|");
}

TEST_CASE("outline: a word of the site's that ends a sentence is part of it") {
  CHECK(outline_of("- Funds pay for the journey\nhome.\n- Beds") == "item: Funds pay for the journey/home. | item: Beds");
  CHECK(outline_of("Funds pay for the journey.\n\nHome").ends_with("furniture: Home"));
}

TEST_CASE("navigation: menu entries, lone marks and teasers glued to their entry, in this order only") {
  const Text text("Our Work\nOUR WORKWe help people.\n-\nWhere We Work\nOur Workers are many\nOur WorkWe help people.");
  layout::Navigation navigation(text.page);
  std::string taken;
  for (const layout::PageLine& line : text.page.lines) taken += navigation.takes(line) ? "y" : "n";
  CHECK(taken == "yyyynn");
}
