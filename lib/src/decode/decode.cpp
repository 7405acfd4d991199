#include "decode/decode.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/blank.hpp"
#include "text/utf8.hpp"

namespace praxis::decode {
namespace {

constexpr bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v';
}

/// Where the byte at `offset` stands, for bytes that may be no text.
Location place(const std::string& name, std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const Position from{line, text::code_points(before.substr(line_start)) + 1};
  return {name, from, {from.line, from.column + 1}};
}

bool is_blank(std::string_view text) { return text::trim(text).empty(); }

}  // namespace

Result<Decoded> decode(const std::string& name, std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return fail(Code::not_utf8, "this is UTF-16, not UTF-8", {.file = name}, "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW");
  }
  if (const auto control = std::ranges::find_if(bytes, is_control); control != bytes.end()) {
    const auto offset = static_cast<std::size_t>(control - bytes.begin());
    return fail(Code::binary_input,
                fmt::format("this is no text: byte 0x{:02X} at offset {}", static_cast<unsigned char>(*control), offset), {.file = name},
                "send the text of the document: a plain text file in UTF-8");
  }
  if (const auto offset = text::first_invalid(bytes)) {
    return fail(Code::not_utf8, fmt::format("byte 0x{:02X} is no UTF-8", static_cast<unsigned char>(bytes[*offset])),
                place(name, bytes, *offset),
                "save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
  }
  SourceText source = SourceText::from_utf8(name, bytes);
  if (is_blank(source.text())) return fail(Code::empty_input, "the file holds no text", {.file = name});
  return Decoded{std::move(source), "text/plain", "utf-8"};
}

}  // namespace praxis::decode
