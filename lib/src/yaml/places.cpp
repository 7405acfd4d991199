#include "yaml/places.hpp"

#include "text/utf8.hpp"

namespace praxis::yaml {
namespace {

void append_escaped(std::string& pointer, std::string_view name) {
  for (const char c : name) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

void Places::enter(Position from, std::optional<Extent> key, std::string_view name) {
  const bool root = open_.empty();
  open_.push_back({pointer_.size(), from, key});
  last_end_ = from;
  if (root) return;
  pointer_ += '/';
  append_escaped(pointer_, name);
}

void Places::leave(Position to) {
  const Open& node = open_.back();
  const Extent none{node.from, node.from};
  places_.emplace(pointer_, Place{node.key.value_or(none), {node.from, to}});
  pointer_.resize(node.pointer_size);
  open_.pop_back();
  last_end_ = to;
}

void Places::leave_block() { leave(last_end_); }

Position Places::text_end(Position from, Position to) const {
  std::size_t line = to.column == 1 && to.line > from.line ? to.line - 1 : to.line;
  while (line > from.line && source_.line(line - 1).find_first_not_of(" \t") == std::string_view::npos)
    --line;
  return {line, text::code_points(source_.line(line - 1)) + 1};
}

}  // namespace praxis::yaml
