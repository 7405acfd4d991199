#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "mention/dates.hpp"
#include "mention/words.hpp"

namespace praxis::mention {

/// A day, a month or a year; what is not said is 0.
struct DatePoint {
  int year = 0;
  int month = 0;
  int day = 0;
  friend constexpr auto operator<=>(const DatePoint&, const DatePoint&) = default;
};

/// "2017-11-16", "2013-07", "2013"; empty without a year.
[[nodiscard]] std::string edtf_of(const DatePoint& point);

/// Reads dates at places of a row of words. Each look at a place reads a bounded number of words.
class DateScanner {
 public:
  DateScanner(const DateReader& reader, std::string_view text, std::span<const Word> words)
      : reader_(reader), text_(text), words_(words) {}

  struct Found {
    std::size_t end = 0;  ///< index behind its last word
    DatePoint from;
    std::optional<DatePoint> to;
    bool open = false;  ///< without an end

    [[nodiscard]] bool is_plain_year() const { return from.month == 0 && !to && !open; }
    [[nodiscard]] std::string edtf() const;
  };
  /// The date or interval whose first word this is.
  [[nodiscard]] std::optional<Found> at(std::size_t index) const;
  /// Whether the number of four digits there is a year by the words beside it.
  [[nodiscard]] bool is_year_in_prose(std::size_t index) const;
  /// The index behind words that may lead to a date, at most `most` of them: "early", "the year".
  [[nodiscard]] std::size_t skip_introducers(std::size_t index, std::size_t most) const;

 private:
  struct Point {
    DatePoint date;
    std::size_t end = 0;
  };
  [[nodiscard]] bool is(const Lexicon& lexicon, std::size_t index) const;
  [[nodiscard]] std::size_t size_of(const Lexicon& lexicon, std::size_t index) const;
  [[nodiscard]] Gap gap(std::size_t index) const {
    return index < words_.size() ? words_[index].gap : Gap::other;
  }
  [[nodiscard]] std::string_view word(std::size_t index) const;
  [[nodiscard]] int number(std::size_t index, std::size_t fewest, std::size_t most) const;
  [[nodiscard]] int year(std::size_t index) const;
  [[nodiscard]] int day(std::size_t index) const;
  [[nodiscard]] int month(std::size_t index) const;
  [[nodiscard]] bool is_present(std::size_t index, std::size_t& end) const;
  [[nodiscard]] std::size_t behind_of(std::size_t index) const;

  [[nodiscard]] std::optional<Point> point(std::size_t index) const;
  [[nodiscard]] std::optional<Point> iso(std::size_t index) const;
  [[nodiscard]] std::optional<Point> day_first(std::size_t index) const;
  [[nodiscard]] std::optional<Point> month_first(std::size_t index) const;
  [[nodiscard]] std::optional<Point> in_numbers(std::size_t index) const;
  [[nodiscard]] std::optional<Point> with_year(DatePoint date, std::size_t index) const;

  [[nodiscard]] std::optional<Found> opened(std::size_t index) const;
  [[nodiscard]] std::optional<Found> days_of_a_month(std::size_t index) const;
  [[nodiscard]] std::optional<Found> month_with_days(std::size_t index) const;
  [[nodiscard]] std::optional<Found> months_of_a_year(std::size_t index) const;
  [[nodiscard]] std::optional<Found> interval(std::size_t index, bool with_and) const;
  [[nodiscard]] std::size_t behind_joint(std::size_t index, bool with_and) const;

  const DateReader& reader_;
  std::string_view text_;
  std::span<const Word> words_;
};

}  // namespace praxis::mention
