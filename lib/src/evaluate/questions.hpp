#pragma once

#include <praxis/evaluate.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/likeness.hpp"

/// From a gold record to what is asked of the record that was made.
namespace praxis::evaluate {

/// A list's items; a single value as the only one.
[[nodiscard]] List items(const Value& value);
/// A value as one text: numbers in digits, lists and objects as JSON.
[[nodiscard]] std::string text_of(const Value& value);

/// The keys of gold that ask for a part of a field: how its text begins, how many items it has.
[[nodiscard]] std::span<const std::string_view> probe_names();
[[nodiscard]] bool is_probe(std::string_view name);

/// How the values of a field are compared, without the values.
[[nodiscard]] Question manner_of(const FieldSpec& spec, const Definitions& defs);
/// The same for a member of an object in a list, such as `place` of an item.
[[nodiscard]] Question manner_of_member(const std::string& name, const Definitions& defs);

/// What gold asks of a record. The members of objects in lists (items of a portal) are asked for one by one:
/// "items.place".
[[nodiscard]] std::vector<Question> questions(const GoldRecord& gold, const Record& record,
                                              Completeness completeness, const Definitions& defs);

}  // namespace praxis::evaluate
