#pragma once

#include <praxis/definitions.hpp>
#include <praxis/record.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "mention/finders.hpp"

/// The named rules that read a value out of slices of a text. A ledger names the rule of every value; running it on the slices gives
/// the value again.
namespace praxis::normalize {

struct RuleInput {
  std::vector<std::string_view> slices;  ///< decoded text, in order
  std::string_view argument;             ///< what stands behind the rule's name: the roles of the slices (parts.hpp)
  const FieldSpec& field;
  const mention::Finders& finders;
};

struct Rule {
  std::string_view name;
  std::string_view about;
  /// nullptr for rules whose values stand in no text (a title from a file name).
  std::optional<Value> (*read)(const RuleInput& input);
};

[[nodiscard]] std::span<const Rule> rules();
/// A rule as ledgers write it: its name, and an argument behind a colon ("section:heading,text").
struct RuleCall {
  const Rule* rule = nullptr;  ///< nullptr where there is none of this name
  std::string_view argument;
};
[[nodiscard]] RuleCall find_rule(std::string_view written);

}  // namespace praxis::normalize
