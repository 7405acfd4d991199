#include "layout/document.hpp"

#include <doctest/doctest.h>

#include <string>

#include "layout/demands.hpp"
#include "layout/items.hpp"
#include "page_of.hpp"

using namespace praxis;
using tests::Text;

namespace {

layout::Division divide(const Text& text) { return layout::divide(text.page, text.page.outline); }

RawFields document(const Text& text) { return layout::to_document(divide(text), "other"); }

/// Sections in short: "<heading>: one; two+its other piece".
std::string sections_of(const Text& text, const RawDocument& document) {
  std::string result;
  for (const RawSection& section : document.sections) {
    result += (result.empty() ? "<" : " <") + text.slice(section.heading) + ">";
    for (const Paragraph& paragraph : section.paragraphs) result += " " + text.slice(paragraph) + ";";
  }
  return result;
}

std::string sections_of(std::string_view bytes) {
  const Text text(bytes);
  return sections_of(text, *document(text).document);
}

/// Recommendations in short: "2.1 <Return> text|".
std::string demands_of(std::string_view bytes) {
  const Text text(bytes);
  std::string result;
  for (const RawRecommendation& point : layout::find_recommendations(text.page, divide(text).parts)) {
    result += point.id + " <" + text.slice(point.area) + "> " + text.slice(point.text) + "|";
  }
  return result;
}

/// Items in short: "[title @place #date] text; text|".
std::string items_of(std::string_view bytes) {
  const Text text(bytes);
  std::string result;
  const RawFields raw = layout::cut_portal(text.page, text.page.outline);
  for (const RawItem& item : raw.document->items) {
    result += "[" + text.slice(item.title) + (item.place.empty() ? "" : " @" + text.slice(item.place)) + (item.date.empty() ? "" : " #" + text.slice(item.date)) + "]";
    for (const Paragraph& paragraph : item.paragraphs) result += " " + text.slice(paragraph) + ";";
    result += "|";
  }
  return result;
}

}  // namespace

TEST_CASE("document: title, date, preamble and sections") {
  const Text text("Consuls meet in Suva\n\n3 June 2019\n\nForty officers met.\n\nWhat came of it\n\nThey agreed.\n\n- on lists\n");
  const RawFields raw = document(text);
  CHECK(text.slice(raw.document->title) == "Consuls meet in Suva");
  CHECK(text.slice(raw.document->date) == "3 June 2019");
  CHECK(sections_of(text, *raw.document) == "<> Forty officers met.; <What came of it> They agreed.; - on lists;");
  CHECK(text.class_of(raw, "Consuls") == "value");
  CHECK(text.class_of(raw, "on lists") == "value");
}

TEST_CASE("document: nothing at all is a document without parts") {
  const Text text("");
  const RawFields raw = document(text);
  CHECK(raw.document->sections.empty());
  CHECK(raw.document->title.empty());
  CHECK(raw.marks.empty());
}

TEST_CASE("document: a title alone leaves no section") {
  CHECK(sections_of("Consuls meet in Suva\n").empty());
  CHECK(sections_of("Consuls meet in Suva\n\nWhat came of it\n") == "<> What came of it;");
}

TEST_CASE("document: a page break in mid-sentence is healed, whatever stands between") {
  CHECK(sections_of("Title\n\nOne sentence goes\n\n---\n\n² A note.\n\n---\n\non here.\n\nAnother.\n") == "<> One sentence goes+on here.; Another.;");
  CHECK(sections_of("Title\n\nThey met. It lasted until the summer of, as we said,\n\n12\n\n2014 and longer.\n") ==
        "<> They met. It lasted until the summer of, as we said,+2014 and longer.;");
  CHECK(sections_of("Title\n\nOne sentence ends.\n\n---\n\nof these.\n") == "<> One sentence ends.; of these.;");
  CHECK(sections_of("Title\n\nWe met the mayor of\n\n---\n\nNobody spoke.\n") == "<We met the mayor of> Nobody spoke.;");
  CHECK(sections_of("Title\n\nAll of it\n\nOne sentence goes\n\non here.\n") == "<All of it> One sentence goes; <One sentence goes> on here.;");
}

TEST_CASE("document: a short line before a page break is prose where the text goes on in mid-sentence") {
  const Text text("Title\n\nThey met.\n\nThe mayors of the river towns\n\n---\n\n[^1]: Twelve.\n\n---\n\nspoke for all.\n\nAftermath\n\nNobody left.\n");
  CHECK(sections_of(text, *document(text).document) == "<> They met.; The mayors of the river towns+spoke for all.; <Aftermath> Nobody left.;");
}

