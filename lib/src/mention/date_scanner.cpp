#include "mention/date_scanner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace praxis::mention {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_day_of(const DatePoint& date) {
  constexpr std::array kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  if (date.month == 2 && date.day == 29 && date.year != 0) return leap;
  return date.day <= kDays[static_cast<std::size_t>(date.month - 1)];
}

bool is_joint(Gap gap) { return gap == Gap::hyphen || gap == Gap::dash; }

}  // namespace

std::string edtf_of(const DatePoint& point) {
  if (point.year == 0) return {};
  if (point.month == 0) return fmt::format("{:04}", point.year);
  if (point.day == 0) return fmt::format("{:04}-{:02}", point.year, point.month);
  return fmt::format("{:04}-{:02}-{:02}", point.year, point.month, point.day);
}

std::string DateScanner::Found::edtf() const {
  const std::string begin = edtf_of(from);
  if (begin.empty()) return {};
  if (open) return begin + "/..";
  return to && *to != from ? begin + "/" + edtf_of(*to) : begin;
}

std::string_view DateScanner::word(std::size_t index) const {
  return index < words_.size() ? text_.substr(words_[index].span.begin, words_[index].span.size())
                               : std::string_view{};
}

std::size_t DateScanner::size_of(const Lexicon& lexicon, std::size_t index) const {
  if (index >= words_.size()) return 0;
  const auto match = lexicon.longest(text_, words_.subspan(index));
  return match ? match->words : 0;
}

bool DateScanner::is(const Lexicon& lexicon, std::size_t index) const { return size_of(lexicon, index) > 0; }

