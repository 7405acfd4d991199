#include <doctest/doctest.h>

#include <string>

#include "layout/layout.hpp"
#include "support/builtin.hpp"

using namespace praxis;

namespace {

/// A text with what its layout cuts out of it.
struct Text {
  explicit Text(std::string_view bytes)
      : source(SourceText::from_utf8("in.txt", bytes)),
        page(layout::read_page(source, layout::split(source), tests::finders())),
        match(layout::detect(page)),
        raw(match.layout ? match.layout->cut(page) : RawFields{}) {}

  [[nodiscard]] std::string layout_name() const {
    return match.layout ? std::string(match.layout->name) : "none";
  }
  [[nodiscard]] std::string title() const {
    return raw.printed_title ? std::string(source.slice(*raw.printed_title)) : "none";
  }
  /// The values of a field, joined by bars.
  [[nodiscard]] std::string values(std::string_view field) const {
    std::string result;
    for (const RawField& cut : raw.fields) {
      if (cut.field != field) continue;
      for (const Span value : cut.values)
        result += (result.empty() ? "" : "|") + std::string(source.slice(value));
    }
    return result;
  }
  /// The class of the first byte of a passage, and its rule if it has one.
  [[nodiscard]] std::string class_of(std::string_view passage) const {
    const std::size_t at = source.text().find(passage);
    REQUIRE(at != std::string_view::npos);
    for (const Mark& mark : raw.marks) {
      if (mark.span.begin <= at && at < mark.span.end)
        return std::string(name_of(mark.byte_class)) + (mark.rule.empty() ? "" : " " + mark.rule);
    }
    return "leftover";
  }
  [[nodiscard]] std::string lost() const {
    std::string result;
    for (const Review& review : raw.review) result += (result.empty() ? "" : "|") + review.field;
    return result;
  }

  SourceText source;
  layout::Page page;
  layout::LayoutMatch match;
  RawFields raw;
};

constexpr std::string_view kFull = R"(Skip to main content

Repository of Practices

Night bus for seasonal workers

Primary GCM Objectives
Objective 2: Minimize the adverse drivers and structural factors that compel people to leave their country of origin
3

GCM Guiding Principles*
People-centred
*All practices are to uphold the ten principles.

Sustainable Development Goals (SDGs)
10 - Reduced Inequalities
10.7

Dates
2017 - 2022

Type of practice
Project/Programme

Geographic scope
Country:
Spain
Morocco
Regions:
Europe
Sub Regions:
Southern Europe

Summary
A bus runs between the farms and the clinic, at night and free of charge.

Organizations
Main Implementing Organization(s)
Municipality of Lepe
Partner/Donor Organizations
Farmers' Cooperative
Region of Andalusia

Benefit and Impact
Fewer injuries go untreated.

Innovation
Additional Resources
https://example.org/bus
Date submitted: 4 April 2022
Disclaimer: The content of this practice reflects the views of its implementers.
*Kosovo: to be read in the light of a resolution.
)";

/// All values lost, and some of the labels.
constexpr std::string_view kBare = R"(Repository of Practices

Night bus for seasonal workers

GCM Guiding Principles*

*All practices are to uphold the ten principles.

Sustainable Development Goals (SDGs)


2016 - Present

Type of practice


Latest content


Sub Regions:


A bus runs between the farms and the clinic, at night and free of charge. It stops at every gate.)";

}  // namespace

TEST_CASE("network page: labels stand alone, any number of values below") {
  const Text page(kFull);
  CHECK(page.layout_name() == "network-page");
  CHECK(page.title() == "Night bus for seasonal workers");
  CHECK(page.values("gcm_objectives").ends_with("of origin|3"));
  CHECK(page.values("sdgs") == "10 - Reduced Inequalities|10.7");
  CHECK(page.values("dates") == "2017 - 2022");
  CHECK(page.values("practice_types") == "Project/Programme");
  CHECK(page.values("countries") == "Spain|Morocco");
  CHECK(page.values("regions") == "Europe|Southern Europe");
  CHECK(page.values("stakeholder_names") == "Municipality of Lepe|Farmers' Cooperative|Region of Andalusia");
  CHECK(page.values("links") == "https://example.org/bus");
}

TEST_CASE("network page: sections of prose join the description, their headings as lines") {
  const Text page(kFull);
  CHECK(page.values("description") ==
        "A bus runs between the farms and the clinic, at night and free of charge.|Benefit and Impact|Fewer "
        "injuries go untreated.");
  CHECK(page.class_of("Innovation") == "label");
}

