#include <fmt/format.h>

#include <algorithm>
#include <praxis/fix.hpp>

namespace praxis {
namespace {

constexpr std::size_t kAround = 3;       ///< unchanged lines shown on each side of a change
constexpr std::size_t kFarthest = 1000;  ///< texts that differ in more lines are shown as replaced

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A line of the diff: ' ' in both texts, '-' in the first alone, '+' in the second alone.
struct Step {
  char sign;
  std::string_view line;
};
using Steps = std::vector<Step>;

/// The shortest way from one list of lines to another: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986.
class Way {
 public:
  Way(const Lines& from, const Lines& to) : from_(from), to_(to) {}

  [[nodiscard]] Steps steps() {
    const std::optional<std::size_t> length = search();
    if (!length) return replaced();
    return back(*length);
  }

 private:
  using Line = std::ptrdiff_t;

  /// How far one gets with so many differing lines, by diagonal; kept for the way back.
  [[nodiscard]] std::optional<std::size_t> search() {
    const std::size_t most = std::min(from_.size() + to_.size(), kFarthest);
    std::vector<Line> reach(2 * most + 3, 0);
    const auto middle = static_cast<Line>(most + 1);
    for (std::size_t length = 0; length <= most; ++length) {
      reached_.push_back(reach);
      for (Line diagonal = -Line(length); diagonal <= Line(length); diagonal += 2) {
        Line& own = reach[std::size_t(middle + diagonal)];
        own = slide(start(reach, middle, diagonal, Line(length)), diagonal);
        if (own >= Line(from_.size()) && own - diagonal >= Line(to_.size())) return length;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool comes_down(const std::vector<Line>& reach, Line middle, Line diagonal,
                                       Line length) {
    return diagonal == -length || (diagonal != length && reach[std::size_t(middle + diagonal - 1)] <
                                                             reach[std::size_t(middle + diagonal + 1)]);
  }

  [[nodiscard]] static Line start(const std::vector<Line>& reach, Line middle, Line diagonal, Line length) {
    return comes_down(reach, middle, diagonal, length) ? reach[std::size_t(middle + diagonal + 1)]
                                                       : reach[std::size_t(middle + diagonal - 1)] + 1;
  }

  [[nodiscard]] Line slide(Line at, Line diagonal) const {
    while (at < Line(from_.size()) && at - diagonal < Line(to_.size()) &&
           from_[std::size_t(at)] == to_[std::size_t(at - diagonal)])
      ++at;
    return at;
  }

  [[nodiscard]] Steps back(std::size_t length) const {
    Steps steps;
    auto x = Line(from_.size());
    auto y = Line(to_.size());
    for (auto left = Line(length); left >= 0; --left) {
      const std::vector<Line>& reach = reached_[std::size_t(left)];
      const auto middle = Line(reach.size() / 2);
      const Line diagonal = x - y;
      const bool down = comes_down(reach, middle, diagonal, left);
      const Line x_before = left == 0 ? 0 : reach[std::size_t(middle + (down ? diagonal + 1 : diagonal - 1))];
      const Line y_before = left == 0 ? 0 : x_before - (down ? diagonal + 1 : diagonal - 1);
      for (; x > x_before + (left > 0 && !down ? 1 : 0) && y > y_before + (left > 0 && down ? 1 : 0);
           --x, --y)
        steps.push_back({' ', from_[std::size_t(x - 1)]});
      if (left == 0) break;
      steps.push_back(down ? Step{'+', to_[std::size_t(y - 1)]} : Step{'-', from_[std::size_t(x - 1)]});
      x = x_before;
      y = y_before;
    }
    std::ranges::reverse(steps);
    return steps;
  }

  [[nodiscard]] Steps replaced() const {
    Steps steps;
    for (const std::string_view line : from_) steps.push_back({'-', line});
    for (const std::string_view line : to_) steps.push_back({'+', line});
    return steps;
  }

  const Lines& from_;
  const Lines& to_;
  std::vector<std::vector<Line>> reached_;
};

/// Changes that are so near one another that their surroundings meet, with these.
struct Hunk {
  std::size_t begin = 0;  ///< of the steps
  std::size_t end = 0;
};

std::vector<Hunk> hunks_of(const Steps& steps) {
  std::vector<Hunk> hunks;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (steps[at].sign == ' ') continue;
    const std::size_t begin = at < kAround ? 0 : at - kAround;
    const std::size_t end = std::min(steps.size(), at + kAround + 1);
    if (hunks.empty() || begin > hunks.back().end) hunks.push_back({begin, end});
    hunks.back().end = end;
  }
  return hunks;
}

/// "3,7": the first line and the number of lines; of none, the line before.
std::string range(const Steps& steps, const Hunk& hunk, char other) {
  const auto is_here = [other](const Step& step) { return step.sign != other; };
  const auto begin = steps.begin() + std::ptrdiff_t(hunk.begin);
  const auto before = std::count_if(steps.begin(), begin, is_here);
  const auto count = std::count_if(begin, steps.begin() + std::ptrdiff_t(hunk.end), is_here);
  const auto first = count == 0 ? before : before + 1;
  return count == 1 ? std::to_string(first) : fmt::format("{},{}", first, count);
}

void add_hunk(const Steps& steps, const Hunk& hunk, std::string& result) {
  result += fmt::format("@@ -{} +{} @@\n", range(steps, hunk, '+'), range(steps, hunk, '-'));
  for (std::size_t at = hunk.begin; at < hunk.end; ++at) {
    (result += steps[at].sign) += steps[at].line;
    if (!steps[at].line.ends_with('\n')) result += "\n\\ No newline at end of file\n";
  }
}

}  // namespace

std::string unified_diff(const DiffSide& before, const DiffSide& after) {
  if (before.text == after.text) return {};
  const Lines from = lines_of(before.text);
  const Lines to = lines_of(after.text);
  const Steps steps = Way(from, to).steps();
  std::string result = fmt::format("--- {}\n+++ {}\n", before.name, after.name);
  for (const Hunk& hunk : hunks_of(steps)) add_hunk(steps, hunk, result);
  return result;
}

}  // namespace praxis
