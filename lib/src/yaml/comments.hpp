#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/yaml.hpp"

/// Comments of a file, which are no part of its value, kept when it is written anew.
namespace praxis::yaml {

/// A comment from its `#` to the end of its line, without blanks there.
struct Comment {
  Position at;
  std::string text;
  bool alone = false;  ///< nothing else is on its line
  bool operator==(const Comment&) const = default;
};

/// The comments of a text in their order; `document` is what `read` made of it.
[[nodiscard]] std::vector<Comment> comments_of(std::string_view text, const Document& document);

/// Writes `object` in canonical form, with the comments of the text that `document` was read from. The object
/// holds what the document holds; its members may stand in another order. A comment alone on its line comes
/// before the node that it stood before; any other one behind the begin of the node that it stood behind.
/// What stands before the first node of the text, or behind its last, stays there.
[[nodiscard]] std::string write_with_comments(const Object& object, std::string_view text,
                                              const Document& document);

}  // namespace praxis::yaml
