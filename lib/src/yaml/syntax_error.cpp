#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <praxis/source.hpp>

#include "text/utf8.hpp"
#include "yaml/events.hpp"

namespace praxis::yaml {
namespace {

/// Which of libyaml's two marks helps more: where it gave up, or where that began.
enum class At { problem, context };

struct Wording {
  std::string_view problem;  ///< libyaml's words
  At at;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view kQuote = "put the text in double quotes";
constexpr std::string_view kSpaces = "use spaces";
constexpr std::string_view kNoTag = "leave the tag out, or put a text that begins with '!' in double quotes";
constexpr std::string_view kNoDirective =
    "leave the line out, or put a text that begins with '%' in double quotes";
constexpr std::string_view kTab = "a tab is used for indentation";

constexpr std::array kWordings{
    Wording{"mapping values are not allowed in this context", At::problem, "a ':' where no key can stand",
            "put a text that holds ': ' in double quotes, or check the indentation"},
    Wording{"could not find expected ':'", At::context, "a line without 'key: value'",
            "write 'key: value', or indent a line that goes on with the text above it"},
    Wording{"did not find expected key", At::problem, "this does not fit what stands above it",
            "check the indentation, and that quotes end where the text ends"},
    Wording{"did not find expected '-' indicator", At::problem, "a list goes on without '- '",
            "begin each item with '- ', all in one column"},
    Wording{"did not find expected ',' or ']'", At::context, "this '[' has no ']'",
            "close the list, or put a text that begins with '[' in double quotes"},
    Wording{"did not find expected ',' or '}'", At::context, "this '{' has no '}'",
            "close the object, or put a text that begins with '{' in double quotes"},
    Wording{"did not find expected <document start>", At::problem,
            "something stands behind the end of the document",
            "check the indentation: a file holds one document"},
    Wording{"did not find expected node content", At::problem, "a value cannot begin here", kQuote},
    Wording{"found unexpected end of stream", At::context, "this quote is never closed",
            "add the closing quote"},
    Wording{"found unexpected document indicator", At::context,
            "this quote is not closed before the document ends", "add the closing quote"},
    Wording{"found a tab character that violates indentation", At::problem, kTab, kSpaces},
    Wording{"found a tab character where an indentation space is expected", At::problem, kTab, kSpaces},
    Wording{"found unknown escape character", At::problem,
            "a backslash in double quotes begins no known escape", "write the backslash twice"},
    Wording{"did not find expected hexdecimal number", At::problem, "an escape lacks hexadecimal digits",
            "write \\x with two digits or \\u with four, or the backslash twice"},
    Wording{"found invalid Unicode character escape code", At::problem, "an escape that names no character",
            "write the character itself"},
    Wording{"block sequence entries are not allowed in this context", At::problem, "a list cannot begin here",
            "begin the list on a line of its own, or put the text in double quotes"},
    Wording{"mapping keys are not allowed in this context", At::problem, "a key cannot begin here",
            "put a text that begins with '?' in double quotes"},
    Wording{"found unexpected ':'", At::problem, "a ':' within text in brackets", kQuote},
    Wording{"did not find expected comment or line break", At::problem, "text stands beside '|' or '>'",
            "begin the text on the next line, or put it in double quotes"},
    Wording{"found an indentation indicator equal to 0", At::problem, "an indentation of 0 behind '|' or '>'",
            "leave the number out"},
    Wording{"did not find expected alphabetic or numeric character", At::context,
            "a text without quotes cannot begin with '&' or '*'", kQuote},
    Wording{"found undefined tag handle", At::problem, "tags ('!name') are not used here", kNoTag},
    Wording{"did not find expected whitespace or line break", At::context, "tags ('!name') are not used here",
            kNoTag},
    Wording{"did not find expected tag URI", At::context, "tags ('!name') are not used here", kNoTag},
    Wording{"did not find expected '!'", At::context, "tags ('!name') are not used here", kNoTag},
    Wording{"did not find the expected '>'", At::context, "tags ('!name') are not used here", kNoTag},
    Wording{"found unknown directive name", At::context, "a line that begins with '%' is a directive",
            kNoDirective},
    Wording{"could not find expected directive name", At::context,
            "a line that begins with '%' is a directive", kNoDirective},
    Wording{"found unexpected non-alphabetical character", At::context,
            "a line that begins with '%' is a directive", kNoDirective},
    Wording{"found incompatible YAML document", At::problem,
            "the file asks for another version of YAML than 1.1 or 1.2", "leave the line '%YAML' out"},
};

/// The character at a place (both counted from 0), or nothing behind the end of its line.
std::string_view character_at(std::string_view text, const yaml_mark_t& mark) {
  const SourceText source = SourceText::from_utf8({}, text);
  if (mark.line >= source.line_count()) return {};
  const std::string_view line = source.line(mark.line);
  std::size_t at = 0;
  for (std::size_t column = 0; at < line.size() && column < mark.column; ++column)
    at += text::character_size(line[at]);
  return text.substr(static_cast<std::size_t>(line.data() - source.text().data()))
      .substr(at, line.size() - at);
}

Location at(const yaml_mark_t& mark, const std::string& file) {
  const Position from = position(mark);
  return {file, from, {from.line, from.column + 1}};
}

/// libyaml has one wording for everything that it cannot begin a token with: tabs, `@`, a back quote, `%`.
Diagnostic bad_start(const yaml_parser_t& parser, std::string_view text, const Location& where) {
  const std::string_view rest = character_at(text, parser.problem_mark);
  if (rest.starts_with('\t')) {
    return {Code::yaml_syntax, std::string(kTab), where, {}, std::string(kSpaces), {}};
  }
  return {Code::yaml_syntax,
          fmt::format("a text without quotes cannot begin with '{}'", rest.substr(0, 1)),
          where,
          {},
          std::string(kQuote),
          {}};
}

bool has_context(const yaml_parser_t& parser) {
  return parser.context != nullptr && parser.context_mark.line != parser.problem_mark.line;
}

Diagnostic worded(const Wording& wording, const yaml_parser_t& parser, const std::string& file) {
  const bool at_context = wording.at == At::context && parser.context != nullptr;
  const yaml_mark_t& where = at_context ? parser.context_mark : parser.problem_mark;
  const yaml_mark_t& other = at_context ? parser.problem_mark : parser.context_mark;
  Diagnostic result{
      Code::yaml_syntax, std::string(wording.message), at(where, file), {}, std::string(wording.hint), {}};
  if (has_context(parser)) {
    result.related.push_back(
        {at(other, file), at_context ? "noticed here" : "it belongs to what begins here"});
  }
  return result;
}

}  // namespace

Diagnostic syntax_error(const yaml_parser_t& parser, std::string_view text, const std::string& file) {
  if (parser.problem == nullptr) return {Code::yaml_syntax, "memory ran out", {.file = file}, {}, {}, {}};
  const std::string_view problem = parser.problem;
  const Location where = at(parser.problem_mark, file);
  if (problem == "found character that cannot start any token") return bad_start(parser, text, where);
  const auto wording = std::ranges::find(kWordings, problem, &Wording::problem);
  if (wording != kWordings.end()) return worded(*wording, parser, file);
  return {Code::yaml_syntax, fmt::format("no valid YAML: {}", problem), where, {}, {}, {}};
}

}  // namespace praxis::yaml
