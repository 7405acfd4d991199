#include <doctest/doctest.h>

#include <algorithm>
#include <praxis/explain.hpp>

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

/// A small form with what was read out of it; `places` says where each value stands in it.
SourceFile form() {
  SourceFile file{"aa", Ledger{}, "Country\nMexico, Chile\nCrisis\nNatrual Disaster\nPlan\nOne.\n\nTwo.\n"};
  file.ledger->sha256 = "aa";
  file.ledger->name = "form.txt";
  file.ledger->layout = "form";
  file.ledger->records = {{RecordKind::practice,
                           "reserve",
                           {{"status", "draft", {}, "submission"},
                            {"title", "Reserve", {}, "file-name"},
                            {"crisis_types", "natural-disaster", {{29, 45}}, "term"},
                            {"countries", "MEX", {{8, 14}}, "term"},
                            {"countries", "CHL", {{16, 21}}, "term"},
                            {"description", "One.\n\nTwo.", {{51, 61}}, "prose"}},
                           {{"title", "title-from-file-name", "guessed", ""}}}};
  return file;
}

/// What the form alone makes of the record.
Record unedited() {
  return Record(
      RecordKind::practice,
      {{"id", "reserve"},
       {"kind", "practice"},
       {"status", "draft"},
       {"title", "Reserve"},
       {"crisis_types", List{"natural-disaster"}},
       {"countries", List{"CHL", "MEX"}},
       {"description", "One.\n\nTwo."},
       {"review", List{Object{{"field", "title"}, {"code", "title-from-file-name"}, {"note", "guessed"}}}},
       {"sources", List{"aa"}}});
}

const ExplainedValue& value(const Explanation& explanation, std::string_view field, const Value& wanted) {
  const auto found = std::ranges::find_if(
      explanation.values, [&](const ExplainedValue& v) { return v.field == field && v.value == wanted; });
  REQUIRE(found != explanation.values.end());
  return *found;
}

}  // namespace

TEST_CASE("explain: every value of an unedited record is said by its source, item by item") {
  const Evidence evidence{{form()}, "public"};
  const Explanation why = explain(unedited(), evidence, defs());
  CHECK(why.values.size() == 7);
  for (const ExplainedValue& each : why.values) {
    CAPTURE(each.field);
    CHECK(each.standing == Standing::said);
    CHECK(each.said.size() == 1);
  }
  const Testimony& mexico = value(why, "countries", "MEX").said.front();
  CHECK(mexico.name == "form.txt");
  CHECK(mexico.places == std::vector<Location>{{"form.txt", {2, 1}, {2, 7}}});
  CHECK(mexico.about == "the term of the field's vocabulary that this wording names");
  CHECK(mexico.term == "'Mexico' is the label (en) of MEX");
  CHECK(value(why, "crisis_types", "natural-disaster").said.front().term ==
        "'Natrual Disaster' is a known misspelling (en) of natural-disaster");
}

TEST_CASE("explain: edits are told from what the sources say") {
  Record record = unedited();
  record.set("status", "published");
  record.set("countries", List{"CHL", "PHL"});
  record.set("citation", "A report");
  record.erase("description");
  record.erase("review");
  const Evidence evidence{{form()}, "public"};
  const Explanation why = explain(record, evidence, defs());
  const ExplainedValue& status = value(why, "status", "published");
  CHECK(status.standing == Standing::edited);
  CHECK(status.said.front().value == Value("draft"));
  CHECK(value(why, "countries", "CHL").standing == Standing::said);
  CHECK(value(why, "countries", "PHL").standing == Standing::edited);
  CHECK(value(why, "countries", "MEX").standing == Standing::removed);
  CHECK(value(why, "citation", "A report").said.empty());
  CHECK(value(why, "description", "One.\n\nTwo.").standing == Standing::removed);
  CHECK(why.values.back().field == "review");
  CHECK(why.values.back().standing == Standing::removed);
}

TEST_CASE("explain: one field alone, bookkeeping only when asked for") {
  const Evidence evidence{{form()}, "public"};
  CHECK(explain(unedited(), evidence, defs(), "countries").values.size() == 2);
  CHECK(explain(unedited(), evidence, defs(), "tags").values.empty());
  const Explanation id = explain(unedited(), evidence, defs(), "id");
  REQUIRE(id.values.size() == 1);
  CHECK(id.values.front().standing == Standing::own);
}

