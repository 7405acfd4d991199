#include <fmt/format.h>

#include <praxis/curate.hpp>
#include <praxis/format.hpp>

#include "yaml/yaml.hpp"

namespace praxis {

std::string journal_path(const Record& record, const Definitions& defs) {
  return fmt::format("edits/{}/{}.yaml", defs.kind(record.kind()).folder, record.id());
}

// JSON is YAML in flow style, and stands in one line.
std::string to_line(const EditNote& note) {
  const List fields(note.fields.begin(), note.fields.end());
  return "- " + to_json(Object{{"on", note.on}, {"by", note.by}, {"fields", fields}}) + "\n";
}

Result<std::vector<EditNote>> read_journal(std::string_view yaml, const std::string& file) {
  const Result<Value> root = yaml::read_definition(yaml, file);
  if (!root) return tl::unexpected(root.error());
  if (root->list() == nullptr) return fail(Code::wrong_type, "a journal is a list of edits", {.file = file});
  std::vector<EditNote> notes;
  for (const Value& item : *root->list()) {
    if (item.object() == nullptr)
      return fail(Code::wrong_type, "an edit of a journal has on, by and fields", {.file = file});
    EditNote note{std::string(item.object()->text("on")), std::string(item.object()->text("by")), {}};
    for (const Value& field : item.object()->list("fields")) {
      if (field.text()) note.fields.push_back(*field.text());
    }
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace praxis
