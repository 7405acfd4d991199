#pragma once

#include <limits>
#include <optional>
#include <string_view>

/// Dates as stretches of days, to see whether two of them touch.
namespace praxis::query {

/// From the first to the last day that a date may mean, each as YYYYMMDD.
struct Days {
  int from = std::numeric_limits<int>::min();
  int to = std::numeric_limits<int>::max();

  [[nodiscard]] constexpr bool touches(Days other) const { return from <= other.to && other.from <= to; }
  bool operator==(const Days&) const = default;
};

/// The days of a date or interval in EDTF: `2013`, `2013-07`, `2013-07-05`, `201X`, `2013~`, `2013/2017`,
/// `2016/..`. A season counts as its whole year. Nothing where the text is no such date, or ends before it
/// begins.
[[nodiscard]] std::optional<Days> days(std::string_view edtf);

}  // namespace praxis::query
