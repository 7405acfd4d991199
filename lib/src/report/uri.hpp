#pragma once

#include <string>
#include <string_view>

namespace praxis::report {

/// A path as the path of a URI reference (RFC 3986): all bytes but unreserved characters and `/` are
/// percent-encoded,
/// `:` too, so that no folder is taken for a scheme.
///
///     uri_path("practices/a b%.yaml");   // "practices/a%20b%25.yaml"
[[nodiscard]] std::string uri_path(std::string_view path);

}  // namespace praxis::report
