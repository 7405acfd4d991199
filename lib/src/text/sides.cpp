#include "text/sides.hpp"

#include "text/blank.hpp"

namespace praxis::text {

std::vector<std::pair<std::string_view, std::string_view>> sides(std::string_view utf8) {
  constexpr std::size_t kLongest = 300;
  constexpr std::string_view kMarks = "/|";
  std::vector<std::pair<std::string_view, std::string_view>> result;
  if (utf8.size() > kLongest) return result;
  for (std::size_t at = utf8.find_first_of(kMarks); at != std::string_view::npos;
       at = utf8.find_first_of(kMarks, at + 1)) {
    const std::string_view left = trim(utf8.substr(0, at));
    const std::string_view right = trim(utf8.substr(at + 1));
    if (!left.empty() && !right.empty()) result.emplace_back(left, right);
  }
  return result;
}

}  // namespace praxis::text
