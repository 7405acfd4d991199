#include "report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace praxis::cli {

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

std::string review_line(const Review& review) {
  const std::string field = review.field.empty() ? std::string() : review.field + ": ";
  const std::string value = review.value.empty() ? std::string() : fmt::format(" '{}'", review.value);
  return fmt::format("{}{}{} ({})", field, review.code, value, review.note);
}

}  // namespace praxis::cli
