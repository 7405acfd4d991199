#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.hpp"
#include "validate/canonical.hpp"
#include "validate/rules.hpp"

namespace praxis::validation {
namespace {

/// The line of `text` that holds the byte at `at`, or that its end would be on.
std::string_view line_around(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t begin = before.rfind('\n') + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string note_on_line(std::string_view line) {
  return line.empty() ? "praxis would write no such line here" : fmt::format("praxis would write: {}", line);
}

}  // namespace

void check_form(const Subject& subject, Findings& findings) {
  const std::string& bytes = subject.file->bytes;
  const std::string canonical = canonical_text(subject);
  if (bytes == canonical) return;
  const auto differing =
      static_cast<std::size_t>(std::ranges::mismatch(bytes, canonical).in1 - bytes.begin());
  const auto line =
      static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(differing), '\n')) +
      1;
  Diagnostic diagnostic =
      finding_of_all(subject, Code::not_canonical, "not written as praxis would write it from here on");
  diagnostic.where.from = {line, 1};
  diagnostic.where.to = {line, text::code_points(line_around(bytes, differing)) + 1};
  diagnostic.notes.push_back(note_on_line(line_around(canonical, differing)));
  diagnostic.hint = "run `praxis fmt`";
  diagnostic.fix = rewritten(bytes, canonical);
  findings.add(std::move(diagnostic));
}

}  // namespace praxis::validation
