#include <doctest/doctest.h>

#include <praxis/record.hpp>

using praxis::List;
using praxis::Object;
using praxis::Record;
using praxis::RecordKind;
using praxis::Value;

TEST_CASE("record: a new record holds its kind only") {
  const Record record(RecordKind::guideline);
  CHECK(record.kind() == RecordKind::guideline);
  REQUIRE(record.members().size() == 1);
  CHECK(record.text("kind") == "guideline");
  CHECK(record.id().empty());
}

TEST_CASE("record: every kind is found by its own name, and nothing else is") {
  for (const RecordKind kind : {RecordKind::practice, RecordKind::document, RecordKind::guideline}) {
    CHECK(praxis::record_kind(praxis::name_of(kind)) == kind);
  }
  CHECK_FALSE(praxis::record_kind("Practice"));
  CHECK_FALSE(praxis::record_kind(""));
}

TEST_CASE("record: set adds at the end and replaces in place") {
  Object object;
  object.set("title", "Alert");
  object.set("number", 3);
  object.set("title", "Crisis alert");
  REQUIRE(object.members().size() == 2);
  CHECK(object.members()[0].name == "title");
  CHECK(object.text("title") == "Crisis alert");
  CHECK(*object.find("number")->number() == 3);
}

TEST_CASE("record: an object made from members keeps their order and the last of equal names") {
  const Object object{{"b", 1}, {"a", 2}, {"b", 3}};
  REQUIRE(object.members().size() == 2);
  CHECK(object.members()[0].name == "b");
  CHECK(*object.find("b")->number() == 3);
}

TEST_CASE("record: erase takes one member away and leaves the others") {
  Object object{{"a", 1}, {"b", 2}};
  object.erase("a");
  object.erase("missing");
  CHECK(object == Object{{"b", 2}});
  object.erase("b");
  CHECK(object.empty());
}

TEST_CASE("record: text and list of something absent or of another type are empty") {
  const Object object{{"number", 3}, {"countries", List{Value("MEX")}}, {"title", "Alert"}};
  CHECK(object.text("number").empty());
  CHECK(object.text("missing").empty());
  CHECK(object.list("title").empty());
  CHECK(object.list("missing").empty());
  CHECK(object.list("countries") == List{Value("MEX")});
  CHECK(object.find("missing") == nullptr);
}

TEST_CASE("record: a found member can be changed") {
  Object object{{"countries", List{Value("MEX")}}};
  object.find("countries")->list()->push_back("ESP");
  CHECK(object.list("countries").size() == 2);
}

TEST_CASE("record: values of different types differ, and so do members in another order") {
  CHECK_FALSE(Value("3") == Value(3));
  CHECK_FALSE(Value(List{}) == Value(Object{}));
  CHECK(Value() == Value(""));
  CHECK_FALSE(Object{{"a", 1}, {"b", 2}} == Object{{"b", 2}, {"a", 1}});
}

TEST_CASE("record: a value tells only what it is") {
  const Value value("text");
  CHECK(value.text() != nullptr);
  CHECK(value.number() == nullptr);
  CHECK(value.list() == nullptr);
  CHECK(value.object() == nullptr);
}

TEST_CASE("record: fields may say anything; the kind stays what it was made with") {
  const Record record(RecordKind::document, Object{{"id", "call-for-action"}, {"kind", "practice"}});
  CHECK(record.kind() == RecordKind::document);
  CHECK(record.id() == "call-for-action");
  CHECK_FALSE(record ==
              Record(RecordKind::practice, Object{{"id", "call-for-action"}, {"kind", "practice"}}));
}
