#pragma once

#include <praxis/result.hpp>
#include <praxis/source.hpp>

#include <string>
#include <string_view>

/// The first stage: bytes of a file to one text with its way back to the bytes.
namespace praxis::decode {

/// What the bytes were found to be.
struct Decoded {
  SourceText source;
  std::string media_type;  ///< "text/plain"
  std::string charset;     ///< "utf-8"
};

/// Fails with `empty_input` (nothing but blanks), `binary_input` (NUL or control characters) or `not_utf8` (with the place of the
/// first bad byte). `name` is for messages.
[[nodiscard]] Result<Decoded> decode(const std::string& name, std::string_view bytes);

}  // namespace praxis::decode
