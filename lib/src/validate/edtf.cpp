#include "validate/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace praxis::validation {
namespace {

constexpr std::string_view kOpen = "..";

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int result = 0;
  for (const char c : digits) result = result * 10 + (c - '0');
  return result;
}

int days_in(int year, int month) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : kDays.at(static_cast<std::size_t>(month) - 1);
}

/// The parts of a text between separators, as spans.
std::vector<Span> split(std::string_view text, Span range, char separator) {
  std::vector<Span> parts;
  std::size_t begin = range.begin;
  for (std::size_t at = range.begin; at <= range.end; ++at) {
    if (at < range.end && text[at] != separator) continue;
    parts.push_back({begin, at});
    begin = at + 1;
  }
  return parts;
}

/// "2013-7-5" as "2013-07-05"; empty where that is not all that is missing.
std::string padded(std::string_view date) {
  std::string result;
  for (const Span part : split(date, {0, date.size()}, '-')) {
    const std::string_view digits = date.substr(part.begin, part.size());
    const std::size_t wanted = result.empty() ? 4 : 2;
    if (!is_digits(digits) || digits.size() > wanted || (result.empty() && digits.size() != 4)) return {};
    result += fmt::format("{}{:0>{}}", result.empty() ? "" : "-", digits, wanted);
  }
  return result.size() > 10 ? std::string() : result;
}

/// What is long is no slip of a date, and not repeated.
std::string words_for_none(std::string_view part) {
  constexpr std::size_t kLongest = 20;
  return part.empty() || part.size() > kLongest ? "there is no date" : fmt::format("'{}' is no date", part);
}

DateProblem no_form(std::string_view date, Span span) {
  const std::string_view part = date.substr(span.begin, span.size());
  std::string instead = padded(part);
  if (instead == part) instead.clear();
  if (!instead.empty())
    instead = fmt::format("{}{}{}", date.substr(0, span.begin), instead, date.substr(span.end));
  return {DateProblem::Kind::form, span, words_for_none(part), std::move(instead)};
}

std::optional<DateProblem> problem_of_point(std::string_view date, Span span) {
  const std::vector<Span> parts = split(date, span, '-');
  constexpr std::array<std::size_t, 3> kSizes{4, 2, 2};
  if (parts.size() > kSizes.size()) return no_form(date, span);
  std::array<int, 3> numbers{0, 0, 0};
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const std::string_view digits = date.substr(parts[at].begin, parts[at].size());
    if (!is_digits(digits) || digits.size() != kSizes.at(at)) return no_form(date, span);
    numbers.at(at) = number(digits);
  }
  const auto [year, month, day] = numbers;
  if (parts.size() > 1 && (month < 1 || month > 12)) {
    const bool is_swapped = parts.size() == 3 && month >= 13 && month <= 31 && day >= 1 && day <= 12;
    return DateProblem{DateProblem::Kind::form, parts[1], fmt::format("there is no month {}", month),
                       is_swapped && span.size() == date.size()
                           ? fmt::format("{:04}-{:02}-{:02}", year, day, month)
                           : std::string()};
  }
  if (parts.size() > 2 && (day < 1 || day > days_in(year, month))) {
    const auto kind = day < 1 || day > 31 ? DateProblem::Kind::form : DateProblem::Kind::sense;
    return DateProblem{
        kind, parts[2], fmt::format("{:04}-{:02} has {} days", year, month, days_in(year, month)), {}};
  }
  return std::nullopt;
}

/// Whether an interval ends before it begins, as far as both ends say.
bool is_reversed(std::string_view from, std::string_view to) {
  const std::size_t common = std::min(from.size(), to.size());
  return to.substr(0, common) < from.substr(0, common);
}

}  // namespace

std::optional<DateProblem> date_problem(std::string_view date) {
  const Span all{0, date.size()};
  const std::vector<Span> ends = split(date, all, '/');
  if (ends.size() > 2) {
    std::string dashed(date);
    std::ranges::replace(dashed, '/', '-');
    return DateProblem{DateProblem::Kind::form, all, words_for_none(date), padded(dashed)};
  }
  const auto text = [date](Span span) { return date.substr(span.begin, span.size()); };
  for (const Span end : ends) {
    if (ends.size() == 2 && text(end) == kOpen) continue;
    if (std::optional<DateProblem> problem = problem_of_point(date, end)) return problem;
  }
  if (ends.size() == 1) return std::nullopt;
  const std::string_view from = text(ends[0]);
  const std::string_view to = text(ends[1]);
  if (from == kOpen && to == kOpen)
    return DateProblem{DateProblem::Kind::form, all, "an interval has one end at least", {}};
  if (from == kOpen || to == kOpen || !is_reversed(from, to)) return std::nullopt;
  return DateProblem{DateProblem::Kind::sense, all, "the interval ends before it begins",
                     fmt::format("{}/{}", to, from)};
}

}  // namespace praxis::validation
