#include "report/words.hpp"

#include <fmt/format.h>

namespace praxis::report {

std::string place(const Location& where) {
  if (where.file.empty()) return "praxis";
  if (where.from.line == 0) return where.file;
  return fmt::format("{}:{}:{}", where.file, where.from.line, where.from.column);
}

Diagnostic marked(const Inspection& inspection, std::size_t finding) {
  Diagnostic result = inspection.findings.all()[finding];
  if (inspection.is_known(finding)) result.message += " (known)";
  return result;
}

std::vector<Diagnostic> all_marked(const Inspection& inspection) {
  std::vector<Diagnostic> result;
  for (std::size_t index = 0; index < inspection.findings.all().size(); ++index)
    result.push_back(marked(inspection, index));
  return result;
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
