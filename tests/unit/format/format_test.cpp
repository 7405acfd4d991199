#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <praxis/format.hpp>

#include "format/json.hpp"
#include "yaml/yaml.hpp"

using namespace praxis;

namespace {

const Definitions& defs() { return Definitions::builtin(); }

Record fund() {
  Record record(RecordKind::practice);
  record.set("id", "fund");
  record.set("status", "draft");
  record.set("title", "Fund, “3x1”");
  record.set("countries", List{Value("MEX"), Value("PHL")});
  record.set("dates", "2013/2017");
  record.set("description", "- One\n- \"Two\"");
  record.set("guidelines", List{Value(3), Value(14)});
  record.set("links",
             List{Value(Object{{"label", "Manual"}, {"url", "https://example.org/a"}}),
                  Value(Object{{"url", "https://example.org/b"}}), Value(Object{{"label", "Report"}})});
  record.set("review", List{Value(Object{{"field", "title"}, {"code", "not-printed"}, {"note", "made up"}})});
  return record;
}

Record statement() {
  Record record(RecordKind::document);
  record.set("id", "statement");
  record.set("status", "draft");
  record.set("title", "=SUM(1)");
  record.set("date", "2016");
  record.set("sections", List{Value(Object{{"heading", "Preamble"}, {"text", "Haití"}})});
  return record;
}

std::string written(std::string_view format, const std::vector<Record>& records,
                    std::vector<std::string> fields = {}) {
  std::vector<const Record*> pointers;
  for (const Record& record : records) pointers.push_back(&record);
  std::string result;
  const Sink sink = [&result](std::string_view piece) {
    result += piece;
    return true;
  };
  REQUIRE(find_format(format) != nullptr);
  find_format(format)->write(pointers, {defs(), std::move(fields), 0}, sink);
  return result;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("format: each is found by its name and says what it is") {
  for (const Format* format : formats()) {
    CHECK(find_format(format->name) == format);
    CHECK_FALSE(format->summary.empty());
    CHECK(format->query);
  }
  CHECK(formats().front()->name == "table");
  CHECK(find_format("xml") == nullptr);
}

TEST_CASE("format: export offers those that hold whole records") {
  std::string names;
  for (const Format* format : formats()) names += format->exports ? std::string(format->name) + ' ' : "";
  CHECK(names == "jsonl json csv tsv yaml ");
}

TEST_CASE("format: each stops at once when nobody reads any more") {
  const std::vector<Record> records{fund(), statement(), fund()};
  std::vector<const Record*> pointers;
  for (const Record& record : records) pointers.push_back(&record);
  for (const Format* format : formats()) {
    for (const int limit : {1, 2, 3}) {
      CAPTURE(format->name);
      int calls = 0;
      format->write(pointers, {defs(), {}, 0}, [&](std::string_view) { return ++calls < limit; });
      CHECK(calls == limit);
    }
  }
}

TEST_CASE("format: ids and paths are one a line") {
  CHECK(written("ids", {fund(), statement()}) == "fund\nstatement\n");
  CHECK(written("paths", {fund(), statement()}) == "practices/multi/fund.yaml\ndocuments/statement.yaml\n");
  CHECK(written("ids", {}).empty());
}

TEST_CASE("json: keys keep their order and letters stay as they are") {
  const Object object{{"title", "Haití \"x\"\n"}, {"guidelines", List{Value(3)}}, {"a", Object{{"b", "c"}}}};
  CHECK(to_json(object) == R"({"title":"Haití \"x\"\n","guidelines":[3],"a":{"b":"c"}})");
  CHECK(to_json(Value("x")) == "\"x\"");
  CHECK(to_json(Value(List{})) == "[]");
  CHECK(to_json(Value(Object{})) == "{}");
  CHECK(to_json(Value("a\xFF")) == "\"a\uFFFD\"");
}

TEST_CASE("jsonl: every record is one line, whole or with the fields asked for") {
  const std::string lines = written("jsonl", {fund(), statement()});
  CHECK(first_line(lines) == to_json(fund()));
  CHECK(lines == to_json(fund()) + '\n' + to_json(statement()) + '\n');
  CHECK(written("jsonl", {fund(), statement()}, {"title", "country"}) ==
        "{\"title\":\"Fund, “3x1”\",\"countries\":[\"MEX\",\"PHL\"]}\n{\"title\":\"=SUM(1)\"}\n");
}

TEST_CASE("json: the array holds the records of jsonl") {
  CHECK(written("json", {}) == "[]\n");
  CHECK(written("json", {statement()}, {"id", "date"}) ==
        "[\n  {\n    \"id\": \"statement\",\n    \"date\": \"2016\"\n  }\n]\n");
  const nlohmann::ordered_json array = nlohmann::ordered_json::parse(written("json", {fund(), statement()}));
  REQUIRE(array.size() == 2);
  CHECK(array[0].dump() == to_json(fund()));
  CHECK(array[1].dump() == to_json(statement()));
}

TEST_CASE("yaml: documents are those of the repository, with a line of dashes between") {
  const std::string text = written("yaml", {fund(), statement()});
  const std::string first = to_yaml(fund());
  CHECK(text == first + "---\n" + to_yaml(statement()));
  const Result<Value> read = yaml::read_value(first, "fund.yaml");
  REQUIRE(read.has_value());
  CHECK(*read->object() == Object(fund()));
  CHECK(written("yaml", {statement()}, {"id"}) == "id: statement\n");
  CHECK(written("yaml", {statement()}, {"country"}) == "{}\n");
}

TEST_CASE("csv: cells are joined, quoted and made harmless") {
  const std::vector<std::string> fields{"id", "title", "country", "guidelines", "links", "description"};
  CHECK(written("csv", {fund(), statement()}, fields) ==
        "id,title,country,guidelines,links,description\n"
        "fund,\"Fund, “3x1”\",MEX; PHL,3; 14,Manual <https://example.org/a>; <https://example.org/b>; "
        "Report,\"'- One\n"
        "- \"\"Two\"\"\"\n"
        "statement,'=SUM(1),,,,\n");
}

TEST_CASE("csv: every character that begins a formula is guarded, elsewhere it stays") {
  for (const std::string begin : {"=", "+", "-", "@", "\t", "\r"}) {
    Record record = statement();
    record.set("title", begin + "1");
    const std::string row = written("csv", {record}, {"title"}).substr(6);
    CHECK(row == (begin == "\r" ? "\"'\r1\"\n" : "'" + begin + "1\n"));
    record.set("title", "1" + begin);
    CHECK(written("csv", {record}, {"title"}).find('\'') == std::string::npos);
  }
}

TEST_CASE("csv: without a choice the columns are the fields of the kinds at hand, without review") {
  const auto header = [](const std::vector<Record>& records) {
    return ',' + first_line(written("csv", records)) + ',';
  };
  CHECK(header({fund()}).starts_with(",id,kind,status,"));
  CHECK(header({fund()}).find(",review,") == std::string::npos);
  CHECK(header({fund()}).find(",sections,") == std::string::npos);
  CHECK(header({}) == header({fund()}));
  const std::string both = header({statement(), fund()});
  CHECK(both.find(",links,") != std::string::npos);
  CHECK(both.find(",sections,") != std::string::npos);
  CHECK(both.find(",title,") == both.rfind(",title,"));
}

TEST_CASE("csv: dates of a practice stand in their own column only") {
  const std::string text = written("csv", {fund(), statement()});
  const std::size_t first = text.find("2013/2017");
  CHECK(first != std::string::npos);
  CHECK(text.find("2013/2017", first + 1) == std::string::npos);
  CHECK(written("csv", {fund(), statement()}, {"date"}) == "date\n2013/2017\n2016\n");
}

TEST_CASE("csv: what is more than a link is written as JSON") {
  CHECK(written("csv", {statement()}, {"sections"}) ==
        "sections\n\"[{\"\"heading\"\":\"\"Preamble\"\",\"\"text\"\":\"\"Haití\"\"}]\"\n");
}

TEST_CASE("tsv: tabs separate, commas need no quotes") {
  CHECK(written("tsv", {fund()}, {"id", "title", "countries"}) ==
        "id\ttitle\tcountries\nfund\tFund, “3x1”\tMEX; PHL\n");
  Record record = statement();
  record.set("title", "a\tb");
  CHECK(written("tsv", {record}, {"title"}) == "title\n\"a\tb\"\n");
}
