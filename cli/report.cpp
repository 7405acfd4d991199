#include "report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>

namespace praxis::cli {

namespace {

Value as_value(std::size_t number) { return static_cast<std::int64_t>(number); }

void add_place(const Location& where, Object& object) {
  if (where.from.line == 0) return;
  object.set("line", as_value(where.from.line));
  object.set("column", as_value(where.from.column));
  object.set("end_line", as_value(where.to.line));
  object.set("end_column", as_value(where.to.column));
}

}  // namespace

std::string reason(std::error_code error) {
  std::string text = error.message();
  if (!text.empty() && 'A' <= text.front() && text.front() <= 'Z')
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

std::string count(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string summary(std::size_t files, const Findings& findings) {
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t number = findings.count(severity);
    if (number > 0) parts.push_back(count(number, name_of(severity)));
  }
  if (parts.empty()) parts.emplace_back("no findings");
  return fmt::format("{}: {}", count(files, "file"), fmt::join(parts, ", "));
}

Exit exit_for(const Diagnostic& diagnostic) {
  switch (info(diagnostic.code).id.front()) {
    case 'R':
      return Exit::unusable;
    case 'U':
    case 'Q':
      return Exit::usage;
    default:
      return Exit::findings;
  }
}

Object to_object(const Diagnostic& diagnostic) {
  Object object;
  if (!diagnostic.where.file.empty()) object.set("file", diagnostic.where.file);
  add_place(diagnostic.where, object);
  object.set("severity", name_of(diagnostic.severity()));
  object.set("code", info(diagnostic.code).id);
  object.set("message", diagnostic.message);
  if (!diagnostic.hint.empty()) object.set("hint", diagnostic.hint);
  if (diagnostic.fix) {
    const char* use = diagnostic.fix->safe ? "safe" : "ask";
    object.set("fix", Object{{"replacement", diagnostic.fix->replacement}, {"use", use}});
  }
  return object;
}

std::string review_line(const Review& review) {
  const std::string field = review.field.empty() ? std::string() : review.field + ": ";
  const std::string value = review.value.empty() ? std::string() : fmt::format(" '{}'", review.value);
  return fmt::format("{}{}{} ({})", field, review.code, value, review.note);
}

}  // namespace praxis::cli
