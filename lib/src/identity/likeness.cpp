#include "identity/likeness.hpp"

#include <algorithm>
#include <iterator>

namespace praxis::identity {
namespace {

constexpr std::size_t kEnoughShingles = 8;

template <typename Set>
std::size_t count_common(const Set& a, const Set& b) {
  Set both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

TitleMeeting meet_title(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return TitleMeeting::apart;
  if (a == b) return TitleMeeting::equal;
  const Common both = common(a, b);
  if (both.share == 1 && both.number >= 2) return TitleMeeting::within;
  return both.share >= 0.5 ? TitleMeeting::some : TitleMeeting::apart;
}

/// Whether the letters of one word are those that the words of the other name begin with, in any order: "iom"
/// and "international migration organization".
bool is_acronym_of(const Words& acronym, const Words& name) {
  if (acronym.size() != 1 || acronym.front().size() < 2 || name.size() != acronym.front().size())
    return false;
  std::string letters = acronym.front();
  std::ranges::sort(letters);
  std::string initials;
  for (const std::string& word : name) initials += word.front();
  std::ranges::sort(initials);
  return letters == initials;
}

bool is_one_stakeholder(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return false;
  return common(a, b).share == 1 || is_acronym_of(a, b) || is_acronym_of(b, a);
}

}  // namespace

Meeting meet(const List& a, const List& b) {
  if (a.empty() || b.empty()) return Meeting::unknown;
  if (a == b) return Meeting::equal;
  const bool any =
      std::ranges::any_of(a, [&](const Value& value) { return std::ranges::find(b, value) != b.end(); });
  return any ? Meeting::partly : Meeting::apart;
}

Meeting meet(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return Meeting::unknown;
  if (a == b) return Meeting::equal;
  return count_common(a, b) > 0 ? Meeting::partly : Meeting::apart;
}

bool each_has_own(const Words& a, const Words& b) {
  const std::size_t both = count_common(a, b);
  return both < a.size() && both < b.size();
}

Overlap overlap(const Portrait& a, const Portrait& b) {
  Overlap result;
  if (a.prose != 0 && a.prose == b.prose) return {true, 1, 1, true};
  const std::size_t both = count_common(a.shingles, b.shingles);
  const std::size_t smaller = std::min(a.shingles.size(), b.shingles.size());
  result.comparable = smaller >= kEnoughShingles;
  result.contained = share(both, smaller);
  result.resemblance = share(both, a.shingles.size() + b.shingles.size() - both);
  result.opens_alike = a.opening != 0 && a.opening == b.opening;
  return result;
}

TitleMeeting meet_titles(const Portrait& a, const Portrait& b) {
  TitleMeeting best = TitleMeeting::apart;
  for (const Words& ours : a.titles) {
    for (const Words& theirs : b.titles) best = std::max(best, meet_title(ours, theirs));
  }
  return best;
}

Meeting meet_stakeholders(const Portrait& a, const Portrait& b) {
  if (a.stakeholders.empty() || b.stakeholders.empty()) return Meeting::unknown;
  for (const Words& ours : a.stakeholders) {
    for (const Words& theirs : b.stakeholders) {
      if (is_one_stakeholder(ours, theirs)) return Meeting::partly;
    }
  }
  return Meeting::apart;
}

Meeting meet_dates(const Portrait& a, const Portrait& b) {
  if (a.dates.empty() || b.dates.empty()) return Meeting::unknown;
  for (const auto& [first, last] : a.dates) {
    for (const auto& [other_first, other_last] : b.dates) {
      if (first <= other_last && other_first <= last) return Meeting::partly;
    }
  }
  return Meeting::apart;
}

Common common(const Words& a, const Words& b) {
  const std::size_t both = count_common(a, b);
  return {both, share(both, std::min(a.size(), b.size()))};
}

}  // namespace praxis::identity
