#include <fmt/format.h>

#include <praxis/diagnostic.hpp>

#include "diagnostic/excerpt.hpp"

namespace praxis {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kCyan = "\x1b[1;36m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::note:
      return kCyan;
  }
  return kBold;
}

/// Wraps pieces of text in colours, or leaves them as they are.
struct Paint {
  bool color;

  std::string operator()(std::string_view style, std::string_view text) const {
    return color ? fmt::format("{}{}{}", style, text, kReset) : std::string(text);
  }
};

std::string place_of(const Location& where) {
  const std::string file = where.file.empty() ? "praxis" : diagnostic::printable(where.file);
  if (where.from.line == 0 || where.file.empty()) return file + ":";
  return fmt::format("{}:{}:{}:", file, where.from.line, where.from.column);
}

std::string excerpt_lines(const Diagnostic& finding, std::string_view text, Paint paint) {
  diagnostic::Ink ink;
  if (paint.color) ink = {kBlue, color_of(finding.severity()), kReset};
  return diagnostic::framed(text, finding.where, ink);
}

}  // namespace

std::string render(const Diagnostic& diagnostic, std::string_view text, bool color) {
  const Paint paint{color};
  const Severity severity = diagnostic.severity();
  const std::string kind = fmt::format("{}[{}]:", name_of(severity), info(diagnostic.code).id);
  std::string result =
      fmt::format("{} {} {}\n", paint(kBold, place_of(diagnostic.where)), paint(color_of(severity), kind),
                  paint(kBold, diagnostic::printable(diagnostic.message)));
  if (diagnostic.where.from.line > 0 && !text.empty()) result += excerpt_lines(diagnostic, text, paint);
  for (const std::string& note : diagnostic.notes) {
    result += fmt::format("{} {}\n", paint(kCyan, "note:"), diagnostic::printable(note));
  }
  if (!diagnostic.hint.empty()) {
    result += fmt::format("{} {}\n", paint(kCyan, "help:"), diagnostic::printable(diagnostic.hint));
  }
  return result;
}

}  // namespace praxis
