#include "query/fields.hpp"

#include <algorithm>
#include <array>

namespace praxis::query {
namespace {

constexpr std::array kKinds{RecordKind::practice, RecordKind::document, RecordKind::guideline};

std::string normalized(std::string_view name) {
  std::string result(name);
  std::ranges::transform(result, result.begin(), [](char c) {
    if (c == '-') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

bool answers_to(const FieldSpec& spec, std::string_view name) {
  return spec.name == name || std::ranges::find(spec.query_names, name) != spec.query_names.end();
}

std::vector<Key> keys_of(std::string_view name, const Definitions& defs) {
  std::vector<Key> result;
  for (const RecordKind kind : kKinds) {
    for (const FieldSpec& spec : defs.kind(kind).fields) {
      if (answers_to(spec, name)) result.push_back({kind, &spec});
    }
  }
  return result;
}

bool same_keys(const std::vector<Key>& a, const std::vector<Key>& b) {
  return std::ranges::equal(a, b, {}, &Key::spec, &Key::spec);
}

/// Fields of plain text that hold one of a few values; a test compares them with the schemas.
struct Codes {
  std::string_view field;
  std::vector<std::string_view> values;
};

std::vector<Vocabulary> make_code_vocabularies() {
  const std::array<Codes, 4> codes{{
      {"kind", {"practice", "document", "guideline"}},
      {"status", {"candidate", "draft", "reviewed", "published", "withdrawn"}},
      {"visibility", {"public", "restricted"}},
      {"document_type", {"statement", "article", "portal", "guideline-page", "form", "other"}},
  }};
  std::vector<Vocabulary> result;
  for (const Codes& row : codes) {
    std::vector<Term> terms;
    for (const std::string_view value : row.values) {
      const std::string id(value);
      terms.push_back({.id = id, .broader = {}, .names = {{"en", NameUse::label, id, {}}}, .facts = {}});
    }
    result.emplace_back(std::string(row.field), std::move(terms));
  }
  return result;
}

}  // namespace

Field find_field(std::string_view name, const Definitions& defs) {
  Field field{normalized(name), {}};
  field.keys = keys_of(field.name, defs);
  if (field.keys.empty()) return field;
  // A key may itself be a name of more than was asked for: then only the given name will do.
  const std::string& key = field.keys.front().spec->name;
  if (same_keys(keys_of(key, defs), field.keys)) field.name = key;
  return field;
}

std::vector<std::string> field_names(const Definitions& defs) {
  std::vector<std::string> names{"has", "missing"};
  for (const RecordKind kind : kKinds) {
    for (const FieldSpec& spec : defs.kind(kind).fields) {
      names.push_back(spec.name);
      names.insert(names.end(), spec.query_names.begin(), spec.query_names.end());
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const Vocabulary* vocabulary_of(const FieldSpec& spec, const Definitions& defs) {
  static const std::vector<Vocabulary> codes = make_code_vocabularies();
  if (const Vocabulary& named = defs.vocabulary(spec.vocabulary); !named.terms().empty()) return &named;
  const auto found = std::ranges::find(codes, spec.name, &Vocabulary::name);
  return found == codes.end() ? nullptr : &*found;
}

bool is_worded(const FieldSpec& spec, const Definitions& defs) {
  const bool is_text = spec.type == FieldType::text || spec.type == FieldType::prose;
  return is_text && spec.name != "language" && spec.name != "url" && vocabulary_of(spec, defs) == nullptr;
}

}  // namespace praxis::query
