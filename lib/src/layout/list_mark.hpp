#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The numbers and letters that begin headings and items: "2.", "2.3", "(a)", "IV.", "iii)".
namespace praxis::layout {

/// A mark at the beginning of a text.
struct ListMark {
  std::string mark;      ///< without brackets and stops: "2.3", "a", "IV"; empty where there is none
  std::size_t size = 0;  ///< in bytes, with the blanks behind it
};

[[nodiscard]] ListMark read_list_mark(std::string_view text);

/// The number that a mark stands for: "2", "ii" and "b" are 2, "2.3" is 3 (its last part); 0 where it is none.
[[nodiscard]] int number_of(std::string_view mark);

/// Whether the list marks of two texts follow each other in one list: "2.1 " and "2.2 ", "(a) " and "(b) "; but not "(b) " and "3. ".
[[nodiscard]] bool are_neighbours(std::string_view before, std::string_view behind);

}  // namespace praxis::layout
