#include "layout/layout.hpp"

#include <doctest/doctest.h>

#include <string>

#include "layout/standard_text.hpp"
#include "support/builtin.hpp"

using namespace praxis;

namespace {

/// A text with everything that is read out of it.
struct Text {
  explicit Text(std::string_view bytes) : source(SourceText::from_utf8("in.txt", bytes)) {}
  [[nodiscard]] layout::Page page() const { return layout::read_page(source, layout::split(source), tests::finders()); }
  [[nodiscard]] layout::LayoutMatch detect() const { return layout::detect(page()); }
  [[nodiscard]] RawFields cut() const {
    const layout::Page read = page();
    const layout::LayoutMatch match = layout::detect(read);
    REQUIRE(match.layout != nullptr);
    return match.layout->cut(read);
  }
  [[nodiscard]] std::string layout_name() const {
    const layout::LayoutMatch match = detect();
    return match.layout ? std::string(match.layout->name) : std::string();
  }
  /// The class of the first byte of a passage.
  [[nodiscard]] std::string class_of(std::string_view passage) const {
    const std::size_t at = source.text().find(passage);
    REQUIRE(at != std::string_view::npos);
    for (const Mark& mark : cut().marks) {
      if (mark.span.begin <= at && at < mark.span.end) return std::string(name_of(mark.byte_class));
    }
    return "leftover";
  }
  /// The values of a field, joined by bars.
  [[nodiscard]] std::string values(std::string_view field) const {
    std::string result;
    for (const RawField& raw : cut().fields) {
      if (raw.field != field) continue;
      for (const Span value : raw.values) result += (result.empty() ? "" : "|") + std::string(source.slice(value));
    }
    return result;
  }
  SourceText source;
};

constexpr std::string_view kForm = R"(Type of practice
Funds
Country (Check all that apply)
Kenya
Type of crisis (Check all that apply)
Conflict
Natural Disaster
Description of the practice

A reserve pays.

Country
It is not large.

Guideline(s)/Thematic area(s) (Check all that apply)
Empowering migrants
GUIDELINE 3: Empower migrants

Some text of the guideline.

Sample Practices

First sample
Second sample

Tags
money
return.
)";

}  // namespace

TEST_CASE("layout: each layout recognizes its own sample best") {
  for (const layout::Layout* layout : layout::layouts()) {
    CAPTURE(layout->name);
    CHECK(Text(layout->sample).layout_name() == layout->name);
  }
}

TEST_CASE("layout: texts without labelled values have no layout") {
  CHECK(Text("We met in Geneva. The Type of practice was discussed.").layout_name().empty());
  CHECK(Text("Type of Practices by Stakeholder:\nDescription:\n\nSome prose.").layout_name().empty());
  CHECK(Text("Country: Italy\nServes: 4\n\nBoil the water.").layout_name().empty());
}

TEST_CASE("layout: split drops blank lines and counts blocks") {
  const Text text("one\n\u00A0\n\n  • two \nthree");
  const layout::Blocks blocks = layout::split(text.source);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].block == 0);
  CHECK(blocks[1].block == 1);
  CHECK(blocks[2].block == 1);
  CHECK(text.source.slice(blocks[1].body()) == "two");
}

TEST_CASE("layout: a form has its values below the labels") {
  const Text form(kForm);
  CHECK(form.layout_name() == "form");
  CHECK(form.values("countries") == "Kenya");
  CHECK(form.values("crisis_types") == "Conflict|Natural Disaster");
  CHECK(form.values("tags") == "money|return.");
}

TEST_CASE("layout: behind the description an earlier label is prose") {
  const Text form(kForm);
  CHECK(form.values("description") == "A reserve pays.|Country|It is not large.");
}

