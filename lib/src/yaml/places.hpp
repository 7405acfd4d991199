#pragma once

#include <map>
#include <optional>
#include <praxis/source.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/yaml.hpp"

namespace praxis::yaml {

/// Where the nodes of a file stand, by JSON Pointer, written down while they are read: `enter` before a node,
/// `leave` behind it.
class Places {
 public:
  explicit Places(std::string_view text) : source_(SourceText::from_utf8({}, text)) {}

  /// A node begins: the value of `key`, or an item. `name` is its key, its number, or nothing at the root.
  void enter(Position from, std::optional<Extent> key, std::string_view name);
  /// The innermost node ends here.
  void leave(Position to);
  /// The innermost node, a collection in block style, ends where the last node in it does.
  void leave_block();

  /// Where the text of a block scalar ends; libyaml gives the begin of the next line that is not empty.
  [[nodiscard]] Position text_end(Position from, Position to) const;

  [[nodiscard]] std::map<std::string, Place, std::less<>> take() { return std::move(places_); }

 private:
  struct Open {
    std::size_t pointer_size;  ///< of the parent
    Position from;
    std::optional<Extent> key;
  };
  SourceText source_;
  std::string pointer_;
  std::vector<Open> open_;
  Position last_end_;
  std::map<std::string, Place, std::less<>> places_;
};

}  // namespace praxis::yaml
