#pragma once

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace praxis::evaluate {

/// How well a wanted thing and a held one agree; those without agreement are never listed.
struct Agreement {
  std::size_t points = 0;
  std::size_t wanted = 0;  ///< index
  std::size_t held = 0;    ///< index
};

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Pairs each wanted thing with at most one held thing, best agreement first; among equals the earlier come
/// first. Gives the index of the held one for each of `wanted` things, or `kNobody`.
[[nodiscard]] inline std::vector<std::size_t> pair_up(std::vector<Agreement> agreements, std::size_t wanted) {
  std::ranges::sort(agreements, [](const Agreement& a, const Agreement& b) {
    return std::tie(b.points, a.wanted, a.held) < std::tie(a.points, b.wanted, b.held);
  });
  std::vector<std::size_t> partner(wanted, kNobody);
  for (const Agreement& agreement : agreements) {
    const bool is_taken = std::ranges::find(partner, agreement.held) != partner.end();
    if (partner[agreement.wanted] == kNobody && !is_taken) partner[agreement.wanted] = agreement.held;
  }
  return partner;
}

}  // namespace praxis::evaluate
