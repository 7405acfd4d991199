#pragma once

#include <praxis/source.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// White space as submissions hold it: ASCII blanks, no-break and other Unicode spaces, zero-width marks.
namespace praxis::text {

/// Size in bytes of the blank character at `at` (line ends count), or 0 where there is none.
[[nodiscard]] std::size_t blank_size(std::string_view utf8, std::size_t at);

/// `span` of `utf8` without the blanks at both ends.
[[nodiscard]] Span trim(std::string_view utf8, Span span);
[[nodiscard]] std::string_view trim(std::string_view utf8);

/// The text with every run of blanks as one space, and none at the ends.
[[nodiscard]] std::string squeeze(std::string_view utf8);

}  // namespace praxis::text
