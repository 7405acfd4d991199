#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Inline marks that texts saved from other programs carry: emphasis and superscript notes, in Markdown and HTML dress.
namespace praxis::text {

/// Size in bytes of the reference to a footnote at `at`: "<sup>2</sup>", "[^2]", "²"; or 0. Superscript digits count at the
/// beginning of the text, and behind a word of three letters or more, a mark that closes one, or a year: "km²" and "10²" refer to nothing.
[[nodiscard]] std::size_t note_reference_size(std::string_view utf8, std::size_t at);

/// The mark inside a reference: "2". Anything else is a mark itself.
[[nodiscard]] std::string note_mark(std::string_view reference);

/// What happens to references when marks are taken away.
enum class References {
  drop,     ///< titles and names lose them
  bracket,  ///< prose keeps them as "[2]"
};

/// The text without emphasis marks (`**`, <b>, <i>, <em>, <strong>).
[[nodiscard]] std::string without_marks(std::string_view utf8, References references);

}  // namespace praxis::text
