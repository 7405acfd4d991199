// Any bytes as a query: they are refused with a place, or come back from their printed form and find the same
// records.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <praxis/query.hpp>
#include <string_view>

namespace {

using namespace praxis;

std::vector<Record> make_records() {
  Record practice(RecordKind::practice);
  practice.set("id", "fund");
  practice.set("status", "draft");
  practice.set("title", "Fund for Haití");
  practice.set("countries", List{Value("MEX")});
  practice.set("dates", "2013/2017");
  practice.set("guidelines", List{Value(3)});
  practice.set("links", List{Value(Object{{"label", "Manual"}, {"url", "https://example.org"}})});
  Record document(RecordKind::document);
  document.set("id", "statement");
  document.set("status", "candidate");
  document.set("title", "Statement");
  document.set("date", "2016");
  return {practice, document};
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<Record> records = make_records();
  const Definitions& defs = Definitions::builtin();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<Query> query = parse_query(text, defs);
  if (!query) {
    require(query.error().where.from.line == 1 && query.error().where.from < query.error().where.to);
    return 0;
  }
  const Result<Query> again = parse_query(print(*query), defs);
  require(again.has_value() && *again == *query);
  require(search(records, *again, defs) == search(records, *query, defs));
  return 0;
}
