#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "identity/portrait.hpp"

/// Whether two records are one, and what a new one is called.
namespace praxis::identity {

enum class Sameness {
  different,
  possible,  ///< a person must decide; both are kept
  same,      ///< certain enough to merge unasked
};

struct Verdict {
  Sameness sameness{};
  double score = 0;  ///< the weights of all that speaks for sameness, less what speaks against
  std::vector<std::string> reasons;  ///< what speaks for or against, for people: "the same title"
};

/// Compares two records of one kind; the order of the two does not matter. docs/repository.md says what
/// counts how much. Records in different languages are never `same`.
[[nodiscard]] Verdict compare(const Portrait& a, const Portrait& b);

/// An id for a title: its slug, with -2, -3 ... behind it where `is_taken`; at most 64 characters.
[[nodiscard]] std::string make_id(std::string_view title,
                                  const std::function<bool(std::string_view)>& is_taken);

}  // namespace praxis::identity
