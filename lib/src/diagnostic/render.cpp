#include <fmt/format.h>

#include <praxis/diagnostic.hpp>

#include "diagnostic/excerpt.hpp"

namespace praxis {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kCyan = "\x1b[1;36m";
constexpr std::string_view kGreen = "\x1b[1;32m";
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

/// One finding on its way to text.
struct Writer {
  const Diagnostic& finding;
  const TextOf& text_of;
  Paint paint;

  [[nodiscard]] diagnostic::Ink ink(std::string_view marks) const {
    return paint.color ? diagnostic::Ink{kBlue, marks, kReset} : diagnostic::Ink{};
  }

  [[nodiscard]] std::string headline() const {
    const Severity severity = finding.severity();
    const std::string kind = fmt::format("{}[{}]:", name_of(severity), info(finding.code).id);
    return fmt::format("{} {} {}\n", paint(kBold, place_of(finding.where)), paint(color_of(severity), kind),
                       paint(kBold, diagnostic::printable(finding.message)));
  }

  [[nodiscard]] std::string excerpt() const {
    const std::string_view text =
        finding.where.from.line > 0 ? text_of(finding.where.file) : std::string_view();
    return text.empty() ? std::string()
                        : diagnostic::framed(text, finding.where, ink(color_of(finding.severity())));
  }

  [[nodiscard]] std::string remark(std::string_view label, std::string_view words) const {
    return fmt::format("{} {}\n", paint(kCyan, label), diagnostic::printable(words));
  }

  [[nodiscard]] std::string other(const Related& related) const {
    const Location& where = related.where;
    std::string result = fmt::format("{} {} {}\n", paint(kCyan, "note:"), place_of(where),
                                     diagnostic::printable(related.message));
    const std::string_view text = where.from.line > 0 ? text_of(where.file) : std::string_view();
    // The end of the file is a place, but no line worth showing.
    if (!diagnostic::line_of(text, where.from.line).empty())
      result += diagnostic::framed(text, where, ink(kCyan));
    return result;
  }

  [[nodiscard]] std::string help() const {
    const std::vector<Edit> edits = finding.fix && finding.fix->safe ? edits_of(finding) : std::vector<Edit>();
    if (finding.hint.empty() && edits.empty()) return {};
    std::string result =
        remark("help:", finding.hint.empty() ? "write instead: " + edits.front().text : finding.hint);
    // A line is worth showing where one word of it becomes another.
    if (edits.size() != 1 || edits.front().from.line == 0 || edits.front().text.empty()) return result;
    const std::string_view text = text_of(finding.where.file);
    const Location place{finding.where.file, edits.front().from, edits.front().to};
    if (text.empty()) return result;
    return result + diagnostic::framed_mended(text, place, edits.front().text, ink(kGreen)).value_or("");
  }
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const TextOf& text_of, bool color) {
  const Writer writer{diagnostic, text_of, {color}};
  std::string result = writer.headline() + writer.excerpt();
  for (const Related& related : diagnostic.related) result += writer.other(related);
  for (const std::string& note : diagnostic.notes) result += writer.remark("note:", note);
  return result + writer.help();
}

std::string render(const Diagnostic& diagnostic, std::string_view text, bool color) {
  const auto own = [&](const std::string& file) {
    return file == diagnostic.where.file ? text : std::string_view();
  };
  return render(diagnostic, TextOf(own), color);
}

std::string render_short(const Diagnostic& diagnostic, bool color) {
  const TextOf none = [](const std::string&) { return std::string_view(); };
  return Writer{diagnostic, none, {color}}.headline();
}

}  // namespace praxis
