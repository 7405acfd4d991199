#include <fmt/format.h>

#include <algorithm>
#include <praxis/curate.hpp>

#include "curate/read_value.hpp"
#include "yaml/yaml.hpp"

namespace praxis {
namespace {

/// The label helps the reader, the id keeps terms with one label apart.
std::string shown(const FieldSpec* field, const Value& value, const Definitions& defs) {
  const std::string text = curate::in_one_line(value);
  const Term* term =
      field && !field->vocabulary.empty() ? defs.vocabulary(field->vocabulary).find(text) : nullptr;
  return term ? fmt::format("{} ({})", term->label(), text) : text;
}

/// Prose below its field's name, a sentence a line: paragraphs are long, and a changed word should not show
/// all of one.
std::string sentences(std::string_view text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends =
        text[at] == ' ' && at > 0 && std::string_view(".!?").find(text[at - 1]) != std::string_view::npos;
    const bool is_break = ends || text[at] == '\n';
    if (!is_break && (lines.empty() || lines.back() == '\n')) lines += "  ";
    lines += is_break ? '\n' : text[at];
  }
  return lines + "\n";
}

std::string plain_field(const FieldSpec* field, const Member& member, const Definitions& defs) {
  const bool is_prose = field && field->type == FieldType::prose && member.value.text();
  if (is_prose) return fmt::format("{}:\n{}", member.name, sentences(*member.value.text()));
  if (member.value.list() == nullptr)
    return fmt::format("{}: {}\n", member.name, shown(field, member.value, defs));
  std::string lines;
  for (const Value& value : *member.value.list())
    lines += fmt::format("{}: {}\n", member.name, shown(field, value, defs));
  return lines;
}

}  // namespace

std::string plain_text(std::string_view yaml, const Definitions& defs) {
  const Result<Value> value = yaml::read_value(yaml, "");
  const std::optional<RecordKind> kind =
      value && value->object() ? record_kind(value->object()->text("kind")) : std::nullopt;
  if (!kind) return std::string(yaml);
  std::string text;
  for (const Member& member : value->object()->members())
    text += plain_field(defs.kind(*kind).field(member.name), member, defs);
  return text;
}

}  // namespace praxis