TEST_CASE("document: footnotes stand apart, with their marks") {
  const Text text("Title\n\nA sentence.\n\n² Of the harbour.\n\n<sup>3</sup> Of the river.\n\n[^iv]: Of the sea.\n\n---\n5 Of the lake.\n");
  const RawDocument raw = *document(text).document;
  REQUIRE(raw.footnotes.size() == 4);
  CHECK(text.slice(raw.footnotes[0].mark) == "²");
  CHECK(text.slice(raw.footnotes[1].mark) == "3");
  CHECK(text.slice(raw.footnotes[2].mark) == "iv");
  CHECK(text.slice(raw.footnotes[3].mark) == "5");
  CHECK(text.slice(raw.footnotes[0].text) == "Of the harbour.");
  CHECK(text.slice(raw.footnotes[3].text) == "Of the lake.");
  CHECK(sections_of(text, raw) == "<> A sentence.;");
}

TEST_CASE("document: a title printed twice, once without its article, is no section") {
  CHECK(sections_of("The Way Home\n\nWay Home\n\nIt is long.\n") == "<> It is long.;");
  CHECK(sections_of("Way Home\n\nThe way home\n\nIt is long.\n") == "<> It is long.;");
  CHECK(sections_of("The Way Home\n\nAnother Way Home\n\nIt is long.\n") == "<Another Way Home> It is long.;");
}

TEST_CASE("document: a heading at the very end is the last line of what came before") {
  CHECK(sections_of("Title\n\nWho we are\n\nA network.\n\nContact\n") == "<Who we are> A network.; Contact;");
  CHECK(sections_of("Title\n\nA network.\n\nContact\n") == "<> A network.; Contact;");
  CHECK(sections_of("Title\n\nA network.\n\nContact\n\nPress\n") == "<> A network.; <Contact> Press;");
}

TEST_CASE("document: the names under signatories are no headings") {
  const Text text("Title\n\nWe call upon all.\n\nSignatories\n\nNetwork of the Coast\n\nRiver Towns Forum\n\nAnnex\n\nA list.\n");
  CHECK(sections_of(text, *document(text).document) == "<> We call upon all.; <Signatories> Network of the Coast; River Towns Forum; <Annex> A list.;");
}

TEST_CASE("document: related titles are listed, and nothing below them is a section") {
  const Text text("Title\n\nThey met.\n\nRelated articles\n\nConsuls meet in Apia\n\nA teaser of it.\n");
  const RawFields raw = document(text);
  REQUIRE(raw.document->related.size() == 2);
  CHECK(text.slice(raw.document->related[0]) == "Consuls meet in Apia");
  CHECK(sections_of(text, *raw.document) == "<> They met.;");
  CHECK(text.class_of(raw, "Related articles") == "label");
}

TEST_CASE("document: a day whose year is not said is no date of the document") {
  const Text text("Title\n\n6-7 February\n\nThey met.\n\n9 March 2018\n");
  const RawDocument raw = *document(text).document;
  CHECK(text.slice(raw.date) == "9 March 2018");
  CHECK(sections_of(text, raw) == "<> 6-7 February; They met.;");
}

TEST_CASE("document: below the title, what the text calls itself is its subtitle") {
  const Text text("Nobody on the roof\n\nJoint statement of the River Towns, June 2019\n\nPreamble\n\nWe met.\n");
  const layout::Division division = divide(text);
  CHECK(text.slice(division.subtitle) == "Joint statement of the River Towns, June 2019");
  CHECK(text.slice(division.title) == "Nobody on the roof");
}

TEST_CASE("demands: the items of numbered areas, by the areas' numbers") {
  CHECK(demands_of("Title\n\n1. Warning\n\nIt matters.\n\n- Develop it.\n- Share it.\n\n4. Return\n\n(a) pay for it;\n\nAftermath\n\nThey left.\n") ==
        "1.1 <Warning> Develop it.|1.2 <Warning> Share it.|4.1 <Return> pay for it;|");
}

TEST_CASE("demands: the paragraphs of duty of an area without lists") {
  CHECK(demands_of("Title\n\n1. Warning\n\nThe sea is wide.\n\nStates must warn all.\n\n2. Return\n\nFunds should pay.\n") ==
        "1.1 <Warning> States must warn all.|2.1 <Return> Funds should pay.|");
}

