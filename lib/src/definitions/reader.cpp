#include "definitions/reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "text/unicode.hpp"
#include "yaml/yaml.hpp"

namespace praxis::definitions {
namespace {

tl::unexpected<Diagnostic> bad(std::string message, const std::string& file) {
  return fail(Code::bad_definition, std::move(message), {.file = file});
}

/// The texts of a list, or the one text that stands in its place.
std::vector<std::string> texts(const Value& value) {
  if (const std::string* text = value.text()) return {*text};
  std::vector<std::string> result;
  if (const List* list = value.list()) {
    for (const Value& item : *list) {
      if (item.text()) result.push_back(*item.text());
    }
  }
  return result;
}

void add_names(std::vector<Name>& names, const Object& term, std::string_view key, NameUse use) {
  const Value* by_language = term.find(key);
  if (by_language == nullptr || by_language->object() == nullptr) return;
  for (const Member& member : by_language->object()->members()) {
    for (std::string& text : texts(member.value)) {
      std::string folded = text::fold(text);
      names.push_back({member.name, use, std::move(text), std::move(folded)});
    }
  }
}

Result<Term> read_term(const Object& object, const std::string& file) {
  static constexpr std::array<std::string_view, 7> kKeys{"id", "label", "title", "synonyms", "hidden", "broader", "facts"};
  for (const Member& member : object.members()) {
    if (std::ranges::find(kKeys, member.name) == kKeys.end()) return bad("unknown key '" + member.name + "' in a term", file);
  }
  Term term;
  const Value* id = object.find("id");
  if (id == nullptr || id->object() != nullptr || id->list() != nullptr) return bad("a term without id", file);
  term.id = id->text() ? *id->text() : std::to_string(*id->number());
  term.broader = object.text("broader");
  add_names(term.names, object, "label", NameUse::label);
  add_names(term.names, object, "title", NameUse::title);
  add_names(term.names, object, "synonyms", NameUse::synonym);
  add_names(term.names, object, "hidden", NameUse::hidden);
  if (const Value* facts = object.find("facts"); facts && facts->object()) {
    for (const Member& fact : facts->object()->members()) term.facts[fact.name] = texts(fact.value).empty() ? "" : texts(fact.value).front();
  }
  return term;
}

/// Names are unambiguous: a wording leads to one term.
Result<void> check_names(const std::vector<Term>& terms, const std::string& file) {
  std::map<std::string, std::string, std::less<>> owners;
  std::map<std::string, int, std::less<>> ids;
  for (const Term& term : terms) {
    if (++ids[term.id] > 1) return bad("the id '" + term.id + "' stands twice", file);
    for (const Name& name : term.names) {
      if (name.use == NameUse::title) continue;
      const auto [at, is_new] = owners.try_emplace(name.folded, term.id);
      if (!is_new && at->second != term.id) {
        return bad("'" + name.text + "' is a name of both '" + at->second + "' and '" + term.id + "'", file);
      }
    }
  }
  return {};
}

Result<FieldType> read_type(std::string_view name, const std::string& file) {
  static constexpr std::array<std::pair<std::string_view, FieldType>, 10> kTypes{{
      {"id", FieldType::id},
      {"text", FieldType::text},
      {"prose", FieldType::prose},
      {"term", FieldType::term},
      {"number", FieldType::number},
      {"edtf", FieldType::edtf},
      {"link", FieldType::link},
      {"review", FieldType::review},
      {"object", FieldType::object},
      {"sha256", FieldType::sha256},
  }};
  for (const auto& [type_name, type] : kTypes) {
    if (type_name == name) return type;
  }
  return bad("unknown x-type '" + std::string(name) + "'", file);
}

Result<FieldSpec> read_field(const Member& property, const std::string& file) {
  const Object* object = property.value.object();
  if (object == nullptr) return bad("property '" + property.name + "' is no object", file);
  const Result<FieldType> type = read_type(object->text("x-type"), file);
  if (!type) return tl::unexpected(type.error());
  FieldSpec field;
  field.name = property.name;
  field.type = *type;
  field.list = object->text("type") == "array";
  field.vocabulary = object->text("x-vocabulary");
  if (const Value* names = object->find("x-query")) field.query_names = texts(*names);
  return field;
}

Result<std::vector<LabelName>> read_label_names(const Object& fields, const std::string& file) {
  std::vector<LabelName> result;
  std::map<std::string, std::string, std::less<>> owners;
  for (const Member& field : fields.members()) {
    std::vector<Name> names;
    Object wrapped{{"label", field.value}};
    add_names(names, wrapped, "label", NameUse::label);
    for (Name& name : names) {
      const auto [at, is_new] = owners.try_emplace(name.folded, field.name);
      if (!is_new && at->second != field.name) {
        return bad("the label '" + name.text + "' stands for both " + at->second + " and " + field.name, file);
      }
      result.push_back({field.name, name.language, name.text, name.folded});
    }
  }
  return result;
}

}  // namespace

Result<Vocabulary> read_vocabulary(std::string_view yaml, const std::string& file) {
  const Result<Value> root = yaml::read_definition(yaml, file);
  if (!root) return tl::unexpected(root.error());
  if (root->object() == nullptr || root->object()->text("vocabulary").empty()) {
    return bad("a vocabulary file begins with 'vocabulary: NAME'", file);
  }
  std::vector<Term> terms;
  for (const Value& item : root->object()->list("terms")) {
    if (item.object() == nullptr) return bad("a term is an object with an id", file);
    Result<Term> term = read_term(*item.object(), file);
    if (!term) return tl::unexpected(term.error());
    terms.push_back(std::move(*term));
  }
  if (const Result<void> checked = check_names(terms, file); !checked) return tl::unexpected(checked.error());
  return Vocabulary(std::string(root->object()->text("vocabulary")), std::move(terms));
}

Result<LabelFile> read_labels(std::string_view yaml, const std::string& file) {
  const Result<Value> root = yaml::read_definition(yaml, file);
  if (!root) return tl::unexpected(root.error());
  if (root->object() == nullptr) return bad("a labels file holds 'labels:' and perhaps 'phrases:'", file);
  LabelFile result;
  if (const Value* fields = root->object()->find("labels"); fields && fields->object()) {
    Result<std::vector<LabelName>> labels = read_label_names(*fields->object(), file);
    if (!labels) return tl::unexpected(labels.error());
    result.labels = std::move(*labels);
  }
  if (const Value* phrases = root->object()->find("phrases"); phrases && phrases->object()) {
    for (const Member& phrase : phrases->object()->members()) result.phrases[phrase.name] = texts(phrase.value);
  }
  return result;
}

Result<KindSpec> read_kind(const Object& schema, RecordKind kind, const std::string& file) {
  KindSpec spec;
  spec.kind = kind;
  spec.folder = schema.text("x-folder");
  const Value* properties = schema.find("properties");
  if (properties == nullptr || properties->object() == nullptr) return bad("a schema without properties", file);
  for (const Member& property : properties->object()->members()) {
    Result<FieldSpec> field = read_field(property, file);
    if (!field) return tl::unexpected(field.error());
    const List& required = schema.list("required");
    field->required = std::ranges::find(required, Value(property.name)) != required.end();
    spec.fields.push_back(std::move(*field));
  }
  return spec;
}

}  // namespace praxis::definitions
