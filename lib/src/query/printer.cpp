#include <algorithm>
#include <array>
#include <praxis/query.hpp>

namespace praxis {
namespace {

/// What needs quotes to be a word.
constexpr std::array<std::string_view, 4> kSpecial{"", "AND", "OR", "NOT"};
/// Characters beside letters and digits that need none.
constexpr std::string_view kMarks = "-_.*'/+";

bool is_safe(char c) {
  const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return alphanumeric || kMarks.find(c) != std::string_view::npos;
}

/// Whether a text means itself without quotes, as a word and as a value.
bool is_plain(std::string_view text) {
  return std::ranges::find(kSpecial, text) == kSpecial.end() && std::ranges::all_of(text, is_safe) &&
         text.front() != '-' && text.find("..") == std::string_view::npos;
}

std::string quoted_if_needed(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// The field of an operand whose values would be united with others of the same field in one row.
std::string_view united_field(const Query& query) {
  if (const FieldIs* is = std::get_if<FieldIs>(&query.node)) return is->field;
  if (const Between* between = std::get_if<Between>(&query.node)) return between->field;
  return {};
}

bool needs_and_words(const std::vector<Query>& operands) {
  for (auto operand = operands.begin(); operand != operands.end(); ++operand) {
    const std::string_view field = united_field(*operand);
    const auto repeats = [field](const Query& other) { return united_field(other) == field; };
    if (!field.empty() && std::any_of(operand + 1, operands.end(), repeats)) return true;
  }
  return false;
}

std::string printed_unit(const Query& query) {
  const bool grouped = std::holds_alternative<And>(query.node) || std::holds_alternative<Or>(query.node);
  return grouped ? "(" + print(query) + ")" : print(query);
}

std::string joined(const std::vector<Query>& operands, std::string_view between) {
  std::string result;
  for (const Query& operand : operands) {
    if (!result.empty()) result += between;
    result += printed_unit(operand);
  }
  return result;
}

struct Printer {
  std::string operator()(const And& all) const {
    return joined(all.operands, needs_and_words(all.operands) ? " AND " : " ");
  }
  std::string operator()(const Or& any) const { return joined(any.operands, " OR "); }
  std::string operator()(const Not& inner) const { return "-" + printed_unit(inner.operand.front()); }
  std::string operator()(const Words& words) const { return quoted_if_needed(words.text); }
  std::string operator()(const FieldIs& is) const {
    std::string result = is.field + ":";
    for (const std::string& value : is.values) {
      if (result.back() != ':') result += ',';
      result += quoted_if_needed(value);
    }
    return result;
  }
  std::string operator()(const Between& between) const {
    return between.field + ":" + between.from + ".." + between.to;
  }
  std::string operator()(const Has& has) const { return "has:" + has.field; }
};

}  // namespace

std::string print(const Query& query) { return std::visit(Printer{}, query.node); }

}  // namespace praxis
