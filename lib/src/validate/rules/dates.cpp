#include "validate/dates.hpp"

#include "validate/edtf.hpp"
#include "validate/leaves.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {

// What has not even the form of a date breaks the schema, and is described there.
void check_dates(const Subject& subject, Findings& findings) {
  for (const Leaf& leaf : leaves(subject)) {
    if (leaf.field != "dates" && leaf.field != "date") continue;
    const std::optional<DateProblem> problem = date_problem(leaf.text);
    if (problem && problem->kind == DateProblem::Kind::sense)
      findings.add(describe_date(subject, leaf.pointer, std::string(leaf.text)));
  }
}

}  // namespace praxis::validation
