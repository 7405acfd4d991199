#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The named rules that read a value out of slices of a text. A ledger names the rule of every value; running it on the slices gives
/// the value again.
namespace praxis::normalize {

struct RuleInput {
  std::vector<std::string_view> slices;  ///< decoded text, in order
  const FieldSpec& field;
  const Definitions& defs;
};

struct Rule {
  std::string_view name;
  std::string_view about;
  /// nullptr for rules whose values stand in no text (a title from a file name).
  std::optional<Value> (*read)(const RuleInput& input);
};

[[nodiscard]] std::span<const Rule> rules();
/// The rule of this name, or nullptr.
[[nodiscard]] const Rule* find_rule(std::string_view name);

}  // namespace praxis::normalize
