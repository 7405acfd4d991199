#pragma once

#include <cstddef>
#include <string_view>

/// The marks that begin the items of a list.
namespace praxis::text {

/// Size in bytes of the list mark that begins a text ("• ", "- ", "* "), with the blanks behind it, or 0. A lone mark counts; a
/// dash or star needs a blank behind it.
[[nodiscard]] std::size_t bullet_size(std::string_view utf8);

/// Offset of the next round bullet ("•") inside a text that stands between blanks, or npos: some pages print whole lists in one
/// line.
[[nodiscard]] std::size_t find_inline_bullet(std::string_view utf8, std::size_t from);

}  // namespace praxis::text