TEST_CASE("layout: a form may have its fields in any order, where values follow their labels") {
  const std::string form = "Type of practice\nFunds\nDescription of the practice\nA reserve pays for the way home.\n\n";
  const Text values(form + "Implementing organization\nRed Cross\n\nCountry\nKenya\n");
  CHECK(values.values("description") == "A reserve pays for the way home.");
  CHECK(values.values("stakeholder_names") == "Red Cross");
  CHECK(values.values("countries") == "Kenya");
  const Text prose("Country\nKenya\n" + form + "Implementing organizations\nThe ministry and four associations share the work.\n");
  CHECK(prose.values("stakeholder_names").empty());
}

TEST_CASE("layout: a page about guidelines, its labels without values, is no practice page") {
  const std::string bare = "Practices to Implement Guideline 9\n\nType of Practices by Stakeholder:\n\nDescription:\n\n";
  CHECK(Text(bare).layout_name() == "guideline-page");
  CHECK(Text(bare + "States and others need to explain to migrants what they may do, and where.\n\nSample Practices\n\nPosters\n").layout_name() == "guideline-page");
  CHECK(Text(bare + "Country: Kenya\nStates and others need to explain to migrants what they may do.\n\nRelated Links:\n\nhttps://example.org/a\n").layout_name() == "guideline-page");
  CHECK(Text(bare + "GUIDELINE 9: Plan\n\nSome text of it.\n\nRelated Links:\n\nhttps://example.org/a\n").layout_name() == "guideline-page");
}

TEST_CASE("layout: a label cut short at the very end is no part of the prose") {
  const std::string page = "Type of practice: Funds\nCountry: Kenya\n\nA reserve pays.\n\n";
  CHECK(Text(page + "Guidelines/Thema").values("description") == "A reserve pays.");
  CHECK(Text(page + "Guidelines/Thema").class_of("Guidelines") == "label");
  CHECK(Text(page + "Guidelines/Thema\n").values("description") == "A reserve pays.|Guidelines/Thema");
  CHECK(Text(page + "Some").values("description") == "A reserve pays.|Some");
}

TEST_CASE("layout: label-like lines in the midst of a description are prose") {
  const std::string head = "Type of practice: Funds\nCountry: Kenya\nCrisis phase: Emergency Response\n\n";
  for (const std::string line : {"Sources: census, museum", "Links", "Contact: the embassy keeps a list.", "Tags: blue", "Target group: women", "More"}) {
    CAPTURE(line);
    const std::string prose = "The fund pays for beds.\n\n" + line + "\n\nIt also pays for the bus.\n";
    CHECK(Text(head + "Description\n\n" + prose).values("description") == "The fund pays for beds.|" + line + "|It also pays for the bus.");
  }
  const Text bare(head + "The fund pays for beds and for meals.\n\nRegion: two\n\nIt also pays for the bus.\n");
  CHECK(bare.values("description") == "The fund pays for beds and for meals.|Region: two|It also pays for the bus.");
}

TEST_CASE("layout: below an empty links label prose is the description, tags and titles are not") {
  const std::string head = "Type of practice: Funds\nCountry: Kenya\nRelated Links:\n";
  CHECK(Text(head + "\nUnder the law the ministry keeps a list.\n\nIt pays.\n").values("description") == "Under the law the ministry keeps a list.|It pays.");
  CHECK(Text(head + "Evacuation, transport, TCNs, IOM.\nThe office opened in 2012.\n").values("links") == "Evacuation, transport, TCNs, IOM.");
  CHECK(Text(head + "Addressing Human Trafficking in Times of Crisis.\nThe office opened in 2012.\n").values("description") == "The office opened in 2012.");
}

TEST_CASE("layout: data of a program is no form") {
  CHECK(Text("{\n \"countries\": [\n \"Kenya\"\n ],\n \"crisis_types\": [\n \"Conflict\"\n ]\n}\n").layout_name().empty());
}

TEST_CASE("layout: a thematic area among the tags is a tag") {
  std::string text(kForm);
  text += "Coordination\n";
  CHECK(Text(text).values("tags") == "money|return.|Coordination");
  CHECK(Text(text).cut().guidelines.size() == 1);
}