TEST_CASE("network page: notes about the page are furniture, by name") {
  const Text page(kFull);
  CHECK(page.class_of("*All practices") == "furniture footnote");
  CHECK(page.class_of("*Kosovo") == "furniture footnote");
  CHECK(page.class_of("Date submitted") == "furniture date-submitted");
  CHECK(page.class_of("Disclaimer") == "furniture disclaimer");
  CHECK(page.class_of("Skip to main") == "furniture page-furniture");
}

TEST_CASE("network page: text below a note about the page is left over") {
  const Text page(std::string(kBare) + "\n\nDisclaimer:\n\nNobody knows who wrote this sentence, or why.\n");
  CHECK(page.class_of("Nobody knows") == "leftover");
}

TEST_CASE("network page: lost values give no fields, and a note for each") {
  const Text page(kBare);
  CHECK(page.layout_name() == "network-page");
  CHECK(page.title() == "Night bus for seasonal workers");
  CHECK(page.values("dates") == "2016 - Present");
  CHECK(page.values("description") ==
        "A bus runs between the farms and the clinic, at night and free of charge. It stops at every gate.");
  CHECK(page.values("practice_types").empty());
  CHECK(page.lost() == "sdgs|practice_types|regions");
  CHECK(page.class_of("Latest content") == "furniture page-furniture");
}

TEST_CASE("network page: a value whose label was lost is known by its wording") {
  std::string text(kBare);
  text.replace(text.find("Latest content"), 14, "Kenya\nProject/Programme\nThe old port");
  const Text page(text);
  CHECK(page.values("countries") == "Kenya");
  CHECK(page.values("practice_types").starts_with("Project/Programme"));
  CHECK(page.values("description").starts_with("A bus"));
}

TEST_CASE("network page: the title may stand there twice, strangers above it are left over") {
  std::string text(kBare);
  text.insert(0, "Who we are today\n");
  text.replace(text.find("Night bus for seasonal workers"), 30,
               "Night bus for seasonal workers\n\nNight bus for seasonal workers");
  const Text page(text);
  CHECK(page.title() == "Night bus for seasonal workers");
  CHECK(page.class_of("Who we are") == "leftover");
  CHECK(page.class_of("Night bus for seasonal workers\n\nGCM") == "furniture repeated-title");
}

TEST_CASE("network page: a lone heading of prose below the labels opens the description") {
  std::string text(kBare);
  text.insert(text.find("A bus"), "Background\n");
  CHECK(Text(text).values("description").starts_with("Background|A bus"));
}

TEST_CASE("network page: pages that tell how to hand a practice in, search masks and lists are none") {
  const std::string labels =
      "Primary GCM Objectives\nGCM Guiding Principles\nSustainable Development Goals "
      "(SDGs)\nDates\nSummary\n";
  CHECK(Text("Checklist for practice submission\n\n" + labels +
             "Describe in five hundred words what was done, and for whom.\n")
            .layout_name() != "network-page");
  CHECK(Text("Checklist for practice submission\n\nWho can submit a practice?\n\nAny State that carried it "
             "out.\n")
            .layout_name() != "network-page");
  CHECK(Text("Sharing with the Network\nPrimary GCM Objectives\nChoose up to three.\nGCM Guiding "
             "Principles\nChoose those that the practice shows best.\n"
             "Type of practice\nSummary\nDescribe in five hundred words what was done, and for whom.\n")
            .layout_name() != "network-page");
  CHECK(Text("Review of the Compact\nPrimary GCM Objectives\nGovernments looked at how the objectives were "
             "met.\n"
             "Sustainable Development Goals (SDGs)\nThe goals were discussed on the second day.\n")
            .layout_name() != "network-page");
  CHECK(Text("Repository of Practices\nFind a practice\n" + labels +
             "- Any -\nApply\nReset\nSome practices are shown here, newest first.\n")
            .layout_name() != "network-page");
  CHECK(Text(std::string(kBare) + "\n\n" + std::string(kBare)).layout_name() != "network-page");
}

TEST_CASE("network page: labels of the MICIC form make it none") {
  const Text form(
      "Type of practice\nFunds\nType of crisis (Check all that apply)\nConflict\nPrimary GCM Objectives\n3\n"
      "Sustainable Development Goals (SDGs)\n10\nDescription of the practice\nA reserve pays for the journey "
      "home.\n");
  CHECK(form.layout_name() == "form");
}
