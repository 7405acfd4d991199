#include <algorithm>
#include <utility>

#include "query/matcher.hpp"
#include "query/texts.hpp"

namespace praxis::query {
namespace {

std::vector<Matcher> matchers(const std::vector<Query>& operands, const Definitions& defs) {
  std::vector<Matcher> result;
  result.reserve(operands.size());
  for (const Query& operand : operands) result.push_back(make_matcher(operand, defs));
  return result;
}

auto passes(Subject& subject) {
  return [&subject](const Matcher& matches) { return matches(subject); };
}

struct Maker {
  const Definitions& defs;

  Matcher operator()(const And& all) const {
    return [parts = matchers(all.operands, defs)](Subject& subject) {
      return std::ranges::all_of(parts, passes(subject));
    };
  }
  Matcher operator()(const Or& any) const {
    return [parts = matchers(any.operands, defs)](Subject& subject) {
      return std::ranges::any_of(parts, passes(subject));
    };
  }
  Matcher operator()(const Not& inner) const {
    return
        [matches = make_matcher(inner.operand.front(), defs)](Subject& subject) { return !matches(subject); };
  }
  Matcher operator()(const Words& words) const {
    return [needle = Needle(words.text)](Subject& subject) { return needle.is_in(subject.page()); };
  }
  template <typename FieldNode>
  Matcher operator()(const FieldNode& node) const {
    return make_matcher(node, defs);
  }
};

/// Whether a query says something about a record's status itself.
struct NamesStatus {
  bool operator()(const And& all) const { return any_of(all.operands); }
  bool operator()(const Or& any) const { return any_of(any.operands); }
  bool operator()(const Not& inner) const { return any_of(inner.operand); }
  bool operator()(const Words&) const { return false; }
  template <typename FieldNode>
  bool operator()(const FieldNode& node) const {
    return node.field == "status";
  }

 private:
  bool any_of(const std::vector<Query>& operands) const {
    return std::ranges::any_of(operands,
                               [this](const Query& query) { return std::visit(*this, query.node); });
  }
};

bool is_standing(const Record& record) {
  const std::string_view status = record.text("status");
  return status != "candidate" && status != "withdrawn";
}

}  // namespace

const std::string& Subject::page() {
  if (!page_) page_ = query::page(record_, defs_);
  return *page_;
}

Matcher make_matcher(const Query& query, const Definitions& defs) {
  return std::visit(Maker{defs}, query.node);
}

}  // namespace praxis::query

namespace praxis {

std::vector<const Record*> search(const std::vector<Record>& records, const Query& query,
                                  const Definitions& defs, Scope scope) {
  const query::Matcher matches = query::make_matcher(query, defs);
  const bool all = scope == Scope::all || std::visit(query::NamesStatus{}, query.node);
  std::vector<const Record*> hits;
  for (const Record& record : records) {
    query::Subject subject(record, defs);
    if ((all || query::is_standing(record)) && matches(subject)) hits.push_back(&record);
  }
  return hits;
}

}  // namespace praxis
