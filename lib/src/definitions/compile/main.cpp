// compile_definitions SCHEMAS ISO_CODES OUTPUT: checks schemas/ and writes it as C++ tables.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "definitions/compile/countries.hpp"
#include "definitions/compile/emit.hpp"
#include "yaml/yaml.hpp"

namespace praxis::definitions {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// JSON of a schema read as YAML: its only words without quotes that are no text are booleans.
nlohmann::ordered_json to_json(const Value& value) {
  if (value.number()) return *value.number();
  if (const std::string* text = value.text()) {
    if (*text == "true" || *text == "false") return *text == "true";
    return *text;
  }
  if (const List* list = value.list()) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const Value& item : *list) array.push_back(to_json(item));
    return array;
  }
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const Member& member : value.object()->members()) object[member.name] = to_json(member.value);
  return object;
}

Result<Value> read_schema(const fs::path& path) {
  Result<Value> schema = yaml::read_definition(read_file(path), path.string());
  if (schema && schema->object() == nullptr) return fail(Code::bad_definition, "a schema is an object", {.file = path.string()});
  return schema;
}

Result<std::vector<KindSpec>> read_kinds(const fs::path& folder) {
  std::vector<KindSpec> kinds;
  for (const RecordKind kind : {RecordKind::practice, RecordKind::document, RecordKind::guideline}) {
    const fs::path path = folder / (std::string(name_of(kind)) + ".schema.yaml");
    const Result<Value> schema = read_schema(path);
    if (!schema) return tl::unexpected(schema.error());
    Result<KindSpec> spec = read_kind(*schema->object(), kind, path.string());
    if (!spec) return tl::unexpected(spec.error());
    spec->json_schema = to_json(*schema).dump();
    kinds.push_back(std::move(*spec));
  }
  return kinds;
}

/// The files of both folders, each sorted: terms that records store, and gazetteers that only readers of prose use.
std::vector<fs::path> vocabulary_files(const fs::path& schemas) {
  std::vector<fs::path> paths;
  for (const char* folder : {"gazetteers", "vocabularies"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(schemas / folder)) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

Result<std::vector<Vocabulary>> read_vocabularies(const fs::path& schemas, const std::string& iso_codes) {
  std::vector<Vocabulary> vocabularies;
  for (const fs::path& path : vocabulary_files(schemas)) {
    Result<Vocabulary> vocabulary = read_vocabulary(read_file(path), path.string());
    if (vocabulary && vocabulary->name() == "countries") vocabulary = countries(iso_codes, *vocabulary);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies.push_back(std::move(*vocabulary));
  }
  return vocabularies;
}

Result<Knowledge> read_knowledge(const fs::path& schemas, const std::string& iso_codes) {
  Knowledge knowledge;
  Result<std::vector<Vocabulary>> vocabularies = read_vocabularies(schemas, iso_codes);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  knowledge.vocabularies = std::move(*vocabularies);
  Result<LabelFile> labels = read_labels(read_file(schemas / "labels.yaml"), "labels.yaml");
  if (!labels) return tl::unexpected(labels.error());
  knowledge.labels = std::move(*labels);
  Result<std::vector<KindSpec>> kinds = read_kinds(schemas / "records");
  if (!kinds) return tl::unexpected(kinds.error());
  knowledge.kinds = std::move(*kinds);
  const Result<Value> ledger = read_schema(schemas / "records" / "ledger.schema.yaml");
  if (!ledger) return tl::unexpected(ledger.error());
  knowledge.ledger_schema = to_json(*ledger).dump();
  const Result<Value> tombstone = read_schema(schemas / "records" / "tombstone.schema.yaml");
  if (!tombstone) return tl::unexpected(tombstone.error());
  knowledge.tombstone_schema = to_json(*tombstone).dump();
  return knowledge;
}

int run(const std::array<std::string, 3>& arguments) {
  const Result<Knowledge> knowledge = read_knowledge(arguments[0], arguments[1]);
  if (!knowledge) {
    std::cerr << render(knowledge.error(), "", false);
    return 1;
  }
  std::ofstream(arguments[2], std::ios::binary) << emit(*knowledge);
  return 0;
}

}  // namespace
}  // namespace praxis::definitions

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: compile_definitions SCHEMAS ISO_CODES OUTPUT\n";
    return 2;
  }
  return praxis::definitions::run({argv[1], argv[2], argv[3]});
}
