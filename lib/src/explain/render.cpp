#include <fmt/format.h>

#include <algorithm>
#include <praxis/explain.hpp>

#include "diagnostic/excerpt.hpp"
#include "explain/values.hpp"
#include "text/blank.hpp"

namespace praxis {
namespace {

constexpr std::size_t kMostLines = 3;  ///< source lines that are shown for one place
constexpr std::size_t kDigits = 8;     ///< of a digest

/// Escape sequences for the parts of an explanation; all empty without colours.
struct Styles {
  std::string_view field;
  std::string_view mark;
  diagnostic::Ink ink;
};

Styles styles(bool color) {
  if (!color) return {};
  return {"\x1b[1m", "\x1b[1;33m", {"\x1b[1;34m", "\x1b[1;36m", "\x1b[0m"}};
}

const SourceFile* find(const Evidence& evidence, const std::string& sha256) {
  const auto found = std::ranges::find(evidence.sources, sha256, &SourceFile::sha256);
  return found == evidence.sources.end() ? nullptr : &*found;
}

std::string source_line(const SourceFile& source) {
  const std::string digest = source.sha256.substr(0, kDigits);
  if (!source.ledger) {
    return fmt::format("source {}: not here; what is restricted lies in private/, which git leaves out\n",
                       digest);
  }
  std::string line = fmt::format("source {}: {}, read as {}", digest,
                                 diagnostic::printable(source.ledger->name), source.ledger->layout);
  if (!source.ledger->received.empty()) line += ", received " + source.ledger->received;
  if (source.ledger->is_private()) line += ", restricted";
  if (!source.original)
    line +=
        source.ledger->is_private() ? "; the original is not here (private/)" : "; the original is not here";
  return line + '\n';
}

class Renderer {
 public:
  Renderer(const Explanation& explanation, const Evidence& evidence, const Definitions& defs,
           const Styles& styles)
      : explanation_(explanation),
        evidence_(evidence),
        defs_(defs),
        kind_(defs.kind(explanation.kind)),
        styles_(styles) {}

  std::string run() {
    out_ = fmt::format("{} {}: {}\n", name_of(explanation_.kind), explanation_.id, explanation_.title);
    for (const SourceFile& source : evidence_.sources) out_ += source_line(source);
    for (const ExplainedValue& value : explanation_.values) add(value);
    return std::move(out_);
  }

 private:
  void add(const ExplainedValue& value) {
    const FieldSpec& field = *kind_.field(value.field);
    out_ += fmt::format("\n{}{}:{} {}\n", styles_.field, value.field, styles_.ink.end,
                        explanation::shown(value.value, field, defs_));
    add_standing(value);
    for (const Testimony& said : value.said) add(said, value, field);
  }

  void add_standing(const ExplainedValue& value) {
    const std::string_view words = words_for(value);
    if (!words.empty()) out_ += fmt::format("  {}{}{}\n", styles_.mark, words, styles_.ink.end);
  }

  static std::string_view words_for(const ExplainedValue& value) {
    switch (value.standing) {
      case Standing::said:
        return value.said.empty() ? "made where the sources were merged" : "";
      case Standing::edited:
        return value.said.empty() ? "edited: no source says this" : "edited: the sources say it otherwise";
      case Standing::removed:
        return "removed by an edit";
      case Standing::setting:
        return "praxis.yaml says so of new records";
      case Standing::unproven:
        return "no source that is here says this";
      case Standing::own:
        return value.field == "id" ? "made from the title once, and kept" : "written by praxis";
    }
    return {};
  }

  void add(const Testimony& said, const ExplainedValue& value, const FieldSpec& field) {
    const Position at = said.places.empty() ? Position{0, 0} : said.places.front().from;
    const std::string name = diagnostic::printable(said.name);
    const std::string place = said.places.empty() ? name : fmt::format("{}:{}:{}", name, at.line, at.column);
    const bool differs = said.value != value.value;
    const std::string instead =
        differs ? fmt::format(" '{}',", explanation::shown(said.value, field, defs_)) : std::string();
    out_ += fmt::format("  {}:{} {}\n", place, instead, said.about.empty() ? said.rule : said.about);
    const SourceFile* source = find(evidence_, said.sha256);
    for (const Location& where : said.places) add_lines(where, *source->original);
    if (said.places.empty() && !said.bytes.empty()) {
      out_ += fmt::format("    bytes {} to {} of a file that is not here\n", said.bytes.front().begin,
                          said.bytes.back().end);
    }
    if (!said.term.empty()) out_ += fmt::format("  {}\n", diagnostic::printable(said.term));
  }

  /// The lines of a place that hold anything, each with its carets.
  void add_lines(const Location& where, const std::string& original) {
    std::size_t shown = 0;
    for (std::size_t line = where.from.line; line <= where.to.line; ++line) {
      const bool is_last = line == where.to.line;
      if (is_last && line > where.from.line && where.to.column <= 1) break;
      const Position from = line == where.from.line ? where.from : Position{line, 1};
      const Location part{where.file, from, is_last ? where.to : Position{line + 1, 1}};
      if (text::trim(diagnostic::excerpt(original, part).line).empty()) continue;
      if (shown++ == kMostLines) {
        out_ += fmt::format("  and so on, to line {}\n", where.to.line);
        return;
      }
      out_ += diagnostic::framed(original, part, styles_.ink);
    }
  }

  const Explanation& explanation_;
  const Evidence& evidence_;
  const Definitions& defs_;
  const KindSpec& kind_;
  Styles styles_;
  std::string out_;
};

}  // namespace

std::string render(const Explanation& explanation, const Evidence& evidence, const Definitions& defs,
                   bool color) {
  return Renderer(explanation, evidence, defs, styles(color)).run();
}

}  // namespace praxis
