#pragma once

#include <string>
#include <string_view>

/// The only door to OpenSSL.
namespace praxis::text {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace praxis::text
