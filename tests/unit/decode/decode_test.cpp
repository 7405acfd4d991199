#include "decode/decode.hpp"

#include <doctest/doctest.h>

using namespace praxis;

namespace {
Code code_of(std::string_view bytes) {
  const auto decoded = decode::decode("in.txt", bytes);
  REQUIRE_FALSE(decoded.has_value());
  return decoded.error().code;
}
}  // namespace

TEST_CASE("decode: UTF-8 with and without byte order mark is text") {
  CHECK(decode::decode("in.txt", "País")->source.text() == "País");
  CHECK(decode::decode("in.txt", "\xEF\xBB\xBFPaís\r\n")->source.text() == "País\r\n");
}

TEST_CASE("decode: what is no text is named for what it is") {
  CHECK(code_of("") == Code::empty_input);
  CHECK(code_of(" \n\u00A0\n") == Code::empty_input);
  CHECK(code_of("\xEF\xBB\xBF") == Code::empty_input);
  CHECK(code_of(std::string_view("%PDF-1.7\0", 9)) == Code::binary_input);
  CHECK(code_of("caf\xE9") == Code::not_utf8);
  CHECK(code_of(std::string_view("\xFF\xFEH\0i\0", 6)) == Code::not_utf8);
}

TEST_CASE("decode: the first bad byte is shown with its place") {
  const auto decoded = decode::decode("in.txt", "día\nun caf\xE9 frío");
  REQUIRE_FALSE(decoded.has_value());
  CHECK(decoded.error().message == "byte 0xE9 is no UTF-8");
  CHECK(decoded.error().where.from == Position{2, 7});
  CHECK(decoded.error().hint.find("iconv") != std::string::npos);
}
