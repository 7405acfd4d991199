#include "report/uri.hpp"

#include <fmt/format.h>

namespace praxis::report {
namespace {

bool is_plain(char c) {
  const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  return letter || ('0' <= c && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_path(std::string_view path) {
  std::string result;
  for (const char c : path) {
    if (is_plain(c)) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

}  // namespace praxis::report
