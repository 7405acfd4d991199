#include "normalize/names.hpp"

#include "normalize/split_list.hpp"

namespace praxis::normalize {

std::vector<Span> split_names(std::string_view text, Span list, const Definitions& defs) {
  const auto is_country = [&](Span piece) {
    constexpr std::size_t kLongestCode = 3;
    return piece.size() > kLongestCode && defs.vocabulary("countries").look_up(text.substr(piece.begin, piece.size())) != nullptr;
  };
  std::vector<Span> names;
  for (const Span piece : split_list(text, list)) {
    if (!names.empty() && is_country(piece) && !is_country(names.back())) {
      names.back().end = piece.end;
    } else {
      names.push_back(piece);
    }
  }
  return names;
}

}  // namespace praxis::normalize
