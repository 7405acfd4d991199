#pragma once

#include <map>
#include <optional>
#include <praxis/diagnostic.hpp>
#include <praxis/record.hpp>
#include <praxis/result.hpp>
#include <set>
#include <string>
#include <string_view>

/// The only door to YAML: a strict reader (libyaml events) and a deterministic writer for records and
/// ledgers, and a reader for definitions (yaml-cpp).
namespace praxis::yaml {

/// Where a node stands in its file; `to` is exclusive.
struct Extent {
  Position from;
  Position to;
  bool operator==(const Extent&) const = default;
};

/// A member's key and value, or (key empty) a list's item.
struct Place {
  Extent key;
  Extent value;
};

/// A parsed file: its value, and the place of every node by JSON Pointer ("" is the root, "/countries/0").
struct Document {
  Value value;
  std::map<std::string, Place, std::less<>> places;
};

/// Reads exactly one document strictly. Refused, each with its place: bytes that are no UTF-8, syntax errors,
/// duplicate keys, more than one document, anchors, aliases, tags, merge keys, keys that are no plain text or
/// of more than 128 characters, null and empty values, nesting deeper than 20, invisible characters that are
/// not written as escapes. Plain decimal integers become numbers, all other scalars text. All that can be
/// found is added to `findings`; gives nothing when any error was found.
[[nodiscard]] std::optional<Document> read(std::string_view text, const std::string& file,
                                           Findings& findings);

/// The same without places, for bulk reading; fails with the first finding.
[[nodiscard]] Result<Value> read_value(std::string_view text, const std::string& file);

/// Reads a definition file (vocabularies, labels, schemas, praxis.yaml): anchors and flow style are fine
/// here. Booleans stay text; plain integers become numbers.
[[nodiscard]] Result<Value> read_definition(std::string_view text, const std::string& file);

struct Style {
  /// Members whose text is prose: always written as block literals.
  std::set<std::string, std::less<>> prose{"description", "text", "summary"};
  /// Lists that hold numbers only are written as [1, 2]: for ledgers.
  bool flow_numbers = false;
};

/// Writes an object in canonical form: members in the order given, block sequences with their dashes under
/// the key's first letter, plain scalars where YAML 1.1 and 1.2 readers both take them for text, else
/// double-quoted ones; text with line breaks and prose as block literals where that is exact; a final
/// newline. Text must be valid UTF-8. `read_value` gives the object back.
[[nodiscard]] std::string write(const Object& object, const Style& style = {});

}  // namespace praxis::yaml
