#pragma once

#include <praxis/definitions.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What the name of a field in a query stands for.
namespace praxis::query {

/// A field of one kind of record.
struct Key {
  RecordKind kind{};
  const FieldSpec* spec = nullptr;
};

/// What one name means in each kind: `date` is `dates` of practices and `date` of documents.
struct Field {
  std::string name;       ///< one for all names of the same keys: a record's key where that says no more
  std::vector<Key> keys;  ///< none: no kind knows the name
};

/// The field with this key or query name; case counts not, nor does a hyphen for an underscore.
[[nodiscard]] Field find_field(std::string_view name, const Definitions& defs);

/// Every name that a query may put before a colon, sorted.
[[nodiscard]] std::vector<std::string> field_names(const Definitions& defs);

/// The vocabulary of a field's values, or the few values that its schema allows; nullptr where they are free.
[[nodiscard]] const Vocabulary* vocabulary_of(const FieldSpec& spec, const Definitions& defs);

/// Whether the field's texts say something in words: codes, languages and addresses do not.
[[nodiscard]] bool is_worded(const FieldSpec& spec, const Definitions& defs);

}  // namespace praxis::query
