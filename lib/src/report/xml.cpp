#include "report/xml.hpp"

#include "text/utf8.hpp"

namespace praxis::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// The character at `at`, or one byte where there is no well-formed one.
std::string_view character_at(std::string_view text, std::size_t at) {
  const std::string_view character = text.substr(at, text::character_size(text[at]));
  return text::first_invalid(character) ? character.substr(0, 1) : character;
}

bool is_allowed(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  if (character.size() == 1)
    return lead < 0x80 && (lead >= 0x20 || lead == '\t' || lead == '\n' || lead == '\r');
  return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

/// What stands for a character everywhere; empty where it stands for itself.
std::string_view escape(std::string_view character) {
  switch (character.front()) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return is_allowed(character) ? std::string_view() : kReplacement;
  }
}

/// What stands for a character in an attribute, whose blanks a parser would all make spaces.
std::string_view escape_in_attribute(std::string_view character) {
  switch (character.front()) {
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\t':
      return "&#9;";
    default:
      return escape(character);
  }
}

std::string escaped(std::string_view text, std::string_view (*escape_of)(std::string_view)) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view character = character_at(text, at);
    const std::string_view instead = escape_of(character);
    result += instead.empty() ? character : instead;
    at += character.size();
  }
  return result;
}

}  // namespace

std::string xml_text(std::string_view text) { return escaped(text, escape); }
std::string xml_attribute(std::string_view text) { return escaped(text, escape_in_attribute); }

}  // namespace praxis::report
