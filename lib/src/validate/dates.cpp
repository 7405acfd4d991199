#include "validate/dates.hpp"

#include <fmt/format.h>

#include "mention/dates.hpp"
#include "validate/edtf.hpp"
#include "validate/within.hpp"

namespace praxis::validation {
namespace {

constexpr std::string_view kExpected =
    "expected is a date as in 2013, 2013-07 or 2013-07-15, or an interval as in 2013/2017, 2016/.. or "
    "../2020";

void suggest(Diagnostic& diagnostic, const std::string& instead) {
  diagnostic.hint = did_you_mean({instead});
  diagnostic.fix = Fix{as_yaml(instead), false};
}

}  // namespace

Diagnostic describe_date(const Subject& subject, const std::string& pointer, const std::string& date) {
  const std::string in_words = mention::to_edtf(date, subject.defs);
  const std::string words = fmt::format("{} cannot be {}", words_for(pointer), in_quotes(date));
  const std::optional<DateProblem> problem = date_problem(date);
  if (!problem || (!in_words.empty() && in_words != date)) {
    Diagnostic result = finding(subject, pointer, Code::wrong_date, words);
    result.hint = kExpected;
    if (!in_words.empty() && !date_problem(in_words)) suggest(result, in_words);
    return result;
  }
  const bool is_all = problem->kind == DateProblem::Kind::form && problem->span.size() == date.size();
  PartFinding part = finding_within(subject, pointer, problem->span, Code::wrong_date,
                                    is_all ? words : fmt::format("{}: {}", words, problem->message));
  if (problem->instead.empty()) {
    part.diagnostic.hint = kExpected;
  } else {
    // What is offered replaces the whole date.
    part.diagnostic.where = finding(subject, pointer, Code::wrong_date, {}).where;
    suggest(part.diagnostic, problem->instead);
  }
  return part.diagnostic;
}

}  // namespace praxis::validation
