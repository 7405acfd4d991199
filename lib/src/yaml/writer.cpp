#include <algorithm>

#include "yaml/characters.hpp"
#include "yaml/literal.hpp"
#include "yaml/scalar.hpp"
#include "yaml/yaml.hpp"

namespace praxis::yaml {
namespace {

constexpr std::size_t kStep = 2;

std::string one_line(std::string_view text) { return is_safe_plain(text) ? std::string(text) : in_quotes(text); }

/// Prose gets a block literal even where it is one line.
enum class TextUse { plain, prose };

class Writer {
 public:
  explicit Writer(const Style& style) : style_(style) {}

  // Both begin in a line that is indented to `column` already, and end a line.
  void members(const Object& object, std::size_t column);
  void items(const List& list, std::size_t column);

  std::string take() { return std::move(out_); }

 private:
  void member(const Member& member, std::size_t column);
  void item(const Value& value, std::size_t column);
  bool in_line(const Value& value, TextUse use, std::size_t column);
  void text(std::string_view text, TextUse use, std::size_t column);
  bool is_flow(const List& list) const;
  void indent(std::size_t column) { out_.append(column, ' '); }

  const Style& style_;
  std::string out_;
};

void Writer::members(const Object& object, std::size_t column) {
  bool first = true;
  for (const Member& each : object.members()) {
    if (!first) indent(column);
    first = false;
    member(each, column);
  }
}

void Writer::items(const List& list, std::size_t column) {
  bool first = true;
  for (const Value& each : list) {
    if (!first) indent(column);
    first = false;
    item(each, column);
  }
}

void Writer::member(const Member& member, std::size_t column) {
  out_ += one_line(member.name) + ':';
  const TextUse use = style_.prose.contains(member.name) ? TextUse::prose : TextUse::plain;
  if (in_line(member.value, use, column)) return;
  out_ += '\n';
  if (const List* list = member.value.list()) {
    indent(column);
    items(*list, column);
  } else {
    indent(column + kStep);
    members(*member.value.object(), column + kStep);
  }
}

void Writer::item(const Value& value, std::size_t column) {
  out_ += '-';
  if (in_line(value, TextUse::plain, column)) return;
  out_ += ' ';
  if (const List* list = value.list()) {
    items(*list, column + kStep);
  } else {
    members(*value.object(), column + kStep);
  }
}

/// Writes what begins behind its key or dash: scalars, what is empty, numbers in brackets. Says no to
/// anything else.
bool Writer::in_line(const Value& value, TextUse use, std::size_t column) {
  if (const std::string* content = value.text()) {
    text(*content, use, column);
  } else if (const std::int64_t* number = value.number()) {
    out_ += ' ' + std::to_string(*number) + '\n';
  } else if (const List* list = value.list(); list != nullptr && is_flow(*list)) {
    const char* separator = " [";
    for (const Value& each : *list) {
      out_ += separator + std::to_string(*each.number());
      separator = ", ";
    }
    out_ += list->empty() ? " []\n" : "]\n";
  } else if (value.object() != nullptr && value.object()->empty()) {
    out_ += " {}\n";
  } else {
    return false;
  }
  return true;
}

void Writer::text(std::string_view text, TextUse use, std::size_t column) {
  const bool block = use == TextUse::prose || text.find('\n') != std::string_view::npos;
  out_ += ' ';
  if (block && fits_literal(text)) {
    out_ += literal(text, column);
  } else {
    out_ += one_line(text) + '\n';
  }
}

bool Writer::is_flow(const List& list) const {
  return list.empty() || (style_.flow_numbers && std::ranges::all_of(list, [](const Value& each) {
                            return each.number() != nullptr;
                          }));
}

}  // namespace

std::string write(const Object& object, const Style& style) {
  if (object.empty()) return "{}\n";
  Writer writer(style);
  writer.members(object, 0);
  return writer.take();
}

}  // namespace praxis::yaml