TEST_CASE("demands: a list below a call is an area of that name") {
  CHECK(demands_of("Title\n\nWe call upon States to:\n\n- warn all;\n- pay for the way home.\n\nWe urge towns to:\n\n- open doors.\n") ==
        "1.1 <We call upon States to> warn all;|1.2 <We call upon States to> pay for the way home.|2.1 <We urge towns to> open doors.|");
}

TEST_CASE("demands: a list of demands has its heading for its area, other lists and lists of names have none") {
  CHECK(demands_of("Title\n\nFor the ports\n\n- Ensure that doors open.\n- Provide beds.\n\nWho came\n\n- The mayor\n- The consul\n") ==
        "1.1 <For the ports> Ensure that doors open.|1.2 <For the ports> Provide beds.|");
  CHECK(demands_of("Title\n\nThe sea is wide and the boats are small.\n\n- Ensure that doors open.\n- Provide beds.\n") == "1.1 <> Ensure that doors open.|1.2 <> Provide beds.|");
}

TEST_CASE("demands: without lists, the paragraphs that open with a call") {
  CHECK(demands_of("Title\n\nThe sea is wide.\n\nWe call upon ports to open.\n\nWe urge States to pay.\n") ==
        "1.1 <> We call upon ports to open.|1.2 <> We urge States to pay.|");
}

TEST_CASE("demands: background and signatories hold none") {
  CHECK(demands_of("Title\n\nBackground\n\n- Ensure that doors open.\n\nSignatories\n\n- Protect the Coast\n").empty());
}

TEST_CASE("demands: numbers that do not rise are counted on") {
  CHECK(demands_of("Title\n\n3. Warning\n\n- Develop it.\n\n1. Return\n\n- Pay for it.\n") == "3.1 <Warning> Develop it.|4.1 <Return> Pay for it.|");
}

TEST_CASE("items: a heading with text is an item, a bare short heading heads a part") {
  const Text text("News\n\nConsuls train\n\nForty officers took a course.\n\nTools\n\nA list\n\nIt counts.\n");
  const RawFields raw = layout::cut_portal(text.page, text.page.outline);
  CHECK(text.slice(raw.document->title) == "News");
  CHECK(items_of(text.source.text()) == "[Consuls train] Forty officers took a course.;|[A list] It counts.;|");
  CHECK(text.class_of(raw, "Tools") == "label");
}

TEST_CASE("items: a long heading without text is an item that says itself") {
  CHECK(items_of("News\n\nWho pays for the way home of stranded workers\n\nConsuls train for floods in nine river towns\n") ==
        "[Who pays for the way home of stranded workers] Who pays for the way home of stranded workers;|"
        "[Consuls train for floods in nine river towns] Consuls train for floods in nine river towns;|");
}

TEST_CASE("items: a place line opens an item, with a title behind it or none") {
  CHECK(items_of("Events\n\nGeneva, Switzerland\n\nSide event\n\nA book was shown.\n\nNairobi, Kenya\n\nConsuls met.\n") ==
        "[Side event @Geneva, Switzerland] A book was shown.;|[ @Nairobi, Kenya] Consuls met.;|");
}

TEST_CASE("items: dates belong to the item at hand or open the next one") {
  CHECK(items_of("Events\n\nSide event\n\n17 November 2017\n\nA book was shown.\n\n6-7 February\n\nAn exercise\n\nConsuls met.\n") ==
        "[Side event #17 November 2017] A book was shown.;|[An exercise #6-7 February] Consuls met.;|");
}

TEST_CASE("items: names behind a colon stay in their item") {
  CHECK(items_of("Events\n\nSide event\n\nPanellists included:\n\nThe mayor, River Town\n\nThe consul, Coral Coast\n\nTools\n\nA list counts.\n") ==
        "[Side event] Panellists included:; The mayor, River Town; The consul, Coral Coast;|[Tools] A list counts.;|");
}

TEST_CASE("items: where nothing divides the text every paragraph is one") {
  CHECK(items_of("Consuls met in the town.\n\nA list counts newcomers.\n\nRead more\n\nA book was shown.\n") ==
        "[] Consuls met in the town.;|[] A list counts newcomers.;|[] A book was shown.;|");
}

TEST_CASE("items: what stands before the first item is a section") {
  const Text text("All that is new about consuls.\n\nConsuls train\n\nForty officers took a course.\n");
  const RawFields raw = layout::cut_portal(text.page, text.page.outline);
  CHECK(sections_of(text, *raw.document) == "<> All that is new about consuls.;");
  CHECK(raw.document->items.size() == 1);
}
