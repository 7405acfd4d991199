#pragma once

#include <string>
#include <string_view>

namespace praxis::report {

/// Text as the content of an XML 1.0 element or, between double quotes, of an attribute: markup and line ends
/// are escaped, and what XML has no way to write (control characters, U+FFFE, U+FFFF, bytes that are no
/// UTF-8; section 2.2) is U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);
[[nodiscard]] std::string xml_attribute(std::string_view text);

}  // namespace praxis::report
