#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "normalize/found_practice.hpp"
#include "normalize/normalize.hpp"
#include "normalize/title_reader.hpp"
#include "normalize/value_reader.hpp"
#include "support/builtin.hpp"

using namespace praxis;

namespace {

/// A text cut by hand: spans are found by their words.
struct Cut {
  explicit Cut(std::string_view words, std::string type = "other") : source(SourceText::from_utf8("in.txt", words)) {
    fields.raw.document.emplace().type = std::move(type);
  }
  [[nodiscard]] Span span(std::string_view words) const {
    const std::size_t at = source.text().find(words);
    REQUIRE(at != std::string_view::npos);
    return {at, at + words.size()};
  }
  RawDocument& document() { return *fields.raw.document; }
  void add_section(std::string_view heading, std::string_view words) {
    document().sections.push_back({heading.empty() ? Span{} : span(heading), {{{span(words)}}}});
  }
  [[nodiscard]] Draft read() const { return normalize::normalize(fields, source, tests::finders(), {}).drafts.front(); }

  SourceText source;
  LabelledFields fields;
};

/// The texts of a field's values, joined by bars.
std::string values(const Draft& draft, std::string_view field) {
  std::string result;
  for (const DraftValue& value : draft.values) {
    if (value.field == field) result += (result.empty() ? "" : "|") + (value.value.text() ? *value.value.text() : std::string("?"));
  }
  return result;
}

std::string codes(const Draft& draft) {
  std::string result;
  for (const Review& review : draft.review) result += (result.empty() ? "" : "|") + review.code + (review.value.empty() ? "" : " " + review.value);
  return result;
}

}  // namespace

TEST_CASE("document: every place that the text names is a country of it, once, where it is named first") {
  Cut cut("Talks\n\nIn Fiji and in Kenya they met Kenyan consuls, and in Fiji again.\n");
  cut.document().title = cut.span("Talks");
  cut.add_section("", "In Fiji and in Kenya they met Kenyan consuls, and in Fiji again.");
  const Draft draft = cut.read();
  CHECK(values(draft, "countries") == "FJI|KEN");
  const auto first = std::ranges::find(draft.values, "countries", &DraftValue::field);
  CHECK(first->spans == std::vector<Span>{cut.span("Fiji")});
}

TEST_CASE("document: pages about guidelines name countries only as samples") {
  Cut cut("Talks\n\nIn Fiji they met.\n", "guideline-page");
  cut.add_section("Talks", "In Fiji they met.");
  CHECK(values(cut.read(), "countries").empty());
}

TEST_CASE("document: a date line may hold other words, and a day without its year dates nothing") {
  Cut cut("Talks\n\nAdopted at Suva on 3 June 2019\n\n6-7 February\n");
  cut.document().title = cut.span("Talks");
  cut.document().date = cut.span("Adopted at Suva on 3 June 2019");
  CHECK(values(cut.read(), "date") == "2019-06-03");
  cut.document().date = cut.span("6-7 February");
  CHECK(values(cut.read(), "date").empty());
}

TEST_CASE("document: a reference without its footnote is reviewed once, one with it is not") {
  Cut cut("Talks<sup>1</sup>\n\nThey met² and met[^3] and met².\n\n[^3]: In Suva.\n");
  cut.document().title = cut.span("Talks<sup>1</sup>");
  cut.add_section("", "They met² and met[^3] and met².");
  cut.document().footnotes.push_back({cut.span("3"), {{cut.span("In Suva.")}}});
  const Draft draft = cut.read();
  CHECK(values(draft, "title") == "Talks");
  CHECK(codes(draft) == "footnote-missing 1|footnote-missing 2");
}

TEST_CASE("document: a title of nothing but marks is none") {
  Cut cut("<b></b>\n\nBoats\n\nThey came.\n");
  cut.document().title = cut.span("<b></b>");
  cut.add_section("Boats", "They came.");
  const Draft draft = cut.read();
  CHECK(values(draft, "title") == "Boats");
  CHECK(codes(draft) == "title-from-heading");
}

TEST_CASE("document: its values stand in the schema's order") {
  Cut cut("Talks\n\n3 June 2019\n\nIn Fiji they met, and spoke of boats and of the long way home.\n");
  cut.document().title = cut.span("Talks");
  cut.document().date = cut.span("3 June 2019");
  cut.add_section("", "In Fiji they met, and spoke of boats and of the long way home.");
  const std::vector<FieldSpec>& fields = Definitions::builtin().kind(RecordKind::document).fields;
  const auto rank = [&](const DraftValue& value) { return std::ranges::find(fields, value.field, &FieldSpec::name) - fields.begin(); };
  CHECK(std::ranges::is_sorted(cut.read().values, {}, rank));
}

TEST_CASE("title reader: the subject that opens the prose, else its first words, and always a review") {
  const auto title_of = [](std::string_view words) {
    const SourceText source = SourceText::from_utf8("in.txt", words);
    Draft draft{.kind = RecordKind::practice, .values = {}, .review = {}};
    normalize::ValueReader reader(source, tests::finders(), draft);
    normalize::read_title_from_prose(reader, {0, words.size()}, {});
    return values(draft, "title") + "; " + values(draft, "alternative_titles") + "; " + codes(draft);
  };
  CHECK(title_of("The Harbour Fund (HF) pays for beds.") == "Harbour Fund; HF; title-from-subject");
  CHECK(title_of("In 2016 a fund was opened for all who came by boat.") == "In 2016 a fund was opened for all; ; title-from-first-words");
}

TEST_CASE("found practice: the passage is its description, over a page break, and it is a candidate") {
  const SourceText source = SourceText::from_utf8("in.txt", "The Red Cross of Fiji opened a\n---\nshelter in Suva.\n");
  normalize::Candidate candidate;
  candidate.passage.push_back({{{0, 30}, {35, 51}}});
  const Draft draft = normalize::read_found_practice(candidate, source, tests::finders());
  CHECK(draft.kind == RecordKind::practice);
  CHECK(values(draft, "status") == "candidate");
  CHECK(values(draft, "title") == "Red Cross of Fiji");
  CHECK(values(draft, "description") == "The Red Cross of Fiji opened a shelter in Suva.");
}
