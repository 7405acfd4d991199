#include "validate/leaves.hpp"

#include <algorithm>

namespace praxis::validation {
namespace {

void add_leaves(const std::string& pointer, std::string_view field, const Value& value,
                std::vector<Leaf>& leaves) {
  if (value.text()) leaves.push_back({pointer, field, *value.text()});
  if (value.list()) {
    for (std::size_t index = 0; index < value.list()->size(); ++index)
      add_leaves(below(pointer, index), field, (*value.list())[index], leaves);
  }
  if (value.object() == nullptr) return;
  for (const Member& member : value.object()->members()) {
    const bool is_evidence = pointer.empty() && (member.name == "sources" || member.name == "review");
    if (!is_evidence) add_leaves(below(pointer, member.name), member.name, member.value, leaves);
  }
}

}  // namespace

std::vector<Leaf> leaves(const Subject& subject) {
  std::vector<Leaf> result;
  add_leaves("", "", subject.value, result);
  return result;
}

bool is_in_review(const Subject& subject, std::string_view field) {
  return std::ranges::any_of(subject.value.object()->list("review"), [field](const Value& entry) {
    return entry.object() && entry.object()->text("field") == field;
  });
}

}  // namespace praxis::validation
