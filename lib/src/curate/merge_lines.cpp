#include "curate/merge_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace praxis::curate {
namespace {

using Lines = std::vector<std::string_view>;
using Piece = std::span<const std::string_view>;

constexpr std::size_t kMostCells = 4'000'000;  ///< of the table that compares two texts: 2,000 lines each
constexpr std::size_t kNone = std::string_view::npos;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// Lengths of the longest common subsequences of all tails of two texts.
class Table {
 public:
  Table(const Lines& a, const Lines& b) : width_(b.size() + 1), cells_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        cells_[i * width_ + j] = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const { return cells_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

/// For each line of `base` the line of `side` that it became, or `kNone`.
std::vector<std::size_t> matches(const Lines& base, const Lines& side) {
  std::vector<std::size_t> result(base.size(), kNone);
  const Table table(base, side);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < base.size() && j < side.size()) {
    if (base[i] == side[j]) {
      result[i++] = j++;
    } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return result;
}

/// The lines of all three texts between two lines that they share.
struct Chunk {
  Piece base;
  Piece ours;
  Piece theirs;
};

std::optional<Piece> resolved(const Chunk& chunk) {
  if (std::ranges::equal(chunk.ours, chunk.base)) return chunk.theirs;
  if (std::ranges::equal(chunk.theirs, chunk.base) || std::ranges::equal(chunk.ours, chunk.theirs))
    return chunk.ours;
  return std::nullopt;
}

Piece between(const Lines& lines, std::size_t from, std::size_t to) {
  return Piece(lines).subspan(from, to - from);
}

class Merge {
 public:
  Merge(const Lines& base, const Lines& ours, const Lines& theirs)
      : base_(base),
        ours_(ours),
        theirs_(theirs),
        in_ours_(matches(base, ours)),
        in_theirs_(matches(base, theirs)) {}

  std::optional<Lines> run() {
    for (std::size_t at = 0; at < base_.size(); ++at) {
      if (in_ours_[at] == kNone || in_theirs_[at] == kNone) continue;
      if (!close(at, in_ours_[at], in_theirs_[at])) return std::nullopt;
      result_.push_back(base_[at]);
      base_at_ = at + 1;
      ours_at_ = in_ours_[at] + 1;
      theirs_at_ = in_theirs_[at] + 1;
    }
    if (!close(base_.size(), ours_.size(), theirs_.size())) return std::nullopt;
    return result_;
  }

 private:
  /// Adds the chunk that ends here; false where both sides changed it.
  bool close(std::size_t base_end, std::size_t ours_end, std::size_t theirs_end) {
    const auto lines = resolved({between(base_, base_at_, base_end), between(ours_, ours_at_, ours_end),
                                 between(theirs_, theirs_at_, theirs_end)});
    if (lines) result_.insert(result_.end(), lines->begin(), lines->end());
    return lines.has_value();
  }

  const Lines& base_;
  const Lines& ours_;
  const Lines& theirs_;
  std::vector<std::size_t> in_ours_;
  std::vector<std::size_t> in_theirs_;
  std::size_t base_at_ = 0;
  std::size_t ours_at_ = 0;
  std::size_t theirs_at_ = 0;
  Lines result_;
};

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string_view line : lines) {
    text += line;
    text += '\n';
  }
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

std::optional<std::string> merge_lines(std::string_view base, std::string_view ours,
                                       std::string_view theirs) {
  const Lines base_lines = lines_of(base);
  const Lines ours_lines = lines_of(ours);
  const Lines theirs_lines = lines_of(theirs);
  if (base_lines.size() * std::max(ours_lines.size(), theirs_lines.size()) > kMostCells) return std::nullopt;
  const std::optional<Lines> merged = Merge(base_lines, ours_lines, theirs_lines).run();
  return merged ? std::optional(joined(*merged)) : std::nullopt;
}

}  // namespace praxis::curate
