#include "report/words.hpp"

#include <fmt/format.h>

namespace praxis::report {

std::string place(const Location& where) {
  if (where.file.empty()) return "praxis";
  if (where.from.line == 0) return where.file;
  return fmt::format("{}:{}:{}", where.file, where.from.line, where.from.column);
}

std::vector<std::string> remarks(const Diagnostic& finding) {
  std::vector<std::string> lines;
  for (const Related& related : finding.related)
    lines.push_back(fmt::format("note: {}: {}", place(related.where), related.message));
  for (const std::string& note : finding.notes) lines.push_back("note: " + note);
  if (!finding.hint.empty()) lines.push_back("help: " + finding.hint);
  return lines;
}

std::string in_full(const Diagnostic& finding) {
  std::string text = finding.message;
  for (const std::string& line : remarks(finding)) text += '\n' + line;
  return text;
}

}  // namespace praxis::report
