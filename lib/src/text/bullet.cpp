#include "text/bullet.hpp"

#include <algorithm>
#include <array>

#include "text/blank.hpp"

namespace praxis::text {
namespace {

constexpr std::array<std::string_view, 8> kRound{"•", "·", "▪", "‣", "◦", "●", "■", "○"};
constexpr std::array<std::string_view, 3> kDashes{"-", "*", "–"};

std::size_t blanks_size(std::string_view utf8, std::size_t at) {
  const std::size_t begin = at;
  while (const std::size_t size = blank_size(utf8, at)) at += size;
  return at - begin;
}

}  // namespace

std::size_t bullet_size(std::string_view utf8) {
  for (const std::string_view mark : kRound) {
    if (utf8.starts_with(mark)) return mark.size() + blanks_size(utf8, mark.size());
  }
  for (const std::string_view mark : kDashes) {
    if (!utf8.starts_with(mark)) continue;
    const std::size_t blanks = blanks_size(utf8, mark.size());
    if (blanks > 0 || utf8.size() == mark.size()) return mark.size() + blanks;
  }
  return 0;
}

std::size_t find_inline_bullet(std::string_view utf8, std::size_t from) {
  constexpr std::string_view kBullet = "•";
  for (std::size_t at = utf8.find(kBullet, from); at != std::string_view::npos; at = utf8.find(kBullet, at + 1)) {
    if (at > 0 && trim(utf8.substr(0, at)).size() < at && blank_size(utf8, at + kBullet.size()) > 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace praxis::text
