#include "query/texts.hpp"

#include <doctest/doctest.h>

using namespace praxis;
using namespace praxis::query;

namespace {

bool found(std::string_view words, const Value& value, Extent extent = Extent::part) {
  return Needle(words, extent).is_in(page(value));
}

}  // namespace

TEST_CASE("query texts: whole words are found, case, accents and punctuation aside") {
  const Value text("The “Programa 3x1” supports Haití’s migrants, abroad.");
  CHECK(found("PROGRAMA", text));
  CHECK(found("haiti", text));
  CHECK(found("migrants abroad", text));
  CHECK(found("migrants / abroad", text));
  CHECK_FALSE(found("migrant", text));
  CHECK_FALSE(found("abroad migrants", text));
  CHECK_FALSE(found("rograma", text));
}

TEST_CASE("query texts: a star stands for the rest of the last word") {
  const Value text("Migration data systems");
  CHECK(found("migra*", text));
  CHECK(found("migration da*", text));
  CHECK(found("systems*", text));
  CHECK_FALSE(found("ata*", text));
  CHECK_FALSE(found("migra* data", text));
}

TEST_CASE("query texts: a phrase does not reach from one text into the next") {
  const Value list(List{Value("early warning"), Value("systems")});
  CHECK(found("early warning", list));
  CHECK(found("systems", list));
  CHECK_FALSE(found("warning systems", list));
}

TEST_CASE("query texts: the whole of a text may be asked for") {
  CHECK(found("program-3x1", "program-3x1", Extent::whole));
  CHECK(found("program*", "program-3x1", Extent::whole));
  CHECK_FALSE(found("program", "program-3x1", Extent::whole));
  CHECK_FALSE(found("3x1", "program-3x1", Extent::whole));
  CHECK_FALSE(found("3x1*", "program-3x1", Extent::whole));
}

TEST_CASE("query texts: a record's page holds its words and neither codes nor addresses") {
  Record record(RecordKind::practice);
  record.set("id", "some-slug");
  record.set("status", "draft");
  record.set("language", "es");
  record.set("title", "Consular desk");
  record.set("countries", List{Value("MEX")});
  record.set("tags", List{Value("shelter")});
  record.set("links", List{Value(Object{{"label", "Handbook"}, {"url", "https://example.org/leaflet"}})});
  record.set("url", "https://example.org/origin");
  const std::string text = page(record, Definitions::builtin());
  for (const char* word : {"consular", "shelter", "handbook"}) CHECK(Needle(word).is_in(text));
  for (const char* word : {"slug", "draft", "es", "practice", "mex", "leaflet", "origin", "https"}) {
    CAPTURE(word);
    CHECK_FALSE(Needle(word).is_in(text));
  }
}

TEST_CASE("query texts: the parts of a document are searched, too") {
  Record record(RecordKind::document);
  record.set("title", "Statement");
  record.set("sections", List{Value(Object{{"heading", "Preamble"}, {"text", "Shared duties"}})});
  record.set("recommendations",
             List{Value(Object{{"id", "2.3"}, {"area", "Shelter"}, {"text", "Open schools"}})});
  const std::string text = page(record, Definitions::builtin());
  for (const char* word : {"preamble", "duties", "shelter", "open schools"}) CHECK(Needle(word).is_in(text));
  CHECK_FALSE(Needle("2.3").is_in(text));
}
