#pragma once

#include <doctest/doctest.h>

#include <praxis/validate.hpp>
#include <string>
#include <vector>

/// Short ways to what `validate_file` finds; for the tests of this folder.
namespace praxis::testing {

/// What every practice needs; its file is `kPath`.
inline const std::string kHead = "id: a\nkind: practice\nstatus: draft\ntitle: A fund\n";
inline const std::string kPath = "practices/mex/a.yaml";

inline std::vector<Diagnostic> findings_of(const std::string& bytes, const std::string& path = kPath,
                                           const Definitions& defs = Definitions::builtin()) {
  Findings findings;
  validate_file({path, bytes}, defs, findings);
  return findings.all();
}

inline Diagnostic only_finding(const std::string& bytes, const std::string& path = kPath) {
  const std::vector<Diagnostic> findings = findings_of(bytes, path);
  REQUIRE(findings.size() == 1);
  return findings.front();
}

/// All findings as a terminal shows them, without colours.
inline std::string shown(const std::string& bytes, const std::string& path = kPath) {
  std::string result;
  for (const Diagnostic& diagnostic : findings_of(bytes, path)) result += render(diagnostic, bytes, false);
  return result;
}

}  // namespace praxis::testing
