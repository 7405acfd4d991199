#pragma once

#include <praxis/report.hpp>
#include <string>
#include <vector>

/// What several ways of writing findings say alike.
namespace praxis::report {

/// "practices/mex/a.yaml:4:3"; the file alone where the finding is about it as a whole; "praxis" where it is
/// about none.
[[nodiscard]] std::string place(const Location& where);

/// A finding as people see it: the message of a known one says so.
[[nodiscard]] Diagnostic marked(const Inspection& inspection, std::size_t finding);
/// All of them, in their order.
[[nodiscard]] std::vector<Diagnostic> all_marked(const Inspection& inspection);

/// What the finding says beside its message, a line each: "note: ...", "note: b.yaml:1:5: the other one is
/// here", "help: ...".
[[nodiscard]] std::vector<std::string> remarks(const Diagnostic& finding);

/// The message and the remarks, a line each.
[[nodiscard]] std::string in_full(const Diagnostic& finding);

}  // namespace praxis::report