TEST_CASE("layout: a guideline block is standard text, its area a label") {
  const Text form(kForm);
  const RawFields raw = form.cut();
  REQUIRE(raw.guidelines.size() == 1);
  CHECK(raw.guidelines[0].number == 3);
  CHECK(raw.guidelines[0].samples.size() == 2);
  CHECK(form.class_of("Empowering migrants") == "label");
  CHECK(form.class_of("GUIDELINE 3") == "standard_text");
  CHECK(form.class_of("Some text") == "standard_text");
  CHECK(form.class_of("(Check all") == "furniture");
}

TEST_CASE("layout: an unknown sentence between two sections is value or leftover, never furniture or standard text") {
  const std::string stranger = "\nNobody knows what this sentence is doing here.\n\n";
  const std::string form(kForm);
  for (const char* before : {"Country (Check", "Type of crisis", "Description of", "Guideline(s)", "Empowering migrants", "Tags"}) {
    std::string text = form;
    text.insert(text.find(before), stranger);
    CAPTURE(before);
    const std::string byte_class = Text(text).class_of("Nobody knows");
    CHECK((byte_class == "value" || byte_class == "leftover"));
  }
}

TEST_CASE("layout: a page prints values on the label's line, and prose may follow without a label") {
  const Text page("Type of practice: Funds\nCountry: Kenya\nCrisis phase: Emergency Response\n\nA reserve pays for the way home.\nIt is small.\n\n"
                  "Related Links\n\nhttps://example.org/a\n");
  CHECK(page.layout_name() == "labelled-page");
  CHECK(page.values("description") == "A reserve pays for the way home.|It is small.");
  CHECK(page.values("links") == "https://example.org/a");
}

TEST_CASE("layout: links may stand before the description") {
  const Text labelled("Type of practice: Funds\nCountry: Kenya\n\nRelated Links: Fires in the north: special measures\n\nDescription\n\nPapers were replaced.\n");
  CHECK(labelled.values("links") == "Fires in the north: special measures");
  CHECK(labelled.values("description") == "Papers were replaced.");
  const Text bare("Type of practice: Funds\nCountry: Kenya\n\nRelated Links\nReserve for the way home\n\nA reserve pays for the way home of workers. It is small.\n");
  CHECK(bare.values("links") == "Reserve for the way home");
  CHECK(bare.values("description") == "A reserve pays for the way home of workers. It is small.");
}

TEST_CASE("layout: navigation is furniture, a stranger among it is not") {
  const Text page("-\nAbout\nABOUTSince long ago.\nMICIC\nMICIC\nThis line is no menu entry at all.\n- Take Action\nType of practice: Funds\nCountry: Kenya\n\nA reserve pays.\n");
  CHECK(page.class_of("About") == "furniture");
  CHECK(page.class_of("ABOUTSince") == "furniture");
  CHECK(page.class_of("Take Action") == "furniture");
  CHECK(page.class_of("This line") == "leftover");
}

TEST_CASE("layout: a lone heading above the labels is a printed title") {
  const Text page("Reserve for the Way Home\n\nType of practice: Funds\nCountry: Kenya\n\nA reserve pays.\n");
  const RawFields raw = page.cut();
  REQUIRE(raw.printed_title.has_value());
  CHECK(page.source.slice(*raw.printed_title) == "Reserve for the Way Home");
}

TEST_CASE("layout: a bulleted list is over where the bullets are") {
  const Text page("Type of practice: Funds\nCountry: Kenya\n\nA reserve pays.\n\nGuidelines/Thematic Areas\n\nCoordination\n\nGUIDELINE 7: Agree\n\nText.\n\n"
                  "Sample Practices\n\n  • One that goes on\nin the next line.\n  • Two.\n\nA later remark.\n");
  CHECK(page.class_of("in the next line") == "standard_text");
  CHECK(page.class_of("A later remark") == "leftover");
}

TEST_CASE("layout: a fingerprint knows a paragraph whatever its case and punctuation") {
  CHECK(layout::fingerprint("Migrants’ needs, first.") == layout::fingerprint("migrants' NEEDS first"));
  CHECK(layout::fingerprint("one") != layout::fingerprint("two"));
}
