#pragma once

#include <praxis/diagnostic.hpp>
#include <span>
#include <string_view>

/// The editorial lints by the names under which a repository switches them, in praxis.yaml:
///
///     lints:
///       vague-title: off
namespace praxis {

struct Lint {
  std::string_view name;  ///< "vague-title"
  Code code;              ///< what it reports
};

/// All of them, in the order of their codes.
[[nodiscard]] std::span<const Lint> lints();

/// The name of the lint that reports a code; empty where the code is no lint's.
[[nodiscard]] std::string_view lint_name(Code code);

}  // namespace praxis
