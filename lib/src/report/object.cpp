#include <cstdint>
#include <praxis/report.hpp>

namespace praxis {
namespace {

Value as_value(std::size_t number) { return static_cast<std::int64_t>(number); }

void add_place(const Location& where, Object& object) {
  if (!where.file.empty()) object.set("file", where.file);
  if (where.from.line == 0) return;
  object.set("line", as_value(where.from.line));
  object.set("column", as_value(where.from.column));
  object.set("end_line", as_value(where.to.line));
  object.set("end_column", as_value(where.to.column));
}

Object to_object(const Related& related) {
  Object object;
  add_place(related.where, object);
  object.set("message", related.message);
  return object;
}

/// The very begin of a file, before a byte order mark, is shown as its first character.
Object to_object(const Edit& edit) {
  const auto shown = [](Position place) { return place.line == 0 ? Position{} : place; };
  Object object;
  add_place({{}, shown(edit.from), shown(edit.to)}, object);
  object.set("text", edit.text);
  return object;
}

Object fix_of(const Diagnostic& diagnostic) {
  const Fix& fix = *diagnostic.fix;
  Object object;
  List edits;
  for (const Edit& edit : fix.edits) edits.emplace_back(to_object(edit));
  if (!fix.move_to.empty()) object.set("move_to", fix.move_to);
  if (edits.empty() && fix.move_to.empty()) object.set("replacement", fix.replacement);
  if (!edits.empty()) object.set("edits", std::move(edits));
  object.set("use", fix.safe ? "safe" : "ask");
  return object;
}

}  // namespace

Object to_object(const Diagnostic& diagnostic) {
  Object object;
  add_place(diagnostic.where, object);
  object.set("severity", name_of(diagnostic.severity()));
  object.set("code", info(diagnostic.code).id);
  object.set("message", diagnostic.message);
  if (!diagnostic.hint.empty()) object.set("hint", diagnostic.hint);
  if (diagnostic.fix) {
    object.set("fix", fix_of(diagnostic));
  }
  List notes(diagnostic.notes.begin(), diagnostic.notes.end());
  if (!notes.empty()) object.set("notes", std::move(notes));
  List related;
  for (const Related& other : diagnostic.related) related.emplace_back(to_object(other));
  if (!related.empty()) object.set("related", std::move(related));
  return object;
}

Object to_object(const Inspection& inspection, std::size_t finding) {
  Object object = to_object(inspection.findings.all()[finding]);
  if (inspection.known) object.set("baseline", inspection.is_known(finding) ? "known" : "new");
  return object;
}

}  // namespace praxis
