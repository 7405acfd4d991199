#pragma once

#include <praxis/definitions.hpp>
#include <string>
#include <vector>

/// JSON Schemas for other programs: editors that complete and explain what is typed, checkers of somebody else.
namespace praxis {

/// A schema with the name of its file.
struct SchemaFile {
  std::string name;  ///< "practice.schema.json"
  std::string json;  ///< draft-07, indented, with a final line end
};

/// One schema a kind of record, then ledgers and tombstones; each stands alone. Titles and descriptions are
/// for people, terms are listed with their labels (`enum` beside `enumDescriptions`, which editors show while
/// they complete, and which other readers pass over), and the keys that only praxis reads are left out.
[[nodiscard]] std::vector<SchemaFile> json_schemas(const Definitions& defs);

}  // namespace praxis
