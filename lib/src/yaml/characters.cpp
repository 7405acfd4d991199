#include "yaml/characters.hpp"

#include <fmt/format.h>

#include <praxis/source.hpp>

#include "text/utf8.hpp"

namespace praxis::yaml {
namespace {

Diagnostic fault(std::string_view text, std::size_t at, const std::string& file, std::string message,
                 std::string hint) {
  const Position from = SourceText::from_utf8(file, text.substr(0, at)).position(at);
  return {Code::yaml_syntax,
          std::move(message),
          {file, from, {from.line, from.column + 1}},
          {},
          std::move(hint),
          {}};
}

Diagnostic bad_bytes(std::string_view text, std::size_t at, const std::string& file) {
  return fault(text, at, file,
               fmt::format("byte {} (0x{:02X}) is not UTF-8", at + 1, static_cast<unsigned char>(text[at])),
               "save the file as UTF-8");
}

Diagnostic bad_character(std::string_view text, std::size_t at, const std::string& file) {
  const auto number = static_cast<std::uint32_t>(code_point(text, at));
  if (number == U'\r') {
    return fault(text, at, file, "a carriage return without a line feed", "end lines with a line feed");
  }
  const std::string_view escape_hint = "take it out, or write it as an escape in double quotes";
  return fault(text, at, file, fmt::format("the invisible character U+{:04X}", number),
               std::string(escape_hint));
}

/// Whether a character that is not printable may be in a file all the same.
bool may_stand(std::string_view text, std::size_t at) {
  return text[at] == '\n' || text[at] == '\t' || (text[at] == '\r' && text.substr(at + 1).starts_with('\n'));
}

std::string escape(char32_t character) {
  switch (character) {
    case U'\n':
      return "\\n";
    case U'\t':
      return "\\t";
    case U'"':
      return "\\\"";
    case U'\\':
      return "\\\\";
    default:
      break;
  }
  const auto number = static_cast<std::uint32_t>(character);
  return number <= 0xFF ? fmt::format("\\x{:02X}", number) : fmt::format("\\u{:04X}", number);
}

bool is_plain_ascii(char byte) { return byte >= ' ' && byte < 0x7F; }

}  // namespace

char32_t code_point(std::string_view utf8, std::size_t at) {
  const std::size_t size = text::character_size(utf8[at]);
  const auto lead = static_cast<unsigned char>(utf8[at]);
  char32_t value = size == 1 ? lead : lead & (0x7FU >> size);
  for (const char byte : utf8.substr(at + 1, size - 1))
    value = (value << 6) | (static_cast<unsigned char>(byte) & 0x3FU);
  return value;
}

bool is_printable(char32_t character) {
  if (character < 0xA0) return character >= 0x20 && character < 0x7F;
  return character != 0x2028 && character != 0x2029 && character != 0xFEFF && character != 0xFFFE &&
         character != 0xFFFF;
}

std::size_t find_unprintable(std::string_view utf8, std::size_t at) {
  while (at < utf8.size()) {
    if (is_plain_ascii(utf8[at])) {
      ++at;
    } else if (is_printable(code_point(utf8, at))) {
      at += text::character_size(utf8[at]);
    } else {
      break;
    }
  }
  return at;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = text::character_size(text[at]);
    const char32_t character = code_point(text, at);
    if (is_printable(character) && character != U'"' && character != U'\\') {
      out += text.substr(at, size);
    } else {
      out += escape(character);
    }
    at += size;
  }
  return out += '"';
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

std::optional<Diagnostic> check_characters(std::string_view text, const std::string& file) {
  if (const auto invalid = text::first_invalid(text)) return bad_bytes(text, *invalid, file);
  for (std::size_t at = find_unprintable(text); at < text.size(); at = find_unprintable(text, at + 1)) {
    if (!may_stand(text, at)) return bad_character(text, at, file);
  }
  return std::nullopt;
}

}  // namespace praxis::yaml
