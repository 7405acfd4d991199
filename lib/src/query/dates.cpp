#include "query/dates.hpp"

#include <algorithm>
#include <string>

namespace praxis::query {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The lowest and the highest number that digits, some of them left open by an X, can stand for.
struct Bounds {
  int low = 0;
  int high = 0;
};

std::optional<Bounds> bounds(std::string_view digits, std::size_t size) {
  if (digits.size() != size) return std::nullopt;
  Bounds result;
  for (const char c : digits) {
    if (!is_digit(c) && c != 'X') return std::nullopt;
    result.low = result.low * 10 + (c == 'X' ? 0 : c - '0');
    result.high = result.high * 10 + (c == 'X' ? 9 : c - '0');
  }
  return result;
}

/// Month or day within its limits; nothing where no number in them is meant.
std::optional<Bounds> bounds_within(std::string_view digits, int limit) {
  std::optional<Bounds> result = bounds(digits, 2);
  if (!result) return std::nullopt;
  result->low = std::max(result->low, 1);
  result->high = std::min(result->high, limit);
  return result->low <= result->high ? result : std::nullopt;
}

bool is_season(std::string_view month) { return month.size() == 2 && month >= "21" && month <= "24"; }

/// One date without interval: year, perhaps month or season, perhaps day.
std::optional<Days> one_date(std::string_view edtf) {
  std::string plain(edtf.substr(0, edtf.find('T')));
  std::erase_if(plain, [](char c) { return c == '?' || c == '~' || c == '%'; });
  const std::string_view date = plain;
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return std::nullopt;
  const std::optional<Bounds> year = bounds(date.substr(0, 4), 4);
  if (!year) return std::nullopt;
  Bounds month{1, 12};
  Bounds day{1, 31};
  const bool with_month = date.size() > 4 && !(date.size() == 7 && is_season(date.substr(5)));
  if (date.size() > 4 && date[4] != '-') return std::nullopt;
  if (with_month) {
    const std::optional<Bounds> given = bounds_within(date.substr(5, 2), 12);
    if (!given) return std::nullopt;
    month = *given;
  }
  if (date.size() == 10) {
    const std::optional<Bounds> given = bounds_within(date.substr(8), 31);
    if (!given || date[7] != '-') return std::nullopt;
    day = *given;
  }
  return Days{year->low * 10000 + month.low * 100 + day.low,
              year->high * 10000 + month.high * 100 + day.high};
}

bool is_open(std::string_view end) { return end.empty() || end == ".."; }

}  // namespace

std::optional<Days> days(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return one_date(edtf);
  const std::string_view from = edtf.substr(0, slash);
  const std::string_view to = edtf.substr(slash + 1);
  if (is_open(from) && is_open(to)) return std::nullopt;
  const std::optional<Days> first = is_open(from) ? Days{} : one_date(from);
  const std::optional<Days> last = is_open(to) ? Days{} : one_date(to);
  if (!first || !last || first->from > last->to) return std::nullopt;
  return Days{first->from, last->to};
}

}  // namespace praxis::query
