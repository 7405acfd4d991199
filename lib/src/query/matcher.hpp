#pragma once

#include <functional>
#include <optional>
#include <praxis/query.hpp>
#include <string>

/// Queries made ready to be asked of many records.
namespace praxis::query {

/// A record under search; its page is made when the first word is looked for.
class Subject {
 public:
  Subject(const Record& record, const Definitions& defs) : record_(record), defs_(defs) {}

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] const std::string& page();

 private:
  const Record& record_;
  const Definitions& defs_;
  std::optional<std::string> page_;
};

/// Whether a record answers a query.
using Matcher = std::function<bool(Subject&)>;

/// The matcher of a query, which must not outlive `defs`.
[[nodiscard]] Matcher make_matcher(const Query& query, const Definitions& defs);

/// The matchers of a field's values. A key that holds nothing never passes.
[[nodiscard]] Matcher make_matcher(const FieldIs& is, const Definitions& defs);
[[nodiscard]] Matcher make_matcher(const Between& between, const Definitions& defs);
[[nodiscard]] Matcher make_matcher(const Has& has, const Definitions& defs);

}  // namespace praxis::query
