#pragma once

#include <cstddef>

#include "identity/portrait.hpp"

/// How two portraits agree, one question each. Nothing here decides.
namespace praxis::identity {

/// What two sets have to do with each other.
enum class Meeting {
  unknown,  ///< one of them is empty
  apart,    ///< nothing in common
  partly,   ///< something in common
  equal,
};
[[nodiscard]] Meeting meet(const List& a, const List& b);
[[nodiscard]] Meeting meet(const Words& a, const Words& b);
/// Whether each set has something that the other has not.
[[nodiscard]] bool each_has_own(const Words& a, const Words& b);

/// How much of two texts is the same, by runs of four words.
struct Overlap {
  bool comparable = false;   ///< both are long enough to tell
  double contained = 0;      ///< share of the shorter that stands in the longer, 0 to 1
  double resemblance = 0;    ///< share of both together that they have in common, 0 to 1
  bool opens_alike = false;  ///< the first words are the same: one may be the other cut short
};
[[nodiscard]] Overlap overlap(const Portrait& a, const Portrait& b);

enum class TitleMeeting {
  apart,   ///< fewer than half of the words of the shorter one stand in the other
  some,    ///< half of them or more
  within,  ///< all words of one (two at least) stand in the other
  equal,   ///< the same words, in the title or an alternative title
};
[[nodiscard]] TitleMeeting meet_titles(const Portrait& a, const Portrait& b);

/// Whether any stakeholder of one may be one of the other: the same words, some of them left out, or an
/// acronym for them.
[[nodiscard]] Meeting meet_stakeholders(const Portrait& a, const Portrait& b);
/// Whether any dates overlap.
[[nodiscard]] Meeting meet_dates(const Portrait& a, const Portrait& b);

/// How many members of two sets are the same, and their share of the smaller set.
struct Common {
  std::size_t number = 0;
  double share = 0;
};
[[nodiscard]] Common common(const Words& a, const Words& b);

}  // namespace praxis::identity
