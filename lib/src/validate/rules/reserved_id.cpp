#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// Names of devices, which Windows takes for no file whatever follows the dot.
/// Source: Microsoft, "Naming Files, Paths, and Namespaces".
bool is_device(std::string_view id) {
  constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
  const bool is_port =
      id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && id[3] >= '0' && id[3] <= '9';
  return is_port || std::ranges::find(kDevices, id) != kDevices.end();
}

}  // namespace

void check_reserved_id(const Subject& subject, Findings& findings) {
  const std::string_view id = subject.value.object()->text("id");
  if (!is_device(id)) return;
  Diagnostic diagnostic = finding(subject, "/id", Code::wrong_value,
                                  fmt::format("'id' cannot be '{}', which Windows keeps for a device", id));
  diagnostic.hint = "choose an id of two words or more, before anything refers to it";
  findings.add(std::move(diagnostic));
}

}  // namespace praxis::validation
