#include "text/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
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

namespace {

/// The optimal string alignment distance of two rows of characters.
template <typename Row>
std::size_t distance(const Row& left, const Row& right, std::size_t limit) {
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

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters that one text has more often than the other: each edit mends two of them at most.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::array<int, 256> counts{};
  for (const char c : a) ++counts[static_cast<unsigned char>(c)];
  for (const char c : b) --counts[static_cast<unsigned char>(c)];
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0},
                         [](std::size_t sum, int count) { return sum + static_cast<std::size_t>(std::abs(count)); });
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  // Most comparisons are of texts that have nothing in common: that is seen without the table of distances.
  if (is_ascii(a) && is_ascii(b)) {
    if (difference(a.size(), b.size()) > limit || letters_apart(a, b) > 2 * limit) return limit + 1;
    return distance(a, b, limit);
  }
  const auto left = characters(a);
  const auto right = characters(b);
  if (difference(left.size(), right.size()) > limit) return limit + 1;
  return distance(left, right, limit);
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
