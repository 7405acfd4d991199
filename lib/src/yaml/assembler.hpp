#pragma once

#include <cstddef>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "yaml/yaml.hpp"

namespace praxis::yaml {

/// The keys of one object with their places: says where a key stood before. Linear over all keys of an
/// object.
class Keys {
 public:
  /// Takes the next key of `object`, which holds the earlier ones; gives the place of an equal one.
  std::optional<Extent> add(const Object& object, const std::string& name, const Extent& place);

 private:
  std::optional<std::size_t> find(const Object& object, const std::string& name);

  std::vector<Extent> places_;
  std::unordered_map<std::string, std::size_t> index_;  ///< only of objects with many keys
  std::size_t indexed_ = 0;
};

enum class Collection { list, object };

/// Puts a value together from its nodes in the order of the file:
///
///     assembler.open(Collection::object);
///     assembler.key("countries", place);
///     assembler.open(Collection::list);
///     assembler.add("MEX");
///     assembler.add(assembler.close());   // the list
///     assembler.add(assembler.close());   // the object
///     assembler.take();
class Assembler {
 public:
  /// Collections that are open.
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Whether the next node is a key.
  [[nodiscard]] bool awaits_key() const;
  /// Where the key of the value that comes next stands; nothing before items of lists and the root.
  [[nodiscard]] std::optional<Extent> current_key() const;
  /// The name of the value that comes next: its key, the number of an item, or nothing at the root.
  [[nodiscard]] std::string current_name() const;

  void open(Collection kind);
  /// The key of the next value. Gives the place of an equal key of the same object.
  std::optional<Extent> key(std::string name, const Extent& place);
  /// A complete node: the root, an item, or the value of the last key.
  void add(Value value);
  /// Ends the innermost collection and gives it; `add` puts it where it belongs.
  [[nodiscard]] Value close();

  [[nodiscard]] Value take() { return std::move(root_); }

 private:
  struct Open {
    Collection kind;
    List items;
    Object object;
    Keys keys;
    Extent last_key;
    bool has_key = false;
  };
  std::vector<Open> open_;
  Value root_;
};

/// "the key 'title' stands twice", with a note that says where it stood first.
[[nodiscard]] Diagnostic twice(const std::string& name, const Location& where, const Extent& first);

}  // namespace praxis::yaml
