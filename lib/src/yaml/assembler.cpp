#include "yaml/assembler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/characters.hpp"

namespace praxis::yaml {
namespace {

/// From here on a table is faster than looking at every key.
constexpr std::size_t kManyKeys = 32;

}  // namespace

std::optional<std::size_t> Keys::find(const Object& object, const std::string& name) {
  const auto& members = object.members();
  if (members.size() < kManyKeys) {
    const auto found = std::ranges::find(members, name, &Member::name);
    if (found == members.end()) return std::nullopt;
    return static_cast<std::size_t>(found - members.begin());
  }
  for (; indexed_ < members.size(); ++indexed_) index_.try_emplace(members[indexed_].name, indexed_);
  const auto found = index_.find(name);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

std::optional<Extent> Keys::add(const Object& object, const std::string& name, const Extent& place) {
  const std::optional<std::size_t> before = find(object, name);
  places_.push_back(place);
  if (!before) return std::nullopt;
  return places_[*before];
}

bool Assembler::awaits_key() const {
  return !open_.empty() && open_.back().kind == Collection::object && !open_.back().has_key;
}

std::optional<Extent> Assembler::current_key() const {
  if (open_.empty() || !open_.back().has_key) return std::nullopt;
  return open_.back().last_key;
}

std::string Assembler::current_name() const {
  if (open_.empty()) return {};
  const Open& inner = open_.back();
  return inner.kind == Collection::list ? std::to_string(inner.items.size())
                                        : inner.object.members().back().name;
}

void Assembler::open(Collection kind) { open_.push_back({kind, {}, {}, {}, {}, false}); }

std::optional<Extent> Assembler::key(std::string name, const Extent& place) {
  Open& inner = open_.back();
  std::optional<Extent> before = inner.keys.add(inner.object, name, place);
  inner.object.members().push_back({std::move(name), {}});
  inner.last_key = place;
  inner.has_key = true;
  return before;
}

void Assembler::add(Value value) {
  if (open_.empty()) {
    root_ = std::move(value);
    return;
  }
  Open& inner = open_.back();
  if (inner.kind == Collection::list) {
    inner.items.push_back(std::move(value));
  } else {
    inner.object.members().back().value = std::move(value);
    inner.has_key = false;
  }
}

Value Assembler::close() {
  Open inner = std::move(open_.back());
  open_.pop_back();
  return inner.kind == Collection::list ? Value(std::move(inner.items)) : Value(std::move(inner.object));
}

Diagnostic twice(const std::string& name, const Location& where, const Extent& first) {
  return {Code::duplicate_key,
          fmt::format("the key {} stands twice", in_quotes(name)),
          where,
          {},
          "keep one of the two",
          {},
          {{{where.file, first.from, first.to}, "it stands here first"}}};
}

}  // namespace praxis::yaml
