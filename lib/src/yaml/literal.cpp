#include "yaml/literal.hpp"

#include <algorithm>

#include "yaml/characters.hpp"

namespace praxis::yaml {
namespace {

constexpr std::string_view kBlanks = " \t";

bool is_blank(std::string_view line) { return line.find_first_not_of(kBlanks) == std::string_view::npos; }

/// The text without the empty lines at both ends.
std::string_view body(std::string_view text) {
  const std::size_t from = text.find_first_not_of('\n');
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of('\n') + 1 - from);
}

bool all_in_literal(std::string_view text) {
  for (std::size_t at = find_unprintable(text); at < text.size(); at = find_unprintable(text, at + 1)) {
    if (text[at] != '\n' && text[at] != '\t') return false;
  }
  return true;
}

/// Readers take the indentation from the first line that is not empty, so blanks that belong to it need a
/// number.
std::string_view indicator(std::string_view text) {
  return kBlanks.find(body(text).front()) == std::string_view::npos ? "" : "2";
}

/// What becomes of the line ends behind the last line.
std::string_view chomping(std::string_view text) {
  if (!text.ends_with('\n')) return "-";
  return text.ends_with("\n\n") ? "+" : "";
}

}  // namespace

bool fits_literal(std::string_view text) {
  const std::string_view lines = body(text);
  if (lines.empty() || !all_in_literal(lines)) return false;
  const std::size_t last = lines.rfind('\n');
  return !is_blank(lines.substr(0, lines.find('\n'))) &&
         !is_blank(last == std::string_view::npos ? lines : lines.substr(last + 1));
}

std::string literal(std::string_view text, std::size_t column) {
  std::string out = "|";
  out += indicator(text);
  out += chomping(text);
  out += '\n';
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) out.append(column + 2, ' ').append(line);
    out += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

}  // namespace praxis::yaml
