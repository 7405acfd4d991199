#include "text/spelling.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/utf8.hpp"

namespace praxis::text {
namespace {

std::vector<std::string_view> characters(std::string_view utf8) {
  std::vector<std::string_view> result;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t size = std::min(character_size(utf8[at]), utf8.size() - at);
    result.push_back(utf8.substr(at, size));
    at += size;
  }
  return result;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const auto left = characters(a);
  const auto right = characters(b);
  const std::size_t gap = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(right.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substitution});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::ranges::min_element(row) > limit) return limit + 1;
    before_last = last;
    last = row;
  }
  return std::min(last.back(), limit + 1);
}

std::size_t tolerance(std::string_view word) { return std::min<std::size_t>(3, code_points(word) / 3); }

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  std::size_t best = tolerance(word) + 1;
  std::optional<std::string> result;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, best);
    if (distance < best) {
      best = distance;
      result = candidate;
    }
  }
  return result;
}

}  // namespace praxis::text
