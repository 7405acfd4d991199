#pragma once

#include <optional>
#include <praxis/source.hpp>
#include <string>
#include <string_view>

/// What is wrong with a date in Extended Date/Time Format, as far as records use it: a year, month or day, or
/// an interval of two with ".." for an open end. Facts: ISO 8601-2:2019, level 0 and open intervals; the
/// Gregorian calendar.
namespace praxis::validation {

struct DateProblem {
  enum class Kind {
    form,   ///< the pattern in the schemas refuses it
    sense,  ///< it has the form of a date, but is none: 30 February, an interval that ends before it begins
  };
  Kind kind = Kind::form;
  Span span;            ///< what is wrong; byte offsets of the date, half-open
  std::string message;  ///< "there is no month 13"
  std::string instead;  ///< the whole date as it may have been meant; empty where nothing can be said
  bool operator==(const DateProblem&) const = default;
};

/// The first mistake of a date; nothing where it is right.
///
///     date_problem("2013-13")->span;        // {5, 7}
///     date_problem("2017/2013")->instead;   // "2013/2017"
[[nodiscard]] std::optional<DateProblem> date_problem(std::string_view date);

}  // namespace praxis::validation
