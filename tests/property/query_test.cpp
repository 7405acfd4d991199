#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <praxis/query.hpp>
#include <span>
#include <string>
#include <utility>

using namespace praxis;

namespace {

/// Pieces of queries, right and wrong ones, with their blanks; those that make structure come first.
constexpr std::array<std::string_view, 26> kPieces{"flood ",
                                                   "\"two words\" ",
                                                   "wor* ",
                                                   "Haití ",
                                                   "-",
                                                   "NOT ",
                                                   "AND ",
                                                   "OR ",
                                                   "(",
                                                   ") ",
                                                   ", ",
                                                   "\"",
                                                   "country:MEX ",
                                                   "phase:",
                                                   "crisis:conflict,",
                                                   "(wor* OR guideline:7) ",
                                                   "guideline:",
                                                   "guideline:1..3 ",
                                                   "guideline:9 ",
                                                   "date:2013 ",
                                                   "date:2016.. ",
                                                   "has:links ",
                                                   "missing:tag,",
                                                   "tag:\"a, \\\" b\" ",
                                                   "status:draft ",
                                                   "title:(a OR \"b\") "};

const Definitions& defs() { return Definitions::builtin(); }

/// Whether the query either fails with a place or comes back the same from its printed form.
bool comes_back(const std::string& text) {
  const Result<Query> query = parse_query(text, defs());
  if (!query) return query.error().where.from.line == 1 && query.error().where.from < query.error().where.to;
  const Result<Query> again = parse_query(print(*query), defs());
  return again.has_value() && *again == *query;
}

std::vector<Record> repository() {
  std::vector<Record> records;
  for (int i = 0; i < 24; ++i) {
    Record& record = records.emplace_back(RecordKind::practice);
    record.set("id", "practice-" + std::to_string(i));
    record.set("status", i % 5 == 0 ? "candidate" : "draft");
    record.set("title", i % 2 == 0 ? "Flood words" : "Two words for Haití");
    if (i % 3 != 0) record.set("countries", List{Value(i % 3 == 1 ? "MEX" : "PHL")});
    if (i % 4 != 0) record.set("guidelines", List{Value(i % 4), Value(9)});
    if (i % 6 == 0) record.set("dates", std::to_string(2010 + i / 3));
  }
  return records;
}

using Hits = std::vector<const Record*>;

Hits hits(const std::vector<Record>& records, const Query& query) {
  return search(records, query, defs(), Scope::all);
}

/// A query of drawn pieces: those that make no query with what stands before wait for others to do so, a
/// while.
Query some_query() {
  constexpr std::size_t kPatience = 5;
  std::string text;
  std::string waiting;
  std::size_t count = 0;
  for (const std::string_view piece :
       *rc::gen::container<std::vector<std::string_view>>(rc::gen::elementOf(kPieces))) {
    waiting += piece;
    if (parse_query(text + waiting, defs())) text += std::exchange(waiting, {});
    count = waiting.empty() ? 0 : count + 1;
    if (count == kPatience) waiting.clear();
  }
  return *parse_query(text, defs());
}

}  // namespace

TEST_CASE("query: every query of up to three pieces fails with a place or is printed so that it comes back") {
  const std::span<const std::string_view> small_world = std::span(kPieces).first<18>();
  std::vector<std::string> texts{""};
  for (int size = 1; size <= 3; ++size) {
    std::vector<std::string> longer;
    for (const std::string& text : texts) {
      for (const std::string_view piece : small_world) longer.push_back(text + std::string(piece));
    }
    const auto lost = std::ranges::find_if_not(longer, comes_back);
    INFO((lost == longer.end() ? "" : *lost));
    CHECK(lost == longer.end());
    texts = std::move(longer);
  }
}

TEST_CASE("query: long queries are printed so that they come back") {
  CHECK(rc::check([] {
    const Query query = some_query();
    const Result<Query> again = parse_query(print(query), defs());
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == query);
  }));
}

TEST_CASE("query: any bytes fail with a place or are printed so that they come back") {
  CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(comes_back(bytes)); }));
}

TEST_CASE("search: NOT finds what is left, OR what either finds, AND what both find") {
  const std::vector<Record> records = repository();
  CHECK(rc::check([&records] {
    const Query a = some_query();
    const Query b = some_query();
    Hits left = hits(records, {Not{{a}}});
    const Hits of_a = hits(records, a);
    const Hits of_b = hits(records, b);
    Hits either;
    Hits both;
    std::ranges::set_union(of_a, of_b, std::back_inserter(either));
    std::ranges::set_intersection(of_a, of_b, std::back_inserter(both));
    RC_ASSERT(left.size() + of_a.size() == records.size());
    RC_ASSERT(hits(records, {Or{{a, b}}}) == either);
    RC_ASSERT(hits(records, {And{{a, b}}}) == both);
  }));
}