TEST_CASE("explain: of two sources both are heard, the one that holds first") {
  SourceFile page = form();
  page.sha256 = page.ledger->sha256 = "bb";
  page.ledger->name = "page.txt";
  page.ledger->records.front().extracted[1] = {"title", "The Reserve", {}, "option"};
  Record record = unedited();
  record.set("title", "The Reserve");
  record.set("sources", List{"aa", "bb"});
  const Evidence evidence{{form(), page}, "public"};
  const Explanation why = explain(record, evidence, defs(), "title");
  REQUIRE(why.values.size() == 1);
  CHECK(why.values.front().standing == Standing::said);
  REQUIRE(why.values.front().said.size() == 2);
  CHECK(why.values.front().said[0].name == "page.txt");
  CHECK(why.values.front().said[1].value == Value("Reserve"));
  CHECK(explain(record, evidence, defs(), "countries").values.front().said.size() == 2);
}

TEST_CASE("explain: a record is known to its ledgers under former ids") {
  Record record = unedited();
  record.set("id", "reserve-fund");
  record.set("aliases", List{"reserve"});
  const Evidence evidence{{form()}, "public"};
  CHECK(value(explain(record, evidence, defs()), "countries", "MEX").standing == Standing::said);
}

TEST_CASE("explain: where a source is missing, what nobody says is no edit") {
  const Evidence evidence{{{"aa", std::nullopt, std::nullopt}}, "public"};
  const Explanation why = explain(unedited(), evidence, defs());
  CHECK(value(why, "countries", "MEX").standing == Standing::unproven);
  CHECK(
      render(why, evidence, defs(), false).find("source aa: not here; what is restricted lies in private/") !=
      std::string::npos);
}

TEST_CASE("explain: without the original the bytes are named but not shown") {
  SourceFile file = form();
  file.original.reset();
  const Evidence evidence{{file}, "public"};
  const std::string text =
      render(explain(unedited(), evidence, defs(), "countries"), evidence, defs(), false);
  CHECK(text.find("source aa: form.txt, read as form; the original is not here\n") != std::string::npos);
  CHECK(text.find("    bytes 16 to 21 of a file that is not here\n") != std::string::npos);
}

TEST_CASE("explain: a restricted record of a restricted repository was set so") {
  Record record = unedited();
  record.set("visibility", "restricted");
  CHECK(value(explain(record, {{form()}, "restricted"}, defs()), "visibility", "restricted").standing ==
        Standing::setting);
  CHECK(value(explain(record, {{form()}, "public"}, defs()), "visibility", "restricted").standing ==
        Standing::edited);
}

TEST_CASE("explain: source lines have carets under the exact bytes, blank lines are passed over") {
  const Evidence evidence{{form()}, "public"};
  CHECK(render(explain(unedited(), evidence, defs(), "countries"), evidence, defs(), false) ==
        "practice reserve: Reserve\n"
        "source aa: form.txt, read as form\n"
        "\n"
        "countries: CHL (Chile)\n"
        "  form.txt:2:9: the term of the field's vocabulary that this wording names\n"
        "  2 | Mexico, Chile\n"
        "    |         ^^^^^\n"
        "  'Chile' is the label (en) of CHL\n"
        "\n"
        "countries: MEX (Mexico)\n"
        "  form.txt:2:1: the term of the field's vocabulary that this wording names\n"
        "  2 | Mexico, Chile\n"
        "    | ^^^^^^\n"
        "  'Mexico' is the label (en) of MEX\n");
  const std::string prose =
      render(explain(unedited(), evidence, defs(), "description"), evidence, defs(), false);
  CHECK(prose.find("  6 | One.\n    | ^^^^\n  8 | Two.\n    | ^^^^\n") != std::string::npos);
}

TEST_CASE("explain: a byte order mark counts in the file, not in the columns") {
  SourceFile file = form();
  file.original = "\xEF\xBB\xBF" + *file.original;
  for (Extracted& extracted : file.ledger->records.front().extracted) {
    for (Span& span : extracted.bytes) span = {span.begin + 3, span.end + 3};
  }
  const Explanation why = explain(unedited(), {{file}, "public"}, defs());
  CHECK(value(why, "countries", "MEX").said.front().places.front().from == Position{2, 1});
}

TEST_CASE("explain: as JSON each value has its standing and its bytes") {
  const Evidence evidence{{form()}, "public"};
  const Object json = to_object(explain(unedited(), evidence, defs(), "countries"), evidence);
  const Object& chile = *json.list("values").front().object();
  CHECK(chile.text("standing") == "said");
  CHECK(chile.list("said").front().object()->list("bytes") == List{List{16, 21}});
  CHECK(json.list("sources").front().object()->text("original") == "here");
}
