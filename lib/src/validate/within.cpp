#include "validate/within.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/utf8.hpp"

namespace praxis::validation {
namespace {

/// A line of a file without its end, counted from 1; empty behind the last.
std::string_view line_of(std::string_view text, std::size_t wanted) {
  for (std::size_t line = 1; line < wanted; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

/// The byte offset of a column, counted from 1 in code points.
std::size_t offset_of(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t passed = 1; passed < column && at < line.size(); ++passed)
    at += text::character_size(line[at]);
  return std::min(at, line.size());
}

struct Found {
  Position from;
  Position to;
};

Found found_on(std::size_t line, std::string_view before, std::string_view part) {
  const std::size_t column = text::code_points(before) + 1;
  return {{line, column}, {line, column + text::code_points(part)}};
}

/// The part in a text that stands on one line, plain or in quotes without escapes.
std::optional<Found> in_line(std::string_view file, Position from, std::string_view value, Span span) {
  const std::string_view line = line_of(file, from.line);
  std::size_t at = offset_of(line, from.column);
  const bool is_quoted = at < line.size() && (line[at] == '"' || line[at] == '\'');
  if (is_quoted) ++at;
  if (line.substr(at, value.size()) != value) return std::nullopt;
  if (is_quoted && (at + value.size() >= line.size() || line[at + value.size()] != line[at - 1]))
    return std::nullopt;
  return found_on(from.line, line.substr(0, at + span.begin), value.substr(span.begin, span.size()));
}

/// The part in a literal block, where every line of the text is one of the file, indented.
std::optional<Found> in_block(std::string_view file, Position from, std::string_view value, Span span) {
  const std::string_view before = value.substr(0, span.begin);
  const std::size_t row = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const std::size_t begin = before.rfind('\n') + 1;
  const std::string_view wanted = value.substr(begin, value.find('\n', begin) - begin);
  const std::string_view line = line_of(file, from.line + 1 + row);
  if (span.end > begin + wanted.size() || !line.ends_with(wanted)) return std::nullopt;
  const std::size_t indent = line.size() - wanted.size();
  if (line.substr(0, indent).find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return found_on(from.line + 1 + row, line.substr(0, indent + span.begin - begin),
                  value.substr(span.begin, span.size()));
}

const Value* at_pointer(const Value& root, const std::string& pointer) {
  const Value* value = &root;
  for (const std::string& step : steps(pointer)) {
    if (value == nullptr) break;
    value = value->object() ? value->object()->find(step)
            : value->list() ? &(*value->list())[std::stoull(step)]
                            : nullptr;
  }
  return value;
}

}  // namespace

PartFinding finding_within(const Subject& subject, const std::string& pointer, Span span, Code code,
                           std::string message) {
  PartFinding result{finding(subject, pointer, code, std::move(message)), false};
  const Value* value = at_pointer(subject.value, pointer);
  if (subject.file == nullptr || value == nullptr || value->text() == nullptr) return result;
  const Position from = result.diagnostic.where.from;
  if (from.line == 0) return result;
  const std::string& bytes = subject.file->bytes;
  std::optional<Found> found = in_line(bytes, from, *value->text(), span);
  if (!found) found = in_block(bytes, from, *value->text(), span);
  if (!found) return result;
  result.diagnostic.where.from = found->from;
  result.diagnostic.where.to = found->to;
  result.is_exact = true;
  return result;
}

}  // namespace praxis::validation
