#pragma once

#include <cstddef>
#include <string_view>

/// How many columns of a terminal a text takes.
namespace praxis::text {

/// Columns of the text in a terminal's fixed-width font: wide East Asian characters and most emoji take two,
/// combining marks and invisible format characters none. Control characters, tabs and line ends among them,
/// count for nothing: who prints them decides. A byte that is no UTF-8 counts one.
///
///     display_width("Haití");   // 5
///     display_width("日本");     // 4
[[nodiscard]] std::size_t display_width(std::string_view utf8);

}  // namespace praxis::text