/// The number that a word is, of so many digits, or -1.
int DateScanner::number(std::size_t index, std::size_t fewest, std::size_t most) const {
  const std::string_view digits = word(index);
  if (digits.size() < fewest || digits.size() > most || !std::ranges::all_of(digits, is_digit)) return -1;
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int DateScanner::year(std::size_t index) const {
  const int value = number(index, 4, 4);
  return value >= 1000 && value < 3000 ? value : 0;
}

/// The number of a day, with or without its ending, or 0.
int DateScanner::day(std::size_t index) const {
  const std::string_view text = word(index);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return 0;
  int value = 0;
  std::from_chars(text.data(), text.data() + digits, value);
  if (value > 31) return 0;
  if (digits == text.size()) return value;
  for (const char* one : {"1", "2", "3", "4"}) {
    const std::string ordinal = one + std::string(text.substr(digits));
    const Word whole{{0, ordinal.size()}};
    if (reader_.ordinal_.holds(ordinal, whole)) return value;
  }
  return 0;
}

int DateScanner::month(std::size_t index) const {
  if (index >= words_.size()) return 0;
  const auto match = reader_.months_.longest(text_, words_.subspan(index, 1));
  return match ? static_cast<int>(match->value) : 0;
}

/// The index behind "of", "de", where it stands between the parts of a date.
std::size_t DateScanner::behind_of(std::size_t index) const {
  return gap(index) == Gap::blank && is(reader_.of_, index) ? index + 1 : index;
}

/// Whether "Present", "to date" or the like stands there; sets `end` behind it.
bool DateScanner::is_present(std::size_t index, std::size_t& end) const {
  constexpr std::size_t kLongest = 3;
  for (std::size_t size = kLongest; size > 0; --size) {
    if (index + size > words_.size()) continue;
    const std::size_t from = words_[index].span.begin;
    if (!reader_.defs_.labels().is_phrase("present",
                                          text_.substr(from, words_[index + size - 1].span.end - from)))
      continue;
    end = index + size;
    return true;
  }
  return false;
}

/// Adds the year behind a day or a month, where there is one.
std::optional<DateScanner::Point> DateScanner::with_year(DatePoint date, std::size_t index) const {
  const std::size_t at = behind_of(index);
  const Gap before = gap(at);
  const bool follows =
      before == Gap::blank || before == Gap::comma || before == Gap::dot || before == Gap::hyphen;
  const int year = follows ? this->year(at) : 0;
  if (year != 0) date.year = year;
  if (date.day != 0 ? !is_day_of(date) : year == 0) return std::nullopt;
  return Point{date, year != 0 ? at + 1 : index};
}

std::optional<DateScanner::Point> DateScanner::iso(std::size_t index) const {
  DatePoint date{year(index), 0, 0};
  if (date.year == 0) return std::nullopt;
  const int month = gap(index + 1) == Gap::hyphen ? number(index + 1, 2, 2) : -1;
  if (month < 1 || month > 12) return Point{date, index + 1};
  date.month = month;
  const DatePoint whole{date.year, month, gap(index + 2) == Gap::hyphen ? number(index + 2, 2, 2) : -1};
  return is_day_of(whole) ? Point{whole, index + 3} : Point{date, index + 2};
}

/// "17/11/2017": only one of its two first numbers may be a month, or both are the same.
std::optional<DateScanner::Point> DateScanner::in_numbers(std::size_t index) const {
  const Gap mark = gap(index + 1);
  const int first = number(index, 1, 2);
  const int second = number(index + 1, 1, 2);
  const int year = this->year(index + 2);
  if (mark != gap(index + 2) || (mark != Gap::slash && mark != Gap::dot && mark != Gap::hyphen))
    return std::nullopt;
  if (first < 1 || second < 1 || year == 0 || (first <= 12 && second <= 12 && first != second))
    return std::nullopt;
  const bool tight = words_[index + 2].span.end - words_[index].span.begin ==
                     word(index).size() + word(index + 1).size() + 6;
  const DatePoint date = first > 12 ? DatePoint{year, second, first} : DatePoint{year, first, second};
  return tight && is_day_of(date) ? std::optional(Point{date, index + 3}) : std::nullopt;
}

std::optional<DateScanner::Point> DateScanner::day_first(std::size_t index) const {
  const int day = this->day(index);
  const std::size_t at = behind_of(index + 1);
  const Gap before = gap(at);
  if (day == 0 || (before != Gap::blank && before != Gap::hyphen && before != Gap::apostrophe))
    return std::nullopt;
  const int month = this->month(at);
  return month == 0 ? std::nullopt : with_year({0, month, day}, at + 1);
}

std::optional<DateScanner::Point> DateScanner::month_first(std::size_t index) const {
  const int month = this->month(index);
  if (month == 0) return std::nullopt;
  const bool follows = gap(index + 1) == Gap::blank || gap(index + 1) == Gap::dot;
  const int day = follows ? this->day(index + 1) : 0;
  return day != 0 ? with_year({0, month, day}, index + 2) : with_year({0, month, 0}, index + 1);
}

std::optional<DateScanner::Point> DateScanner::point(std::size_t index) const {
  if (index >= words_.size()) return std::nullopt;
  if (words_[index].written != Case::number) return month_first(index);
  if (auto date = in_numbers(index)) return date;
  if (auto date = day_first(index)) return date;
  return iso(index);
}

/// The index behind what joins two dates, or behind everything.
std::size_t DateScanner::behind_joint(std::size_t index, bool with_and) const {
  if (is_joint(gap(index)) || gap(index) == Gap::slash) return index;
  if (gap(index) != Gap::blank) return words_.size();
  const std::size_t size = std::max(size_of(reader_.to_, index), with_and ? size_of(reader_.and_, index) : 0);
  if (size == 0) return words_.size();
  return index + size + (is(reader_.weak_, index + size) ? 1 : 0);
}

/// "16-17 November 2017", "5 and 6 March 2018", "28 February - 2 March 2018".
std::optional<DateScanner::Found> DateScanner::days_of_a_month(std::size_t index) const {
  const int first = day(index);
  if (first == 0) return std::nullopt;
  const int month = this->month(behind_of(index + 1));
  const std::size_t joint = behind_joint(month != 0 ? behind_of(index + 1) + 1 : index + 1, month == 0);
  const auto last = joint < words_.size() ? day_first(joint) : std::nullopt;
  if (!last) return std::nullopt;
  const DatePoint from{last->date.year, month != 0 ? month : last->date.month, first};
  if (!is_day_of(from) || from >= last->date) return std::nullopt;
  return Found{last->end, from, last->date, false};
}

/// "November 16-17, 2017".
std::optional<DateScanner::Found> DateScanner::month_with_days(std::size_t index) const {
  const int month = this->month(index);
  const int first = month != 0 && gap(index + 1) == Gap::blank ? day(index + 1) : 0;
  const std::size_t joint = first != 0 ? behind_joint(index + 2, true) : words_.size();
  const int last = joint < words_.size() ? day(joint) : 0;
  const auto end = last > first ? with_year({0, month, last}, joint + 1) : std::nullopt;
  if (!end) return std::nullopt;
  return Found{end->end, {end->date.year, month, first}, end->date, false};
}

/// "March-May 2018", "March to May 2018".
std::optional<DateScanner::Found> DateScanner::months_of_a_year(std::size_t index) const {
  const int first = month(index);
  const std::size_t joint = first != 0 ? behind_joint(index + 1, false) : words_.size();
  const auto last = joint < words_.size() ? month_first(joint) : std::nullopt;
  if (!last || last->date.day != 0 || last->date.month <= first) return std::nullopt;
  return Found{last->end, {last->date.year, first, 0}, last->date, false};
}

std::optional<DateScanner::Found> DateScanner::interval(std::size_t index, bool with_and) const {
  const auto begin = point(index);
  if (!begin) return std::nullopt;
  Found found{begin->end, begin->date, std::nullopt, false};
  if (begin->date.year == 0) return found;
  std::size_t end = 0;
  const std::size_t joint = behind_joint(begin->end, with_and);
  const bool in_words = joint > begin->end;
  if (is_present(in_words ? begin->end : joint, end) || (joint < words_.size() && is_present(joint, end))) {
    const bool joined = in_words ? joint < words_.size() : true;
    if (joined) return Found{end, begin->date, std::nullopt, true};
  }
  if (joint >= words_.size()) return found;
  const int short_year =
      begin->date.month == 0 && !in_words && word(joint).size() == 2 ? number(joint, 2, 2) : -1;
  if (short_year > begin->date.year % 100)
    return Found{joint + 1, begin->date, DatePoint{begin->date.year / 100 * 100 + short_year, 0, 0}, false};
  const auto last = point(joint);
  const bool ascends = last && last->date.year != 0 && edtf_of(last->date) >= edtf_of(begin->date);
  return ascends ? Found{last->end, begin->date, last->date, false} : found;
}

std::size_t DateScanner::skip_introducers(std::size_t index, std::size_t most) const {
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t size =
        std::max({size_of(reader_.year_, index), size_of(reader_.weak_, index), size_of(reader_.of_, index)});
    if (size == 0) break;
    index += size;
  }
  return index;
}

