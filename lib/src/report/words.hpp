#pragma once

#include <praxis/diagnostic.hpp>
#include <string>
#include <vector>

/// What several ways of writing findings say alike.
namespace praxis::report {

/// "practices/mex/a.yaml:4:3"; the file alone where the finding is about it as a whole; "praxis" where it is
/// about none.
[[nodiscard]] std::string place(const Location& where);

/// What the finding says beside its message, a line each: "note: ...", "note: b.yaml:1:5: the other one is
/// here", "help: ...".
[[nodiscard]] std::vector<std::string> remarks(const Diagnostic& finding);

/// The message and the remarks, a line each.
[[nodiscard]] std::string in_full(const Diagnostic& finding);

}  // namespace praxis::report
