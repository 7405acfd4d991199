#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validate/subject.hpp"

/// The texts of a record one by one, for rules that ask the same of many fields.
namespace praxis::validation {

struct Leaf {
  std::string pointer;     ///< "/links/0/url"
  std::string_view field;  ///< the last name on the way: "url"; for an item of a list that of the list
  std::string_view text;
};

/// All texts of the record that people read or write, in order; digests, evidence and review entries left
/// out.
[[nodiscard]] std::vector<Leaf> leaves(const Subject& subject);

/// Whether a review entry asks a curator about the field already.
[[nodiscard]] bool is_in_review(const Subject& subject, std::string_view field);

}  // namespace praxis::validation