/// Intervals that a word opens: "since 2016", "from 2013 to 2017", "del 16 al 17 de noviembre".
std::optional<DateScanner::Found> DateScanner::opened(std::size_t index) const {
  const bool since = is(reader_.since_, index);
  const bool from = is(reader_.from_, index);
  if (!since && !from && !is(reader_.of_, index)) return std::nullopt;
  const std::size_t first = skip_introducers(index + 1, 2);
  auto found = days_of_a_month(first);
  if (!found) found = interval(first, from);
  if (!found || (found->from.year == 0 && found->to)) return std::nullopt;
  if (found->to || found->open || found->from.year == 0) return found->from.year != 0 ? found : std::nullopt;
  const std::size_t onwards = gap(found->end) == Gap::blank ? size_of(reader_.onwards_, found->end) : 0;
  if (!since && onwards == 0) return std::nullopt;
  found->open = true;
  found->end += onwards;
  return found;
}

std::optional<DateScanner::Found> DateScanner::at(std::size_t index) const {
  if (index >= words_.size()) return std::nullopt;
  if (words_[index].written != Case::number) {
    if (auto found = opened(index)) return found;
    if (auto found = month_with_days(index)) return found;
    if (auto found = months_of_a_year(index)) return found;
  } else if (auto found = days_of_a_month(index)) {
    return found;
  }
  return interval(index, false);
}

bool DateScanner::is_year_in_prose(std::size_t index) const {
  const Span span = words_[index].span;
  const int value = year(index);
  const std::string_view before = text_.substr(0, span.begin);
  const std::string_view after = text_.substr(span.end, 2);
  if (value < 1900 || value > 2099) return false;
  for (const std::string_view sign : {"$", "€", "£", "#", "°", "№", "%"}) {
    if (before.ends_with(sign) || before.ends_with(std::string(sign) + " ") || after.starts_with(sign))
      return false;
  }
  const bool in_number =
      after.size() == 2 && (after[0] == ',' || after[0] == '.' || after[0] == '-') && is_digit(after[1]);
  if (in_number || gap(index + 1) == Gap::hyphen || (index > 0 && is_digit(before.back()))) return false;

  const bool counted =
      index + 1 < words_.size() && gap(index + 1) == Gap::blank && words_[index + 1].written == Case::lower;
  const Gap lead = gap(index);
  if (lead == Gap::blank && index > 0 && is(reader_.number_, index - 1)) return false;
  if (gap(index + 1) == Gap::blank && is(reader_.plan_, index + 1)) return false;
  if (lead == Gap::bracket) return words_[index - 1].written != Case::number;
  if (lead == Gap::start || lead == Gap::comma)
    return !counted && (lead == Gap::start || !is_digit(text_[words_[index - 1].span.end - 1]));
  if (lead != Gap::blank && lead != Gap::apostrophe && lead != Gap::hyphen) return false;
  if (is(reader_.year_, index - 1) || is(reader_.since_, index - 1)) return true;
  const bool weak = is(reader_.weak_, index - 1) || is(reader_.of_, index - 1) ||
                    is(reader_.from_, index - 1) || is(reader_.to_, index - 1) || is(reader_.and_, index - 1);
  constexpr int kRound = 50;
  return weak && !(counted && value % kRound == 0);
}

}  // namespace praxis::mention
