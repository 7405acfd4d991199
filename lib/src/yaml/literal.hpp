#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text as a block literal: `|` and the lines as they are.
namespace praxis::yaml {

/// Whether a block literal says this text exactly to every reader: it holds no character that needs an
/// escape, and neither begins nor ends with a line of mere blanks.
[[nodiscard]] bool fits_literal(std::string_view text);

/// The text as a block literal from its `|` on, with its lines indented by two beyond `column`, where the
/// collection that holds it stands: `literal("a\n b", 0)` is "|-\n  a\n   b\n".
[[nodiscard]] std::string literal(std::string_view text, std::size_t column);

}  // namespace praxis::yaml
