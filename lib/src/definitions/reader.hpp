#pragma once

#include <praxis/definitions.hpp>
#include <praxis/result.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Reads definition files: those of schemas/ when praxis is built, a repository's own when it runs.
namespace praxis::definitions {

/// A vocabulary file: `vocabulary: NAME` and `terms:`, each with `id` and perhaps `label`, `title` (a text for each
/// language), `synonyms`, `hidden` (a list for each language), `broader` and `facts`. Fails with `bad_definition` where a key is
/// unknown, an id stands twice or a name belongs to two terms.
[[nodiscard]] Result<Vocabulary> read_vocabulary(std::string_view yaml, const std::string& file);

/// What a labels file holds.
struct LabelFile {
  std::vector<LabelName> labels;
  Phrases phrases;
};

/// A labels file: `labels:` (field, language, wordings) and `phrases:` (name, wordings). Fails with `bad_definition` where a
/// wording belongs to two fields.
[[nodiscard]] Result<LabelFile> read_labels(std::string_view yaml, const std::string& file);

/// The fields that a JSON Schema of records declares through its `x-` keys.
[[nodiscard]] Result<KindSpec> read_kind(const Object& schema, RecordKind kind, const std::string& file);

}  // namespace praxis::definitions
